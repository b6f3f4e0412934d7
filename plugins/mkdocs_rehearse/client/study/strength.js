/** How long memories last: their stability, the days until the chance of recall has fallen to .9. */

/** @import { Card } from './events.js' */

/** Days from which a memory belongs to the next step. */
export const STEPS = /** @type {const} */ ([0, 1, 7, 30, 90, 365]);

/**
 * @typedef {object} Strength
 * @property {number[]} counts  cards by step
 * @property {number} stability  the median, in days
 * @property {number} interval   the median of the days from the last answer to the next review
 */

/**
 * @param {readonly Card[]} cards  at least one
 * @returns {Strength}
 */
export function strength(cards) {
  const counts = STEPS.map(() => 0);
  for (const { stability } of cards) {
    const step = STEPS.findLastIndex((from) => stability >= from);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return {
    counts,
    stability: median(cards.map(({ stability }) => stability)),
    interval: median(cards.map(({ due, last }) => due - last)),
  };
}

/** @param {number[]} values at least one */
function median(values) {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
