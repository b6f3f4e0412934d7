/**
 * What a reader needs of the world: the browser's storage, clock and locks, each in one place, so
 * that all the rest can be run in any other.
 */

/** @import { RandomDigits } from './store/session.js' */

import { digit } from './store/digits.js';
import { base } from './ui/site.js';

/**
 * @typedef {object} World
 * @property {() => Storage | null} storage  mentions `localStorage`, which may throw
 * @property {() => IDBFactory | null} database  mentions `indexedDB`, which may throw
 * @property {string} base                   pathname of the site's base, such as `/repo/`
 * @property {() => number} now              milliseconds since the epoch
 * @property {(ms: number) => number} offset minutes that local time is behind UTC at a moment
 * @property {RandomDigits} random
 * @property {LockManager | undefined} locks
 * @property {(work: () => void) => void} soon   does it once, after what is being done
 * @property {(work: () => void) => void} later  does it once when nothing was asked for a while
 * @property {() => void} reload             loads the page anew
 * @property {EventTarget} page              where storage, pagehide and pageshow are heard
 */

/** Milliseconds without an answer after which there is time to write what is derived. */
const REST = 2000;

/**
 * The world of this page.
 * @returns {World}
 */
export function thisPage() {
  return {
    storage: () => localStorage,
    database: () => indexedDB,
    base: base.pathname,
    now: () => Date.now(),
    offset: (ms) => new Date(ms).getTimezoneOffset(),
    random: randomDigits,
    locks: navigator.locks,
    soon: afterwards(),
    later: debounced(REST),
    reload: () => location.reload(),
    page: window,
  };
}

/**
 * By a message to itself: a timer would wait a second in a tab that is in the background.
 * @returns {World['soon']}
 */
function afterwards() {
  const { port1, port2 } = new MessageChannel();
  /** @type {(() => void) | null} */
  let waiting = null;
  port1.onmessage = () => {
    const work = waiting;
    waiting = null;
    work?.();
  };
  return (work) => {
    if (!waiting) port2.postMessage(null);
    waiting = work;
  };
}

/**
 * @param {number} pause  milliseconds
 * @returns {World['later']}
 */
function debounced(pause) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (work) => {
    clearTimeout(timer);
    timer = setTimeout(work, pause);
  };
}

/**
 * @param {number} count
 * @returns {string}
 */
function randomDigits(count) {
  return Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => digit(byte % 64)).join('');
}
