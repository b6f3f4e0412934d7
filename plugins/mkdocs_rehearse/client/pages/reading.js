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
