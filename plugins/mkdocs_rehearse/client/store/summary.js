/**
 * The summary: the little that every page shows, how much is due and which pages are done, so that
 * a page without questions need not read the log. It is derived, and dropped when room is needed.
 */

export const SUMMARY_KEY = 'summary';

/**
 * @typedef {object} Summary
 * @property {[day: number, count: number][]} due  questions that come due by study day, ascending
 * @property {string[]} done                       completed pages, relative to the site's base
 * @property {Record<string, string>} urls         page key → where it is, of completed pages
 * @property {Record<string, string>} aliases      what questions and pages in the log are called now
 * @property {string[]} gone                       questions in the log that the site no longer has
 */

/** @type {Summary} */
export const EMPTY_SUMMARY = { due: [], done: [], urls: {}, aliases: {}, gone: [] };

/**
 * What every key of this site's storage begins with.
 * @param {string} base pathname of the site's base, such as `/` or `/repo/`
 * @returns {string}
 */
export function storagePrefix(base) {
  return `rehearse:${base}:`;
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
