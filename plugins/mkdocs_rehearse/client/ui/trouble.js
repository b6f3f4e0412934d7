/**
 * The notice that progress may not last: shown once a page load, calm and out of the way, because
 * the reader can go on all the same.
 */

/** @import { Reader } from '../reader.js' */

import { build } from './build.js';
import { button } from './controls.js';
import { say } from './say.js';
import { say as sayTrouble } from './strings/trouble.js';

let shown = false;

/**
 * Shows what troubles the reader's memory, now or when it begins to.
 * @param {Reader} reader
 */
export function showTrouble(reader) {
  if (shown) return;
  if (reader.trouble) {
    shown = true;
    showNotice(sayTrouble(reader.trouble));
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

/** @param {string} text */
function showNotice(text) {
  const sentence = build('p', {});
  const dismiss = button('quiet', say('dismiss'), () => notice.remove(), 'cross');
  const status = build('div', { role: 'status' }, sentence);
  const notice = build('div', { class: 'rh-notice' }, status, dismiss);
  document.body.append(notice);
  // A screen reader announces what enters a status that is already there.
  requestAnimationFrame(() => sentence.append(text));
}
