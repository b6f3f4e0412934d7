/**
 * What the site offers, as the published catalog says it: questions by bank and pages by key.
 * The folds need only its keys, their banks and the new names of renamed questions and pages.
 */

/** @import { State } from './events.js' */

import { TRACK_SETTING } from './settings.js';

/**
 * @typedef {object} CatalogQuestion
 * @property {string} key
 * @property {string} revision
 * @property {string} kind
 * @property {string} level
 * @property {string[]} signals
 * @property {string[]} tags
 * @property {string | null} teach  page and fragment that teaches it, relative to the site's base
 * @property {number} guess   the chance that a blind guess gets all of it right, 0 to 1
 * @property {number} seconds  that answering takes, as the build estimates it
 * @property {number} after    seconds that reading what is said of the answer takes
 */

/**
 * @typedef {object} CatalogBank
 * @property {string} id
 * @property {string} title
 * @property {string[]} tracks
 * @property {string} file
 * @property {string | null} practice
 * @property {CatalogQuestion[]} questions
 */

/**
 * @typedef {object} CatalogPage
 * @property {string} key
 * @property {string} id
 * @property {string} url  relative to the site's base
 * @property {string} title
 * @property {string} section
 * @property {string[]} tracks  none for a page that belongs to all of them
 * @property {string} revision
 * @property {number} minutes
 * @property {string[]} questions
 */

/**
 * @typedef {object} Catalog
 * @property {number} version
 * @property {Record<string, string>} signals
 * @property {Record<string, string>} tracks
 * @property {{id: string, title: string}[]} sections
 * @property {CatalogBank[]} banks
 * @property {CatalogPage[]} pages
 * @property {Record<string, string>} aliases  old key → new key, questions and pages alike
 */

/** @typedef {{bank: CatalogBank, question: CatalogQuestion}} Placed */

/** A catalog is never changed, and with thousands of questions it is worth going through it once. */
/** @type {WeakMap<Pick<Catalog, 'banks'>, Map<string, Placed>>} */
const indexes = new WeakMap();

/**
 * Every question the site has now, and its bank, by key.
 * @param {Pick<Catalog, 'banks'>} catalog
 * @returns {ReadonlyMap<string, Placed>}
 */
export function questionsByKey(catalog) {
  const known = indexes.get(catalog);
  if (known) return known;
  /** @type {Map<string, Placed>} */
  const index = new Map();
  for (const bank of catalog.banks) {
    for (const question of bank.questions) index.set(question.key, { bank, question });
  }
  indexes.set(catalog, index);
  return index;
}

/**
 * What the site has for the track the reader prepares for: the whole of it where none was chosen
 * or the site has it no more.
 * @param {Catalog} catalog
 * @param {State} state
 * @returns {Catalog}
 */
export function ofTrack(catalog, { settings }) {
  const track = settings.get(TRACK_SETTING);
  if (typeof track !== 'string' || !(track in catalog.tracks)) return catalog;
  return {
    ...catalog,
    banks: catalog.banks.filter(({ tracks }) => tracks.includes(track)),
    pages: catalog.pages.filter(({ tracks }) => tracks.length === 0 || tracks.includes(track)),
  };
}

/**
 * Where each renamed key has ended up. Renamed twice, it is followed twice; names that go round
 * in a circle end where they were first met again.
 * @param {Readonly<Record<string, string>>} aliases old key → new key
 * @returns {Map<string, string>}
 */
export function resolveAliases(aliases) {
  const steps = new Map(Object.entries(aliases));
  return new Map([...steps.keys()].map((old) => [old, endOf(old, steps)]));
}

/**
 * @param {string} name
 * @param {ReadonlyMap<string, string>} steps
 * @returns {string}
 */
function endOf(name, steps) {
  const met = new Set([name]);
  let end = name;
  for (let to = steps.get(end); to !== undefined && !met.has(to); to = steps.get(end)) {
    met.add(to);
    end = to;
  }
  return end;
}
