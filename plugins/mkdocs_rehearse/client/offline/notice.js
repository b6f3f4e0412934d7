/**
 * What a page says of the site on this device: that a new build of it waits, or that a page is not
 * there. The latest of the two stands.
 */

import { button } from '../ui/controls.js';
import { showNotice } from '../ui/notice.js';
import { say } from '../ui/strings/offline.js';

/** @type {HTMLElement | null} */
let shown = null;

/** Asks whether to go over to the new build. @param {ServiceWorker} waiting */
export function offer(waiting) {
  show(say('newer'), button('plain', say('reload'), () => waiting.postMessage('take over')));
}

export function sayNowhere() {
  show(say('nowhere'));
}

/** @param {string} words @param {HTMLElement} [action] */
function show(words, action) {
  shown?.remove();
  shown = showNotice(words, action);
}
