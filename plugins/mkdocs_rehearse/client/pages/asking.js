/**
 * A question as a sitting asks it: fetched with its bank, placed anew, and with its answer if that
 * is still in view.
 */

/** @import { CatalogBank } from '../study/catalog.js' */
/** @import { Mode } from '../study/events.js' */
/** @import { Kept } from '../study/kept.js' */

import { fetchBank, questionElement } from './catalog.js';
import { placeAnew } from './shuffle.js';

/** @typedef {Pick<Kept, 'isScheduled' | 'given' | 'begun' | 'steps'> & {mode: Mode}} Asking */

/** How a mock asks: once, in the same places whenever it is looked at again. */
export const IN_MOCK = Object.freeze({
  mode: /** @type {const} */ ('mock'),
  isScheduled: false,
  begun: 0,
  steps: [],
});

/**
 * @param {CatalogBank} bank
 * @param {string} key
 * @param {Asking} kept
 * @returns {Promise<HTMLElement | null>} null if it cannot be had
 */
export async function askedQuestion(bank, key, kept) {
  const questions = await fetchBank(bank).catch(() => null);
  const html = questions?.get(key);
  const question = html ? questionElement(html) : null;
  if (!question) return null;
  const { mode, isScheduled, given, begun } = kept;
  question.dataset.mode = mode;
  if (!isScheduled) question.dataset.unscheduled = '';
  if (given?.question === key) question.dataset.given = JSON.stringify(given);
  placeAnew(question, `${key} ${begun} ${timesBefore(key, kept)}`);
  return question;
}

/**
 * How often a question was answered before it came into view.
 * @param {string} key
 * @param {Pick<Kept, 'steps' | 'given'>} kept
 */
export function timesBefore(key, { steps, given }) {
  return steps.filter(({ question, name }) => question === key && name !== given?.name).length;
}
