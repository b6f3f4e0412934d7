/**
 * What a reader wrote in answer to a question. It is a draft for comparing, not part of the log:
 * kept under its own key in this browser, and given up without fuss where nothing is kept.
 */

import { storagePrefix } from '../store/summary.js';
import { base } from '../ui/site.js';

/** Longer drafts stay in the page but are not kept: the log needs the room more. */
const LONGEST = 4000;

/** @param {string} key of the question */
export function wordsOf(key) {
  const name = `${storagePrefix(base.pathname)}words:${key}`;
  return {
    /** @returns {string} */
    kept() {
      try {
        return localStorage.getItem(name) ?? '';
      } catch {
        return '';
      }
    },
    /** @param {string} text */
    keep(text) {
      try {
        if (text === '') localStorage.removeItem(name);
        else if (text.length <= LONGEST) localStorage.setItem(name, text);
      } catch {
        // Refused or full: the draft is still in the page, and the page says why nothing is kept.
      }
    },
  };
}
