/**
 * The notice that progress may not last: shown once a page load, calm and out of the way, because
 * the reader can go on all the same.
 */

/** @import { Reader } from '../reader.js' */

import { showNotice } from './notice.js';
import { say } from './strings/trouble.js';

let shown = false;

/**
 * Shows what troubles the reader's memory, now or when it begins to.
 * @param {Reader} reader
 */
export function showTrouble(reader) {
  if (shown) return;
  if (reader.trouble) {
    shown = true;
    showNotice(say(reader.trouble));
  } else if (!watching) {
    watching = true;
    const stop = reader.subscribe(() => {
      if (!reader.trouble) return;
      showTrouble(reader);
      stop();
    });
  }
}

let watching = false;
