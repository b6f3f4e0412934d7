/**
 * In which order to ask: banks taking turns, and a sitting, in which a miss comes back until it is
 * right; and how much is due on which day.
 */

/** @import { State } from './events.js' */

import { isAside, isDue } from './cards.js';

/** So many other questions come between a miss and its return, if there are as many. */
const OTHERS_BETWEEN = 3;

/**
 * The same keys, as near to the given order as neighbours of different groups allow. A group that
 * makes up more than half of what is left has to go first, or it would be left over at the end.
 * @param {readonly string[]} keys
 * @param {(key: string) => string} groupOf
 * @returns {string[]}
 */
export function interleave(keys, groupOf) {
  /** @type {Map<string, Group>} */
  const byName = new Map();
  for (const [rank, key] of keys.entries()) {
    const group = byName.get(groupOf(key));
    if (group) group.ranks.push(rank);
    else byName.set(groupOf(key), { ranks: [rank], next: rank, taken: 0 });
  }
  const groups = [...byName.values()];
  /** @type {string[]} */
  const order = [];
  /** @type {Group | null} */
  let last = null;
  for (let left = keys.length; left > 0; left -= 1) {
    last = nextGroup(groups, left, last);
    order.push(/** @type {string} */ (keys[last.next]));
    last.taken += 1;
    last.next = last.ranks[last.taken] ?? Infinity;
  }
  return order;
}

/**
 * Keys of one group: their places in the given order, the first that is left, how many are not.
 * @typedef {{ranks: number[], next: number, taken: number}} Group
 */

/**
 * @param {readonly Group[]} groups
 * @param {number} left how many keys they hold in all
 * @param {Group | null} last the group to be avoided
 * @returns {Group}
 */
function nextGroup(groups, left, last) {
  let best = null;
  for (const group of groups) {
    if (group === last) continue;
    if ((group.ranks.length - group.taken) * 2 > left) return group;
    if (group.next < (best?.next ?? Infinity)) best = group;
  }
  return best ?? /** @type {Group} */ (last);
}

/**
 * How many questions are due on which day, in order of days. What is due by today stands at today
 * or, if that is earlier, at the day the scheduler chose.
 * @param {State} state
 * @param {number} today
 * @returns {[day: number, count: number][]}
 */
export function dueCounts(state, today) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const card of state.cards.values()) {
    if (isAside(card) || !state.known.exists(card.key)) continue;
    const day = isDue(card, today) ? Math.min(card.due, today) : card.due;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}

/**
 * How many questions come back on each of the days from today on, what is overdue today.
 * @param {State} state
 * @param {number} today
 * @param {number} days
 * @returns {{day: number, count: number}[]}
 */
export function forecast(state, today, days) {
  const coming = Array.from({ length: days }, (_, ahead) => ({ day: today + ahead, count: 0 }));
  for (const [day, count] of dueCounts(state, today)) {
    const at = coming[Math.max(day - today, 0)];
    if (at) at.count += count;
  }
  return coming;
}

/**
 * A run of questions, never changed: each answer gives the next sitting.
 * @typedef {object} Sitting
 * @property {readonly string[]} queue  what is still to be asked, the current one first
 * @property {readonly string[]} done   answered right, in the order in which they were
 * @property {readonly string[]} missed  answered wrong at least once, each once
 */

/**
 * An answer of a sitting; `name` is its event's.
 * @typedef {{question: string, right: boolean, name: string}} Step
 */

/**
 * @param {readonly string[]} keys in the order to be asked
 * @returns {Sitting}
 */
export function startSitting(keys) {
  return { queue: [...new Set(keys)], done: [], missed: [] };
}

/**
 * The question to be asked now; null when the sitting is over.
 * @param {Sitting} sitting
 * @returns {string | null}
 */
export function current(sitting) {
  return sitting.queue[0] ?? null;
}

/**
 * The sitting after an answer: right once, a question is done; missed, it comes back after three
 * others, or last. An answer to a question that is not in the queue changes nothing.
 * @param {Sitting} sitting
 * @param {string} key
 * @param {boolean} right
 * @returns {Sitting}
 */
export function answered(sitting, key, right) {
  if (!sitting.queue.includes(key)) return sitting;
  const queue = sitting.queue.filter((other) => other !== key);
  if (right) return { ...sitting, queue, done: [...sitting.done, key] };
  queue.splice(OTHERS_BETWEEN, 0, key);
  const missed = sitting.missed.includes(key) ? sitting.missed : [...sitting.missed, key];
  return { ...sitting, queue, missed };
}

/**
 * Where a sitting stands: whatever is taken back or left out, it follows from what was done.
 * @param {readonly string[]} keys  in the order to be asked
 * @param {readonly Step[]} steps
 * @returns {Sitting}
 */
export function sittingAfter(keys, steps) {
  return steps.reduce(
    (sitting, { question, right }) => answered(sitting, question, right),
    startSitting(keys),
  );
}
