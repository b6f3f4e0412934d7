/**
 * What a recall answer says of each signal: every point of a rubric counts for its own.
 */

import { fromBits } from './bits.js';

/** @typedef {{signal: string, ticked: number, points: number}} SignalScore */

/**
 * @param {string} choice  the answer's: which points were ticked
 * @param {readonly string[]} signals  of each point, as in the catalog
 * @returns {SignalScore[]} in the order in which the rubric first has them
 */
export function scoreBySignal(choice, signals) {
  const ticked = fromBits(choice);
  /** @type {Map<string, SignalScore>} */
  const scores = new Map();
  for (const [point, signal] of signals.entries()) {
    const score = scores.get(signal) ?? { signal, ticked: 0, points: 0 };
    score.points += 1;
    score.ticked += ticked.has(point) ? 1 : 0;
    scores.set(signal, score);
  }
  return [...scores.values()];
}
