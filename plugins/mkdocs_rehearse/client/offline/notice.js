/**
 * What is said at the foot of any page: that a new build of the site waits, or that a page is not on
 * this device. It brings its own sheet, since a page without questions has none of ours.
 */

import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { say } from '../ui/strings/offline.js';

/** Asks whether to go over to the new build. @param {ServiceWorker} waiting */
export function offer(waiting) {
  show(say('newer'), button('plain', say('reload'), () => waiting.postMessage('take over')));
}

export function sayNowhere() {
  show(say('nowhere'));
}

/**
 * One at a time, the latest.
 * @param {string} words
 * @param {HTMLElement} [action]
 */
function show(words, action) {
  document.querySelector('.ro-notice')?.remove();
  const sentence = build('p', {});
  const notice = build(
    'div',
    { class: 'ro-notice', hidden: true },
    build('div', { role: 'status' }, sentence),
    build('div', { class: 'ro-actions' }, action, button('quiet', say('dismiss'), () => notice.remove(), 'cross')),
  );
  const reveal = () => {
    notice.hidden = false;
    // A screen reader announces what enters a status that is already there.
    requestAnimationFrame(() => sentence.append(words));
  };
  const href = new URL('../offline.css', import.meta.url).href;
  // Not in the head, which instant navigation replaces.
  notice.prepend(build('link', { rel: 'stylesheet', href, load: reveal, error: reveal }));
  document.body.append(notice);
}
