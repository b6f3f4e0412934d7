/**
 * Fetches what the build published for pages that look at the whole site: the catalog, and a
 * bank's questions as the HTML that pages show too.
 */

/** @import { Catalog, CatalogBank } from '../study/catalog.js' */

import { readCatalog } from '../study/columns.js';
import { fetchJson } from '../ui/published.js';
import { base } from '../ui/site.js';

/**
 * The catalog an element names. Its address is relative to the page, but after the theme has
 * swapped pages the page's address may lag behind, so it is taken from the site's base.
 * @param {HTMLElement} root
 * @returns {Promise<Catalog>}
 */
export function fetchCatalog(root) {
  const address = root.dataset.catalog ?? '';
  return fetchJson(address.slice(Math.max(address.lastIndexOf('assets/rehearse/'), 0)), readCatalog);
}

/**
 * The questions of a bank as published, by key.
 * @param {CatalogBank} bank
 * @returns {Promise<Map<string, string>>}
 */
export async function fetchBank(bank) {
  const { questions } = await fetchJson(bank.file);
  return new Map(Object.entries(questions));
}

/**
 * A published question as an element, its links pointing into this site.
 * @param {string} html as the build made it; nothing a reader supplied ever comes here
 * @returns {HTMLElement | null}
 */
export function questionElement(html) {
  const linked = html.replaceAll('rehearse-root:', base.href);
  const parsed = new DOMParser().parseFromString(linked, 'text/html');
  const question = parsed.querySelector('rehearse-question');
  return question ? /** @type {HTMLElement} */ (document.importNode(question, true)) : null;
}
