/**
 * What an answer that has not been given would do to a memory: the ground on which plans stand.
 */

/** @import { Memory, Parameters } from './fsrs.js' */

import { AGAIN, GOOD, next } from './fsrs.js';

/** The share of new questions that are right at first sight, of a reader who has read the article … */
export const FIRST_SIGHT = 0.6;
/** … and of one who has not. */
export const UNREAD_SIGHT = 0.4;

/**
 * A memory after an answer; a miss is corrected within the day.
 * @param {Memory | null} memory  null before the first answer
 * @param {number} elapsed        study days since the last one
 * @param {boolean} isRight
 * @param {Parameters} [parameters]
 * @returns {Memory}
 */
export function learned(memory, elapsed, isRight, parameters) {
  const answered = next(memory, elapsed, isRight ? GOOD : AGAIN, parameters);
  return isRight ? answered : next(answered, 0, GOOD, parameters);
}
