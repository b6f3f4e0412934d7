/** The list of an index page, whose marks need the log: fetched when that is needed. */

import { needed, isNeeded } from '../needed.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  if (!isNeeded()) await needed;
  if (root.isConnected) (await import('./done.js')).markDone(root);
}
