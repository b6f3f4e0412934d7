/**
 * Keeps a part of the page painted: at once, after every change of what the reader did, and no
 * longer than the part is in the page.
 */

/** @import { Reader } from '../reader.js' */

/**
 * @param {HTMLElement} root
 * @param {Reader} reader
 * @param {() => void} paint
 */
export function follow(root, reader, paint) {
  paint();
  const stop = reader.subscribe(() => {
    if (root.isConnected) paint();
    else stop();
  });
}
