/**
 * The summary: the little that every page shows, how much is due and which pages are done, so that
 * a page without questions need not read the log. It is derived, and dropped when room is needed.
 */

/** @import { Known, State } from '../study/events.js' */

import { ROLLOVER_HOUR } from '../study/events.js';
import { dueCounts } from '../study/queue.js';
import { amount, isAmount } from '../study/settings.js';

export const SUMMARY_KEY = 'summary';

/**
 * @typedef {object} Summary
 * @property {[day: number, count: number][]} due  questions that come due by study day, ascending
 * @property {string[]} done                       completed pages, relative to the site's base
 * @property {Record<string, string>} urls         page key → where it is, of completed pages
 * @property {Record<string, string>} aliases      what questions and pages in the log are called now
 * @property {string[]} gone                       questions in the log that the site no longer has
 * @property {number} rollover                     the hour at which the reader's study day begins
 */

/** @type {Summary} */
export const EMPTY_SUMMARY = {
  due: [], done: [], urls: {}, aliases: {}, gone: [], rollover: ROLLOVER_HOUR,
};

/**
 * @param {State} state
 * @param {Known} known
 * @param {ReadonlyMap<string, string>} urls by page key
 * @param {number} today
 * @returns {Summary}
 */
export function summaryOf(state, known, urls, today) {
  const done = [...state.pages.keys()].flatMap((key) => {
    const url = urls.get(key);
    return url === undefined ? [] : [/** @type {const} */ ([key, url])];
  });
  return {
    due: dueCounts(state, today),
    done: done.map(([, url]) => url),
    urls: Object.fromEntries(done),
    aliases: Object.fromEntries(known.aliases),
    gone: [...state.cards.keys()].filter((key) => !known.exists(key)),
    rollover: amount(state, 'rollover'),
  };
}

/**
 * The summary that a text says, empty if there is none or it is not one.
 * @param {string | null | undefined} text
 * @returns {Summary}
 */
export function parseSummary(text) {
  try {
    const read = JSON.parse(text ?? '{}');
    return {
      due: Array.isArray(read.due) ? read.due : [],
      done: Array.isArray(read.done) ? read.done : [],
      urls: { ...read.urls },
      aliases: { ...read.aliases },
      gone: Array.isArray(read.gone) ? read.gone : [],
      rollover: isAmount(read.rollover, 'rollover') ? read.rollover : ROLLOVER_HOUR,
    };
  } catch {
    return EMPTY_SUMMARY;
  }
}

/**
 * Questions due by a day.
 * @param {Summary} summary
 * @param {number} today
 * @returns {number}
 */
export function dueBy({ due }, today) {
  return due.reduce((sum, [day, count]) => (day <= today ? sum + count : sum), 0);
}
