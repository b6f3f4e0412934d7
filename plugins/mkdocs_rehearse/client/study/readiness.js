/**
 * Readiness: how much of each signal's questions will be recalled on the day that counts, and
 * what would raise it most for the time it takes.
 */

/** @import { Catalog, CatalogBank, CatalogPage, CatalogQuestion } from './catalog.js' */
/** @import { Card, State } from './events.js' */
/** @import { Parameters } from './fsrs.js' */

import { dueCards, recallOn } from './cards.js';
import { FIRST_SIGHT, UNREAD_SIGHT, learned } from './foresight.js';
import { retrievability } from './fsrs.js';
import { timing } from './pace.js';
import { parametersOf } from './parameters.js';
import { daysLeft } from './plan.js';

/** Without an interview date, what is learned is judged by what is left of it after a month. */
const USUAL_HORIZON = 30;

/** So many new questions of a bank make one step. */
const HELPING = 10;

/**
 * @typedef {object} SignalReadiness
 * @property {string} signal
 * @property {number} readiness  mean chance to recall its questions on the day, 0 to 1
 * @property {number} questions  not set aside by the reader
 * @property {number} answered   of these
 */

/**
 * Something that could be done next.
 * @typedef {object} Step
 * @property {'review' | 'page' | 'bank'} kind
 * @property {CatalogPage | CatalogBank | null} target  null for a review
 * @property {number} questions  that it asks
 * @property {number} minutes
 * @property {number} gain       of the mean readiness of the signals, 0 to 1
 */

/**
 * The day for which readiness is predicted: that of the interview, or today without one.
 * @param {State} state
 * @param {number} today
 */
export const readinessDay = (state, today) => today + daysLeft(state, today);

/**
 * The readiness of each signal that has questions, in the site's order. A question never answered
 * counts as not known; one that the reader set aside is left out.
 * @param {State} state
 * @param {Catalog} catalog
 * @param {number} day
 * @returns {SignalReadiness[]}
 */
export function readinessBySignal(state, catalog, day) {
  const parameters = parametersOf(state);
  return [...questionsBySignal(state, catalog)].map(([signal, questions]) => {
    const cards = questions.map(({ key }) => state.cards.get(key)).filter((card) => card !== undefined);
    const known = cards.reduce((sum, card) => sum + recallOn(card, day, parameters), 0);
    return { signal, readiness: known / questions.length, questions: questions.length, answered: cards.length };
  });
}

/**
 * The mean over the signals, each counting the same.
 * @param {readonly SignalReadiness[]} signals
 * @returns {number} 0 to 1
 */
export function meanReadiness(signals) {
  return signals.reduce((sum, { readiness }) => sum + readiness, 0) / Math.max(signals.length, 1);
}

/**
 * What would raise the mean readiness, most per minute first: the reviews that are due, pages that
 * are not complete with the questions they ask, and the next new questions of each bank.
 * @param {State} state
 * @param {Catalog} catalog
 * @param {number} today
 * @returns {Step[]}
 */
export function nextSteps(state, catalog, today) {
  const days = daysLeft(state, today) || USUAL_HORIZON;
  const parameters = parametersOf(state);
  const weight = weights(state, catalog);
  /** @param {{key: string}} question */
  const isUnseen = ({ key }) => weight.has(key) && !state.cards.has(key);
  /** @param {readonly {key: string}[]} questions @param {number} sight */
  const firstGain = (questions, sight) =>
    questions.reduce((sum, { key }) => sum + (weight.get(key) ?? 0), 0) *
    expected(null, 0, sight, days, parameters);
  const seconds = timing(state, catalog);
  /** @param {readonly {key: string}[]} asked */
  const minutesOf = (asked) => seconds(asked.map(({ key }) => key)) / 60;

  const due = dueCards(state, today).filter(({ key }) => weight.has(key));
  /** @type {Step[]} */
  const steps = [
    {
      kind: 'review',
      target: null,
      questions: due.length,
      minutes: minutesOf(due),
      gain: due.reduce(
        (sum, card) => sum + (weight.get(card.key) ?? 0) * reviewGain(card, today, days, parameters),
        0,
      ),
    },
  ];
  for (const page of catalog.pages) {
    if (state.pages.has(page.key)) continue;
    const unseen = page.questions.map((key) => ({ key })).filter(isUnseen);
    const gain = firstGain(unseen, FIRST_SIGHT);
    steps.push({ kind: 'page', target: page, questions: unseen.length, minutes: page.minutes, gain });
  }
  for (const bank of catalog.banks) {
    const unseen = bank.questions.filter(isUnseen).slice(0, HELPING);
    const gain = firstGain(unseen, UNREAD_SIGHT);
    const minutes = minutesOf(unseen);
    steps.push({ kind: 'bank', target: bank, questions: unseen.length, minutes, gain });
  }
  return steps
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain / b.minutes - a.gain / a.minutes);
}

/**
 * What the recall of a due card on the day gains by being reviewed today.
 * @param {Card} card
 * @param {number} today
 * @param {number} days from today on
 * @param {Parameters} parameters
 */
function reviewGain(card, today, days, parameters) {
  const chance = recallOn(card, today, parameters);
  const after = expected(card, today - card.last, chance, days, parameters);
  return Math.max(after - recallOn(card, today + days, parameters), 0);
}

/**
 * The recall to expect some days after an answer whose outcome is open.
 * @param {Card | null} card
 * @param {number} elapsed  days since it was last answered
 * @param {number} chance   that the answer is right
 * @param {number} days     after the answer
 * @param {Parameters} parameters
 */
function expected(card, elapsed, chance, days, parameters) {
  /** @param {boolean} isRight */
  const recall = (isRight) =>
    retrievability(learned(card, elapsed, isRight, parameters).stability, days, parameters);
  return chance * recall(true) + (1 - chance) * recall(false);
}

/**
 * What the mean readiness gains if a question becomes known, by its key.
 * @param {State} state
 * @param {Catalog} catalog
 * @returns {Map<string, number>}
 */
function weights(state, catalog) {
  const signals = questionsBySignal(state, catalog);
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const questions of signals.values()) {
    const share = 1 / questions.length / signals.size;
    for (const { key } of questions) found.set(key, (found.get(key) ?? 0) + share);
  }
  return found;
}

/**
 * @param {State} state
 * @param {Catalog} catalog
 * @returns {Map<string, CatalogQuestion[]>} never empty lists
 */
function questionsBySignal(state, catalog) {
  const open = catalog.banks
    .flatMap((bank) => bank.questions)
    .filter(({ key }) => !state.suspended.has(key));
  const signals = Object.keys(catalog.signals);
  const groups = signals.map((signal) => {
    return /** @type {const} */ ([signal, open.filter((question) => question.signals.includes(signal))]);
  });
  return new Map(groups.filter(([, questions]) => questions.length > 0));
}
