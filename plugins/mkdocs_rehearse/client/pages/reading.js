/**
 * What to read next: the first page in the site's order that is not complete, of the section last
 * read in if that has one left.
 */

/** @import { State } from '../study/events.js' */
/** @import { Catalog, CatalogPage } from '../study/catalog.js' */

/**
 * @param {State} state
 * @param {Catalog} catalog
 * @returns {CatalogPage | null} null when everything is complete
 */
export function nextPage(state, catalog) {
  const open = catalog.pages.filter(({ key }) => !state.pages.has(key));
  const latest = [...state.pages].sort(([, a], [, b]) => b.at - a.at)[0]?.[0];
  const section = catalog.pages.find(({ key }) => key === latest)?.section;
  return open.find((page) => page.section === section) ?? open[0] ?? null;
}

/** Seconds a question takes where nothing is known of this reader. */
const USUAL_SECONDS = 25;

/**
 * About how long so many questions take, by the time the reader has taken so far.
 * @param {State} state
 * @param {number} count
 * @returns {number} whole minutes, at least 1
 */
export function minutesFor(state, count) {
  return Math.max(1, Math.round((count * secondsEach(state)) / 60));
}

/**
 * The seconds a question takes this reader.
 * @param {State} state
 * @returns {number}
 */
export function secondsEach(state) {
  let seconds = 0;
  let answers = 0;
  for (const day of state.days.values()) {
    seconds += day.seconds;
    answers += day.answers;
  }
  // A few slow first answers on articles say little: the usual time counts as five of them.
  return Math.min((seconds + 5 * USUAL_SECONDS) / (answers + 5), 120);
}
