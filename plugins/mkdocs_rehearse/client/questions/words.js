/**
 * What a reader wrote in answer to a question. It is a draft for comparing, not part of the log:
 * kept under its own key in this browser, and given up without fuss where nothing is kept.
 */

import { storagePrefix } from '../store/prefix.js';
import { AGO, BETWEEN } from '../store/words.js';
import { base } from '../ui/site.js';

/** Longer drafts stay in the page but are not kept: the log needs the room more. */
const LONGEST = 4000;

/** @param {string} key of the question */
export function wordsOf(key) {
  const name = `${storagePrefix(base.pathname)}words:${key}`;
  const own = {
    kept: () => read(name),
    /** @param {string} text */
    keep: (text) => write(name, text),
    /** What was written on earlier ways through a case, the latest first. */
    before: () => read(name + AGO),
    /** Puts the draft beside those of before, as far as there is room for the older ones. */
    setAside() {
      const draft = own.kept();
      if (draft === '') return;
      const all = [draft, own.before()].filter((text) => text !== '').join(BETWEEN);
      write(name + AGO, all.length <= LONGEST ? all : draft);
      write(name, '');
    },
  };
  return own;
}

/** @param {string} name @returns {string} */
function read(name) {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} name @param {string} text */
function write(name, text) {
  try {
    if (text === '') localStorage.removeItem(name);
    else if (text.length <= LONGEST) localStorage.setItem(name, text);
  } catch {
    // Refused or full: the draft is still in the page, and the page says why nothing is kept.
  }
}
