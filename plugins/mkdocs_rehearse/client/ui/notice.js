/**
 * What is said at the foot of any page until it is dismissed; several stand above each other. A
 * notice brings its own sheet, since a page without questions has none of ours.
 */

import { build } from './build.js';
import { button } from './controls.js';
import { say } from './say.js';

/** Not in what instant navigation replaces. @type {HTMLElement | null} */
let foot = null;

/**
 * @param {string} words
 * @param {HTMLElement} [action]
 * @returns {HTMLElement} the notice, which can be removed
 */
export function showNotice(words, action) {
  const sentence = build('p', {});
  const dismiss = button('quiet', say('dismiss'), () => notice.remove(), 'cross');
  const notice = build(
    'div',
    { class: 'rh-notice', hidden: true },
    build('div', { role: 'status' }, sentence),
    build('div', { class: 'rh-notice-actions' }, action, dismiss),
  );
  const reveal = () => {
    notice.hidden = false;
    // A screen reader announces what enters a status that is already there.
    requestAnimationFrame(() => sentence.append(words));
  };
  const href = new URL('../offline.css', import.meta.url).href;
  notice.prepend(build('link', { rel: 'stylesheet', href, load: reveal, error: reveal }));
  foot ??= build('div', { class: 'rh-notices' });
  foot.append(notice);
  if (!foot.isConnected) document.body.append(foot);
  return notice;
}
