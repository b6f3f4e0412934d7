/**
 * Questions as they were worded when they were last answered, one a question, so that a later
 * edition can say what changed. They can be had from nowhere else, and stay on this device: in a
 * database of their own, since a page reads the log's copy whole and these one at a time.
 */

/** @import { Part } from '../study/difference.js' */

import { readText, writeText } from './database.js';

/** @typedef {{revision: string, parts: Part[]}} Wording */

/**
 * @typedef {object} Wordings
 * @property {(question: string, wording: Wording) => Promise<void>} keep  in the place of the one before
 * @property {(question: string) => Promise<Wording | null>} find
 */

/**
 * The name of the database.
 * @param {string} prefix of the site's storage
 */
export function wordingsName(prefix) {
  return `${prefix}wordings`;
}

/**
 * @param {() => IDBFactory | null} touch  mentions `indexedDB`, which may throw
 * @param {string} prefix of the site's storage
 * @returns {Wordings}
 */
export function wordingsIn(touch, prefix) {
  const name = wordingsName(prefix);
  return {
    keep: (question, wording) => writeText(touch, name, question, JSON.stringify(wording)),
    find: async (question) => wordingOf(await readText(touch, name, question)),
  };
}

/** @param {string | null} text @returns {Wording | null} null if it is none */
function wordingOf(text) {
  try {
    const { revision, parts } = JSON.parse(text ?? '{}');
    const isWhole = typeof revision === 'string' && Array.isArray(parts) && parts.every(isPart);
    return isWhole ? { revision, parts } : null;
  } catch {
    return null;
  }
}

/** @param {unknown} part */
function isPart(part) {
  return Array.isArray(part) && part.length === 2 && part.every((each) => typeof each === 'string');
}
