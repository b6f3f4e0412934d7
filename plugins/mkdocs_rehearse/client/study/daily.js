/**
 * What a study day asks: the reviews that are due and then questions that are new to the reader,
 * each within the day's limit or as an interview date wants it; and what can be practised beyond
 * that without moving the schedule.
 */

/** @import { Card, State } from './events.js' */
/** @import { Catalog } from './catalog.js' */

import { isAside, isDue, recallOn } from './cards.js';
import { ofTrack, questionsByKey } from './catalog.js';
import { FINAL_DAYS, daysLeft, newToday } from './plan.js';
import { interleave } from './queue.js';
import { amount } from './settings.js';

/** So far ahead a question may be drawn to part two that share a tag. */
const REACH = 8;

/**
 * @typedef {object} Daily
 * @property {string[]} reviews  due and within the limit, or of the final pass, in the order to be asked
 * @property {string[]} fresh    never answered, from pages the reader has completed; with an interview
 *   date, from anywhere after those
 * @property {number} held       due, but beyond the day's limit
 */

/**
 * What is left of today. A miss that waits for its correction is beyond any limit.
 * @param {State} state
 * @param {number} today
 * @param {Catalog} catalog
 * @returns {Daily}
 */
export function dailyQuestions(state, today, catalog) {
  const done = state.days.get(today);
  const cards = knownCards(state, catalog);
  const due = cards.filter((card) => isDue(card, today));
  const asked = withinLimit(due, today, amount(state, 'reviews') - (done?.reviews ?? 0));
  const pass = finalPass(cards, today, daysLeft(state, today));
  return {
    reviews: inOrder([...asked, ...pass].map(({ key }) => key), catalog),
    fresh: freshToday(state, today, catalog, done?.fresh ?? 0),
    held: due.length - asked.length,
  };
}

/**
 * The weakest cards that there is room for, then the misses among the others.
 * @param {readonly Card[]} due
 * @param {number} today
 * @param {number} room
 * @returns {Card[]} the weakest first
 */
function withinLimit(due, today, room) {
  const first = weakest(due, today, room);
  const taken = new Set(first);
  const misses = due.filter((card) => card.missed && !taken.has(card));
  return [...first, ...weakest(misses, today, misses.length)];
}

/**
 * The day's part of the last pass over everything before an interview, the weakest on its day first.
 * @param {readonly Card[]} cards
 * @param {number} today
 * @param {number} days until the interview; 0 without one
 * @returns {Card[]}
 */
function finalPass(cards, today, days) {
  if (days === 0 || days > FINAL_DAYS) return [];
  const interview = today + days;
  const open = cards.filter((card) => !isDue(card, today) && card.last < interview - FINAL_DAYS);
  return weakest(open, interview, Math.ceil(open.length / days));
}

/**
 * @param {State} state
 * @param {number} today
 * @param {Catalog} catalog
 * @param {number} begun  new questions of today that are answered
 * @returns {string[]}
 */
function freshToday(state, today, catalog, begun) {
  catalog = ofTrack(catalog, state);
  const read = newQuestions(state, catalog);
  const days = daysLeft(state, today);
  if (days === 0) return read.slice(0, Math.max(amount(state, 'fresh') - begun, 0));
  const all = [...new Set([...read, ...unseenQuestions(state, catalog)])];
  return all.slice(0, Math.max(newToday(all.length + begun, days) - begun, 0));
}

/**
 * Every question never answered and not set aside, in the site's order.
 * @param {State} state
 * @param {Catalog} catalog
 * @returns {string[]}
 */
function unseenQuestions(state, catalog) {
  return catalog.banks
    .flatMap((bank) => bank.questions.map(({ key }) => key))
    .filter((key) => !state.cards.has(key) && !state.suspended.has(key));
}

/**
 * Questions never answered of pages the reader has completed, the page completed first coming
 * first: those it asks, then those it teaches.
 * @param {State} state
 * @param {Catalog} catalog
 * @returns {string[]}
 */
