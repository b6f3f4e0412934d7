/** The reader's way through the case of this page, folded once for all who ask. */

/** @import { Reader } from '../reader.js' */
/** @import { Walk } from '../study/walk.js' */
/** @import { Case } from './page.js' */

import { follow } from '../pages/follow.js';
import { walkOf } from '../study/walk.js';
import { hearKept, keptOf } from './kept.js';
import { caseHere } from './page.js';

/** @type {WeakMap<Case, {mark: string, walk: Walk}>} */
const folded = new WeakMap();

/**
 * The log is read only where one of the case's questions has been answered.
 * @param {Reader} reader
 * @param {Case} here
 * @returns {Walk}
 */
export function walkThrough(reader, here) {
  const { state } = reader;
  const { since } = keptOf(here.key);
  const mark = `${since} ${reader.belongings.count} ${state.known.aliases.size}`;
  const known = folded.get(here);
  if (known?.mark === mark) return known.walk;
  const isKnown = here.asked.some(({ key }) => state.cards.has(key));
  const walk = isKnown ? walkOf(reader.events, state.known.aliases, here.asked, since) : new Map();
  folded.set(here, { mark, walk });
  return walk;
}

/**
 * What has been answered of the case that a question belongs to.
 * @param {HTMLElement} question
 * @param {Reader} reader
 * @returns {Walk | null} null if it belongs to none
 */
export function walkAround({ dataset }, reader) {
  const here = caseHere();
  return here?.asked.some(({ key }) => key === dataset.key) ? walkThrough(reader, here) : null;
}

/**
 * Keeps a part of the page painted, whatever changes of the case.
 * @param {HTMLElement} root
 * @param {Reader} reader
 * @param {Case} here
 * @param {() => void} paint
 */
export function followCase(root, reader, here, paint) {
  follow(root, reader, paint);
  const stop = hearKept(here.key, () => {
    if (root.isConnected) paint();
    else stop();
  });
}
