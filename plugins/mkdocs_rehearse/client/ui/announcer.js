/**
 * The one polite live region of a page: what changed is said to a screen reader from here, so that
 * two messages never talk over each other.
 */

import { build } from './build.js';

/** @type {HTMLElement | null} */
let region = null;

/**
 * Makes the region, empty: browsers announce what is added to a region they already know.
 * @returns {HTMLElement}
 */
export function prepareAnnouncer() {
  if (!region?.isConnected) {
    const look = { class: 'rh-hidden rh-announcer' };
    region = build('div', { ...look, role: 'status', 'aria-live': 'polite' });
    document.body.append(region);
  }
  return region;
}

/**
 * Says a sentence. The same sentence twice is said twice: a no-break space makes it a new one.
 * @param {string} sentence
 */
export function announce(sentence) {
  const place = prepareAnnouncer();
  place.textContent = place.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
