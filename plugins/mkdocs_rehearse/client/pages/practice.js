/**
 * The list of banks to practise, with how far the reader is in each.
 */

import { openReader } from '../reader.js';
import { fetchCatalog } from './catalog.js';
import { follow } from './follow.js';
import { markBanks } from './marks.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  const reader = await openReader();
  // Not fetched: the list stays as published.
  const catalog = await fetchCatalog(root).catch(() => null);
  if (!catalog) return;
  reader.knows(catalog);
  const banks = new Map(catalog.banks.map((bank) => [bank.id, bank]));
  follow(root, reader, () => markBanks(root, reader, banks));
}
