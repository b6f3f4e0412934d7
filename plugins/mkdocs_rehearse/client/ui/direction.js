/**
 * Which way what is read runs. A page says it of itself, and everything on it lies accordingly; the
 * language of the interface says how what it names is set within its sentences.
 */

import { TAG } from './strings/common.js';

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Whether the page begins at the right. */
export function isMirrored() {
  return getComputedStyle(document.body).direction === 'rtl';
}

/**
 * A name, an amount or a text that is part of something from right to left and may itself run the
 * other way: it keeps its own order, and what stands around it is not taken into it.
 * @param {string} text
 * @param {string} [tag]  the language around it
 */
export function isolated(text, tag = TAG) {
  return text && RIGHT_TO_LEFT.test(tag) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
}
