/**
 * What is kept of a case beside the log: where the reader last began it, and the clock. Where nothing
 * can be kept, it lasts as long as the page.
 */

/** @import { Box } from '../study/timebox.js' */

import { storagePrefix } from '../store/prefix.js';
import { base } from '../ui/site.js';

/**
 * @typedef {object} Kept
 * @property {number} since  time of the last event that came before this walk; 0 if it is the first
 * @property {Box | null} box  the clock, if one was started
 */

/** @type {Kept} */
const FIRST = { since: 0, box: null };

const CHANGE = 'rehearse:case';

/** @type {Map<string, string>} */
const memory = new Map();

/** @param {string} key of the page */
const nameOf = (key) => `${storagePrefix(base.pathname)}case:${key}`;

/** @param {string} key of the page @returns {Kept} */
export function keptOf(key) {
  try {
    const text = localStorage.getItem(nameOf(key)) ?? memory.get(key) ?? '{}';
    return { ...FIRST, ...JSON.parse(text) };
  } catch {
    return { ...FIRST, ...JSON.parse(memory.get(key) ?? '{}') };
  }
}

/** @param {string} key of the page @param {Partial<Kept>} change */
export function keepOf(key, change) {
  const text = JSON.stringify({ ...keptOf(key), ...change });
  memory.set(key, text);
  try {
    localStorage.setItem(nameOf(key), text);
  } catch {
    // Refused or full: it lasts as long as the page.
  }
  dispatchEvent(new Event(CHANGE));
}

/**
 * Hears of every change, own or of another tab.
 * @param {string} key of the page
 * @param {() => void} listener
 * @returns {() => void} ends that
 */
export function hearKept(key, listener) {
  const hearing = new AbortController();
  const { signal } = hearing;
  addEventListener(CHANGE, listener, { signal });
  addEventListener(
    'storage',
    (event) => {
      if (event.key === null || event.key === nameOf(key)) listener();
    },
    { signal },
  );
  return () => hearing.abort();
}
