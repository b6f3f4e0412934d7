/**
 * Several answers among distractors, scored in part: a wrong choice takes back a right one, so
 * that choosing everything earns nothing.
 */

import { fromBits, toBits } from '../study/bits.js';
import { choiceKind } from './choice.js';

/**
 * @param {ReadonlySet<number>} chosen
 * @param {ReadonlySet<number>} right
 */
export function tallyOf(chosen, right) {
  const found = [...chosen].filter((option) => right.has(option)).length;
  return { found, keys: right.size, extra: chosen.size - found };
}

/**
 * @param {{found: number, keys: number, extra: number}} tally
 * @returns {number} 0 to 1
 */
export function scoreOf({ found, keys, extra }) {
  return Math.max(0, (found - extra) / keys);
}

export const multiple = choiceKind({
  missedWord: 'missed',
  write: toBits,
  read: fromBits,
  score: (chosen, right) => scoreOf(tallyOf(chosen, right)),
  tally: tallyOf,
});