export function newQuestions(state, catalog) {
  const pages = new Map(catalog.pages.map((page) => [page.key, page]));
  if (state.pages.size === 0) return [];
  const questions = catalog.banks.flatMap((bank) => bank.questions);
  const read = [...state.pages].sort(([, a], [, b]) => a.at - b.at).flatMap(([key]) => pages.get(key) ?? []);
  const keys = read.flatMap((page) => [
    ...page.questions,
    ...questions.filter(({ teach }) => teach?.split('#')[0] === page.url).map(({ key }) => key),
  ]);
  const unseen = new Set(unseenQuestions(state, catalog));
  return [...new Set(keys)].filter((key) => unseen.has(key));
}

/**
 * Questions that are not due yet, those that will be first coming first.
 * @param {State} state
 * @param {number} today
 * @param {Catalog} catalog
 * @param {number} count
 * @returns {string[]}
 */
export function aheadQuestions(state, today, catalog, count) {
  const ahead = knownCards(state, catalog)
    .filter((card) => !isDue(card, today))
    .sort((a, b) => a.due - b.due || (a.key < b.key ? -1 : 1));
  return inOrder(ahead.slice(0, count).map(({ key }) => key), catalog);
}

/**
 * Every question answered so far, the weakest first: what to go through the evening before.
 * @param {State} state
 * @param {number} today
 * @param {Catalog} catalog
 * @param {number} count
 * @returns {string[]}
 */
export function cramQuestions(state, today, catalog, count) {
  const cards = weakest(knownCards(state, catalog), today, count);
  return inOrder(cards.map(({ key }) => key), catalog);
}

/**
 * The keys with neighbours of different banks, and then of different tags, as near to the given
 * order as that allows.
 * @param {readonly string[]} keys
 * @param {Catalog} catalog
 * @returns {string[]}
 */
export function inOrder(keys, catalog) {
  const index = questionsByKey(catalog);
  const mixed = interleave(keys, (key) => index.get(key)?.bank.id ?? '');
  return parted(mixed, (one, other) => {
    const [its, others] = [index.get(one), index.get(other)];
    if (its?.question.tags.some((tag) => others?.question.tags.includes(tag))) return 2;
    return its?.bank === others?.bank ? 1 : 0;
  });
}

/**
 * The keys with neighbours that clash least, as far as one within reach can come between.
 * @param {readonly string[]} keys
 * @param {(one: string, other: string) => number} clash  0 for none
 * @returns {string[]}
 */
export function parted(keys, clash) {
  const left = [...keys];
  const order = left.splice(0, 1);
  while (left.length > 0) {
    const last = /** @type {string} */ (order.at(-1));
    const clashes = left.slice(0, REACH).map((key) => clash(last, key));
    order.push(...left.splice(clashes.indexOf(Math.min(...clashes)), 1));
  }
  return order;
}

/**
 * So many of the weakest cards, the weakest first; the order is the same whatever parameters a
 * reader has set. What is weaker than most is sorted, not all of thousands of cards.
 * @param {readonly Card[]} cards
 * @param {number} day
 * @param {number} count  none if below 1
 * @returns {Card[]}
 */
export function weakest(cards, day, count) {
  if (count < 1) return [];
  /** @type {Recalled[]} */
  let kept = [];
  /** The last that is in, once there are enough. @type {Recalled | undefined} */
  let bound;
  for (const card of cards) {
    const recall = recallOn(card, day);
    if (bound && (recall > bound.recall || (recall === bound.recall && card.key > bound.card.key))) continue;
    kept.push({ card, recall });
    if (kept.length < 2 * count) continue;
    kept = kept.sort(byRecall).slice(0, count);
    bound = kept.at(-1);
  }
  return kept.sort(byRecall).slice(0, count).map(({ card }) => card);
}

/** @typedef {{card: Card, recall: number}} Recalled */

/** @param {Recalled} one @param {Recalled} other */
function byRecall(one, other) {
  return one.recall - other.recall || (one.card.key < other.card.key ? -1 : 1);
}

/**
 * The cards of questions the site has, without those set aside.
 * @param {State} state
 * @param {Catalog} catalog
 * @returns {Card[]}
 */
function knownCards(state, catalog) {
  /** @type {Card[]} */
  const known = [];
  for (const key of questionsByKey(catalog).keys()) {
    const card = state.cards.get(key);
    if (card && !isAside(card)) known.push(card);
  }
  return known;
}
