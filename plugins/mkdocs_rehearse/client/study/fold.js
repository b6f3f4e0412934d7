/**
 * From events to the state: every reducer in one table. The whole log is folded at the start;
 * what comes last is folded in place, so that an answer costs the same however long the log is.
 */

/** @import { Answer, Complete, DayTotals, Event, Known, State } from './events.js' */

import { answeredCard, isDue, isRight } from './cards.js';
import { compareEvents, undoneNames } from './events.js';
import { parametersOf } from './parameters.js';
import { PAGE_POINTS, answerPoints, emptyDay, isCleared } from './progress.js';
import { amount } from './settings.js';

/**
 * What is known before a catalog has been read: nothing was renamed, nothing is gone.
 * @type {Known}
 */
export const NOTHING_KNOWN = { aliases: new Map(), exists: () => true };

/**
 * The state that events amount to.
 * @param {readonly Event[]} events in replay order, each once
 * @param {Known} [known]
 * @returns {State}
 */
export function fold(events, known = NOTHING_KNOWN) {
  /** @type {State} */
  const state = {
    cards: new Map(),
    pages: new Map(),
    days: new Map(),
    settings: new Map(),
    suspended: new Set(),
    known,
    latest: null,
    open: null,
    asked: new Set(),
    undone: undoneNames(events),
    rewarded: new Set(),
  };
  // Settings hold for the whole history: a new desired retention moves every card's due day, new
  // parameters its memory as well.
  for (const event of events) {
    if (event.type === 'setting' && !state.undone.has(event.name)) {
      state.settings.set(event.setting, event.value);
    }
  }
  for (const event of events) apply(state, event);
  return state;
}

/**
 * Folds one more event into the state, in place, if that gives what folding everything would.
 * @param {State} state
 * @param {Event} event
 * @returns {boolean} false if everything has to be folded again: the event is not the last in
 *   order, or it changes what earlier ones mean
 */
export function append(state, event) {
  if (event.type === 'undo' || event.type === 'setting') return false;
  if (state.latest && compareEvents(state.latest, event) >= 0) return false;
  apply(state, event);
  return true;
}

/**
 * Folds events into a state, in place, that come after all it was folded from.
 * @param {State} state
 * @param {readonly Event[]} events  in replay order
 * @returns {boolean} false if everything has to be folded again: one of them changes what those
 *   before mean
 */
export function foldOnto(state, events) {
  const names = new Set(events.map(({ name }) => name));
  const reachesBack = events.some(
    (event) => event.type === 'setting' || (event.type === 'undo' && !names.has(event.event)),
  );
  if (reachesBack) return false;
  for (const name of undoneNames(events)) state.undone.add(name);
  for (const event of events) apply(state, event);
  return true;
}

/**
 * Whether a fold comes out the same with either knowledge of the site.
 * @param {Known} one
 * @param {Known} other
 * @param {Iterable<string>} keys  of the cards
 * @returns {boolean}
 */
export function foldsAlike(one, other, keys) {
  if (one.aliases.size !== other.aliases.size) return false;
  for (const [old, now] of one.aliases) if (other.aliases.get(old) !== now) return false;
  for (const key of keys) if (one.exists(key) !== other.exists(key)) return false;
  return true;
}

/**
 * @param {State} state
 * @param {Event} event
 */
function apply(state, event) {
  state.latest = event;
  if (state.undone.has(event.name)) return;
  // The table is keyed by the event's type, which TypeScript cannot follow through the lookup.
  const reducer = /** @type {((state: State, event: Event) => void) | undefined} */ (
    REDUCERS[event.type]
  );
  reducer?.(state, event);
}

/** @type {{[Type in Event['type']]?: (state: State, event: Extract<Event, {type: Type}>) => void}} */
const REDUCERS = {
  answer: foldAnswer,
  complete: foldComplete,
  reopen(state, { page }) {
    state.pages.delete(currentName(state, page));
  },
  suspend(state, { question }) {
    setSuspended(state, question, true);
  },
  resume(state, { question }) {
    setSuspended(state, question, false);
  },
};

/**
 * @param {State} state
 * @param {Answer} answer
 */
function foldAnswer(state, answer) {
  const key = currentName(state, answer.question);
  const card = state.cards.get(key);
  openDay(state, answer.day);
  const totals = totalsOf(state, answer.day);

  totals.answers += 1;
  totals.seconds += answer.seconds;
  if (isRight(answer)) totals.right += 1;
  if (!state.asked.has(key)) {
    state.asked.add(key);
    totals.questions += 1;
    totals.xp += answerPoints(answer);
  }
  if (!answer.scheduled) return;
  if (!card) totals.fresh += 1;
  else if (card.last !== answer.day && isDue(card, answer.day)) totals.reviews += 1;
  const after = answeredCard(card, answer, key, amount(state, 'retention'), parametersOf(state));
  after.suspended = state.suspended.has(key);
  state.cards.set(key, after);
}

/**
 * @param {State} state
 * @param {Complete} event
 */
function foldComplete(state, { page, revision, day, at }) {
  const key = currentName(state, page);
  state.pages.set(key, { revision, day, at });
  if (state.rewarded.has(key)) return;
  state.rewarded.add(key);
  totalsOf(state, day).xp += PAGE_POINTS;
}

/**
 * @param {State} state
 * @param {string} question
 * @param {boolean} suspended
 */
function setSuspended(state, question, suspended) {
  const key = currentName(state, question);
  if (suspended) state.suspended.add(key);
  else state.suspended.delete(key);
  const card = state.cards.get(key);
  if (card) state.cards.set(key, { ...card, suspended, spared: suspended ? card.spared : card.lapses });
}

/**
 * Whether a day's reviews were all done can be told only as long as no later answer has moved the
 * cards, so it is noted when the first answer of another day comes.
 * @param {State} state
 * @param {number} day
 */
function openDay(state, day) {
  if (state.open === day) return;
  if (state.open !== null) {
    const over = totalsOf(state, state.open);
    over.cleared = isCleared(state, state.open, over);
  }
  state.open = day;
  state.asked = new Set();
}

/**
 * @param {State} state
 * @param {number} day
 * @returns {DayTotals}
 */
function totalsOf(state, day) {
  let totals = state.days.get(day);
  if (!totals) {
    totals = emptyDay();
    state.days.set(day, totals);
  }
  return totals;
}

/**
 * What a question or page is called now.
 * @param {State} state
 * @param {string} key
 * @returns {string}
 */
function currentName(state, key) {
  return state.known.aliases.get(key) ?? key;
}
