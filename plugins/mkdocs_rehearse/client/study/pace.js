/**
 * How long questions take: what the build estimates of each, at the pace this reader has shown.
 * Every estimate that a page gives comes from here.
 */

/** @import { Catalog, Placed } from './catalog.js' */
/** @import { State } from './events.js' */

import { questionsByKey } from './catalog.js';

/** Beside the reader's own seconds, the estimate counts for as much as so many: a few answers say little. */
const USUAL_SECONDS = 300;

/** Whoever takes longer than so many times the estimate was not at the question. */
const LONGEST = 3;

/**
 * A measure of the time that questions take this reader; those the site does not have take none.
 * @param {State} state
 * @param {Catalog} catalog
 * @returns {(keys: readonly string[]) => number} in seconds, reading what is said of the answer included
 */
export function timing(state, catalog) {
  const index = questionsByKey(catalog);
  const pace = paceOf(state, index);
  /** @param {string} key */
  const whole = (key) => {
    const placed = index.get(key);
    return placed ? pace * (placed.question.seconds + placed.question.after) : 0;
  };
  return (keys) => keys.reduce((sum, key) => sum + whole(key), 0);
}

/**
 * How many seconds the reader takes for each second of an estimate.
 * @param {State} state
 * @param {Catalog} catalog
 */
export function pace(state, catalog) {
  return paceOf(state, questionsByKey(catalog));
}

/**
 * The whole minutes, at least 1, that questions take this reader.
 * @param {State} state
 * @param {Catalog} catalog
 * @param {readonly string[]} keys
 * @param {number} [count]  as many of them as are asked, whichever they are
 */
export function minutesFor(state, catalog, keys, count = keys.length) {
  return wholeMinutes((timing(state, catalog)(keys) * count) / Math.max(keys.length, 1));
}

/** @param {number} seconds */
export const wholeMinutes = (seconds) => Math.max(1, Math.round(seconds / 60));

/**
 * The reader's seconds for each second of the estimate, by the latest answer to each question.
 * What was not timed is left out.
 * @param {State} state
 * @param {ReadonlyMap<string, Placed>} index
 */
function paceOf({ cards }, index) {
  let [own, estimated] = [USUAL_SECONDS, USUAL_SECONDS];
  for (const { key, answered } of cards.values()) {
    const seconds = index.get(key)?.question.seconds ?? 0;
    const taken = answered.seconds;
    if (taken === 0 || seconds === 0) continue;
    own += Math.min(taken, LONGEST * seconds);
    estimated += seconds;
  }
  return own / estimated;
}
