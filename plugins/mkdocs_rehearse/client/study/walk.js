/**
 * One way through a case study: which answers count, what they come to by signal, and what was missed.
 * It is folded from the log, from where the reader last began.
 */

/** @import { Answer, Event, Known } from './events.js' */

import { fromBits } from './bits.js';
import { grade } from './cards.js';
import { undoneNames } from './events.js';
import { AGAIN } from './fsrs.js';

/**
 * A question of the case.
 * @typedef {object} Asked
 * @property {string} key
 * @property {string} revision
 * @property {boolean} isRecall
 * @property {readonly string[]} signals  of each point of a rubric; of a push-back, its own
 */

/** @typedef {ReadonlyMap<string, Answer>} Walk the answer that counts, by key of the question */

/**
 * @typedef {object} SignalScore
 * @property {string} signal
 * @property {number} had     points
 * @property {number} asked   points of the questions answered so far
 * @property {number} points  of the whole case
 */

/**
 * A point that could have been had: `place` counts the points of a rubric; null for a push-back.
 * @typedef {{key: string, place: number | null, signals: readonly string[]}} Point
 */

/**
 * What counts of each question: how the reader last judged their own words, but the first answer to
 * a push-back, since every later one has seen the solution. Answers in Review are another matter,
 * and those to an earlier wording may be about other points.
 * @param {readonly Event[]} events  in replay order
 * @param {Known['aliases']} aliases
 * @param {readonly Asked[]} asked
 * @param {number} since  time of the last event that came before
 * @returns {Walk}
 */
export function walkOf(events, aliases, asked, since) {
  const undone = undoneNames(events);
  const wanted = new Map(asked.map((one) => [one.key, one]));
  /** @type {Map<string, Answer>} */
  const walk = new Map();
  for (const event of events) {
    if (event.type !== 'answer' || event.at <= since || event.mode !== 'page') continue;
    const key = aliases.get(event.question) ?? event.question;
    const one = wanted.get(key);
    if (!one || one.revision !== event.revision || undone.has(event.name)) continue;
    if (one.isRecall || !walk.has(key)) walk.set(key, event);
  }
  return walk;
}

/**
 * @param {Walk} walk
 * @param {readonly Asked[]} asked
 * @returns {SignalScore[]} of the signals that the case has, in the order in which it first has them
 */
export function scoresOf(walk, asked) {
  /** @type {Map<string, SignalScore>} */
  const scores = new Map();
  for (const one of asked) {
    const answer = walk.get(one.key);
    for (const { signals, isHad } of pointsOf(one, answer)) {
      for (const signal of signals) {
        const score = scores.get(signal) ?? { signal, had: 0, asked: 0, points: 0 };
        score.points += 1;
        if (answer) score.asked += 1;
        if (isHad) score.had += 1;
        scores.set(signal, score);
      }
    }
  }
  return [...scores.values()];
}

/**
 * The signals of which something was missed, the lowest share first; of two alike, the one that more
 * was asked of.
 * @param {readonly SignalScore[]} scores
 * @returns {SignalScore[]}
 */
export function weakestOf(scores) {
  return scores
    .filter(({ had, asked }) => had < asked)
    .sort((one, other) => one.had / one.asked - other.had / other.asked || other.asked - one.asked);
}

/**
 * @param {Walk} walk
 * @param {readonly Asked[]} asked
 * @returns {Point[]} that the answers given did not have, in the order of the case
 */
export function missedIn(walk, asked) {
  return asked
    .filter(({ key }) => walk.has(key))
    .flatMap((one) => pointsOf(one, walk.get(one.key)))
    .flatMap(({ isHad, ...point }) => (isHad ? [] : [point]));
}

/**
 * The time of the last answer. @param {Walk} walk @returns {number | null}
 */
export function lastAt(walk) {
  return walk.size === 0 ? null : Math.max(...[...walk.values()].map(({ at }) => at));
}

/**
 * Seconds spent on the questions. @param {Walk} walk
 */
export function secondsIn(walk) {
  return [...walk.values()].reduce((sum, { seconds }) => sum + seconds, 0);
}

/**
 * A rubric has its points; a push-back is one, had where Review would let it pass: right, without
 * the hint, and no guess.
 * @param {Asked} asked
 * @param {Answer | undefined} answer
 * @returns {(Point & {isHad: boolean})[]}
 */
function pointsOf({ key, isRecall, signals }, answer) {
  if (!isRecall) {
    const isHad = answer !== undefined && grade(answer) !== AGAIN;
    return [{ key, place: null, signals, isHad }];
  }
  const ticked = fromBits(answer?.choice ?? '');
  return signals.map((signal, place) => ({ key, place, signals: [signal], isHad: ticked.has(place) }));
}
