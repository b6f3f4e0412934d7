/**
 * Marks what is done in the list of an index page, once the log is needed.
 */

import { openReader } from '../reader.js';
import { fetchCatalog } from './catalog.js';
import { follow } from './follow.js';
import { markPages } from './marks.js';

/** @param {HTMLElement} root */
export async function markDone(root) {
  const reader = await openReader();
  // Not fetched: what is done is still marked, only not what changed since.
  const catalog = root.dataset.catalog ? await fetchCatalog(root).catch(() => null) : null;
  if (catalog) reader.knows(catalog);
  const pages = new Map(catalog?.pages.map((page) => [page.key, page]));
  follow(root, reader, () => markPages(root, reader, pages));
}
