/**
 * Marks what is done in the lists of an index page: completed pages, and how far each bank is.
 */

import { openReader } from '../reader.js';
import { follow } from './follow.js';
import { markPages } from './marks.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  const reader = await openReader();
  follow(root, reader, () => markPages(root, reader, new Map()));
}
