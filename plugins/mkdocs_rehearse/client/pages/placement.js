/**
 * The placement on the home page: ten questions for somebody new, or those that were left.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Kept } from '../study/kept.js' */

import { ofTrack } from '../study/catalog.js';
import { resumed } from '../study/kept.js';
import { placementKeys } from '../study/placement.js';
import { address, keptSitting, newSitting } from './kept.js';

/**
 * The placement that was left in this tab, if there is one.
 * @param {Reader} reader
 * @returns {Kept | null}
 */
export function keptPlacement(reader) {
  const left = keptSitting();
  if (left?.url !== address()) return null;
  return resumed(left, reader.state, reader.today(), reader.belongings.count);
}

/**
 * A placement that begins now; null where there is nothing to ask.
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @returns {Kept | null}
 */
export function newPlacement(reader, catalog) {
  const seed = `${reader.today()} ${reader.belongings.count}`;
  const keys = placementKeys(reader.state, ofTrack(catalog, reader.state), seed);
  if (keys.length === 0) return null;
  return newSitting(reader, { mode: 'page', isScheduled: true, isOnce: true, keys, fresh: keys });
}
