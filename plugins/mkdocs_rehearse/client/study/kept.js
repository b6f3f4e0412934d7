/**
 * A sitting that was left: what was to be asked, what was answered, and whether it can be gone on
 * with after what else was done.
 */

/** @import { Answer, State } from './events.js' */
/** @import { Step } from './queue.js' */

import { isAside } from './cards.js';

/**
 * @typedef {object} Kept
 * @property {string} url        of the page that leads it, with its query, relative to the site's base
 * @property {'review' | 'practice' | 'page'} mode  of its answers; a placement is the home page's
 * @property {number} day        the study day it began on
 * @property {number} begun      how many events there were when it began
 * @property {boolean} isScheduled  whether its answers move the schedule
 * @property {boolean} [isOnce]  whether what was missed is not asked again
 * @property {readonly string[]} keys   the questions, in the order to be asked
 * @property {readonly string[]} fresh  those of them that were new to the reader
 * @property {readonly Step[]} steps    the answers
 * @property {Answer | null} given  the last of them, as long as its question is in view
 */

/**
 * The sitting as it stands now: an answer that was taken back is none, and what was set aside, or
 * what Review was to ask and was answered on its page, is not asked. Null on another day, when its
 * answers were deleted, and when nothing is left.
 * @param {Kept} kept
 * @param {State} state
 * @param {number} today
 * @param {number} count  of the events there are
 * @returns {Kept | null}
 */
export function resumed(kept, state, today, count) {
  if (kept.day !== today || count < kept.begun + kept.steps.length) return null;
  const steps = kept.steps.filter(({ name }) => !state.undone.has(name));
  const answered = new Set(steps.map(({ question }) => question));
  const keys = kept.keys.filter((key) => answered.has(key) || isOpen(key, state, kept));
  if (keys.length === 0) return null;
  const given = steps.some(({ name }) => name === kept.given?.name) ? kept.given : null;
  return { ...kept, keys, steps, given };
}

/**
 * Whether a question that the sitting has not asked yet is still to be asked. Review asks what is due;
 * what is practised may have been answered before.
 * @param {string} key
 * @param {State} state
 * @param {Pick<Kept, 'day' | 'mode'>} kept
 */
function isOpen(key, state, { day, mode }) {
  const card = state.cards.get(key);
  if (!card) return !state.suspended.has(key);
  return !isAside(card) && !(mode === 'review' && card.answered.day === day && !card.missed);
}
