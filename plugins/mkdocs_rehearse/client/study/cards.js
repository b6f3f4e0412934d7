/**
 * The memory of one question: which grade an answer earns and what the answer does to the card.
 * An event keeps what happened; grades are decided here, so the table can change and be replayed.
 */

/** @import { Answer, Card, State } from './events.js' */
/** @import { Grade, Parameters } from './fsrs.js' */

import { AGAIN, GOOD, HARD, interval, next, retrievability } from './fsrs.js';

/** The least score that counts as right: all of a question that is scored for the reader … */
const PASS_MARK = 1;
/** … and of a recall question, where the reader ticks the rubric. */
const RECALL_PASS_MARK = 0.5;
/** From this share of the rubric on, a recall answer is Good. */
const RECALL_GOOD = 0.8;

/** So many lapses make a leech: asking once more would not teach what was not understood. */
export const LEECH_LAPSES = 8;

const GRADE_OF_SURE = /** @type {const} */ ({ sure: GOOD, unsure: HARD, guessing: AGAIN });

/**
 * @param {Pick<Answer, 'score' | 'sure'>} answer
 * @returns {boolean}
 */
export function isRight({ score, sure }) {
  return score >= (sure === null ? RECALL_PASS_MARK : PASS_MARK);
}

/**
 * The grade an answer earns; never Easy.
 * @param {Pick<Answer, 'score' | 'sure' | 'hint'>} answer
 * @returns {Grade}
 */
export function grade({ score, sure, hint }) {
  if (hint || !isRight({ score, sure })) return AGAIN;
  if (sure === null) return score < RECALL_GOOD ? HARD : GOOD;
  return GRADE_OF_SURE[sure];
}

/**
 * The card after an answer. The first answer of a study day is graded over the days since the
 * last; after a miss every further one is graded within the day; once it is right, more right
 * answers on that day say nothing new about memory and only a wrong one counts.
 * @param {Card | undefined} card undefined before the first answer
 * @param {Answer} answer
 * @param {string} key what the question is called now
 * @param {number} [desiredRetention]
 * @param {Parameters} [parameters]
 * @returns {Card}
 */
export function answeredCard(card, answer, key, desiredRetention, parameters) {
  const right = isRight(answer);
  if (card && card.last === answer.day && right && !card.missed) {
    return { ...card, key, revision: answer.revision, answered: answer };
  }

  // After a clock was set back this is negative, which the scheduler takes for the same day.
  const elapsed = card ? answer.day - card.last : 0;
  const { stability, difficulty } = next(card ?? null, elapsed, grade(answer), parameters);
  return {
    key,
    revision: answer.revision,
    answered: answer,
    stability,
    difficulty,
    last: answer.day,
    due: answer.day + interval(stability, desiredRetention, undefined, parameters),
    reps: (card?.reps ?? 0) + 1,
    lapses: (card?.lapses ?? 0) + (card && !card.missed && !right ? 1 : 0),
    missed: !right,
    missedOn: right ? card?.missedOn ?? null : answer.day,
    suspended: card?.suspended ?? false,
    spared: card?.spared ?? 0,
  };
}

/**
 * Whether a card keeps being forgotten, since it was last taken back into review.
 * @param {Card} card
 */
export function isLeech({ lapses, spared }) {
  return lapses - spared >= LEECH_LAPSES;
}

/**
 * Whether a card is out of review until the reader takes it back.
 * @param {Card} card
 */
export function isAside(card) {
  return card.suspended || isLeech(card);
}

/**
 * Whether a card is to be asked on a day: its day has come, it was missed and not right since,
 * or it was last seen in a future that a wrong clock made up (a day ahead may be a journey west).
 * @param {Card} card
 * @param {number} day
 * @returns {boolean}
 */
export function isDue(card, day) {
  return !isAside(card) && (card.missed || card.due <= day || card.last > day + 1);
}

/**
 * The cards to be asked on a day, of questions the site still has.
 * @param {State} state
 * @param {number} day
 * @returns {Card[]}
 */
export function dueCards(state, day) {
  return [...state.cards.values()].filter(
    (card) => isDue(card, day) && state.known.exists(card.key),
  );
}

/**
 * Whether there is any.
 * @param {State} state
 * @param {number} day
 * @returns {boolean}
 */
export function hasDue(state, day) {
  for (const card of state.cards.values()) {
    if (isDue(card, day) && state.known.exists(card.key)) return true;
  }
  return false;
}

/**
 * The chance that the reader recalls a card on a day.
 * @param {Pick<Card, 'stability' | 'last'>} card
 * @param {number} day
 * @param {Parameters} [parameters]
 * @returns {number} 0 to 1
 */
export function recallOn(card, day, parameters) {
  return retrievability(card.stability, day - card.last, parameters);
}
