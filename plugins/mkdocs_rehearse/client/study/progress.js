/**
 * What studying adds up to: points, level, streak and counts by day and by bank. Points and
 * streak reward coming back and being tested, not asking the same question over and over.
 */

/** @import { Answer, DayTotals, State } from './events.js' */

import { hasDue, isDue, isRight, recallOn } from './cards.js';
import { parametersOf } from './parameters.js';

/** Points for completing a page, once a page. */
export const PAGE_POINTS = 15;

const RIGHT_POINTS = 10;
const WRONG_POINTS = 2;
const RECALL_POINTS = 5;

/** Different questions that make a day count for the streak, whatever was due. */
const STREAK_QUESTIONS = 5;

/** Missed days a month that do not end a streak. */
const MONTHLY_FREEZES = 2;

const DAY = 86_400_000;

/** Points that level 2 takes; each further level takes as many more than the one before. */
const FIRST_STEP = 100;

/**
 * Points of the first answer to a question on a day; further ones that day earn none.
 * @param {Pick<Answer, 'score' | 'sure'>} answer
 * @returns {number} whole
 */
export function answerPoints(answer) {
  if (answer.sure === null) return Math.round(RECALL_POINTS * answer.score);
  return isRight(answer) ? RIGHT_POINTS : WRONG_POINTS;
}

/** @returns {DayTotals} */
export function emptyDay() {
  return {
    answers: 0, right: 0, questions: 0, reviews: 0, fresh: 0, seconds: 0, xp: 0, cleared: false,
  };
}

/**
 * All points earned.
 * @param {State} state
 * @returns {number}
 */
export function totalPoints(state) {
  let sum = 0;
  for (const { xp } of state.days.values()) sum += xp;
  return sum;
}

/**
 * The level that points have reached. Level n starts at 50 · n · (n − 1) points: 0, 100, 300,
 * 600, 1000 … so that each level takes 100 more than the one before.
 * @param {number} points
 * @returns {{level: number, into: number, size: number}} points into the level, and its size
 */
export function levelOf(points) {
  const half = FIRST_STEP / 2;
  const level = Math.floor((1 + Math.sqrt(1 + (4 * Math.max(points, 0)) / half)) / 2);
  const start = half * level * (level - 1);
  return { level, into: Math.max(points, 0) - start, size: FIRST_STEP * level };
}

/**
 * Whether a day counts for the streak: five different questions answered, or at least one review
 * done and none left.
 * @param {State} state
 * @param {number} day
 * @returns {boolean}
 */
export function dayCounts(state, day) {
  const totals = state.days.get(day);
  if (!totals) return false;
  return totals.questions >= STREAK_QUESTIONS || isCleared(state, day, totals);
}

/**
 * A day that is over knows it; the day of the last answer is judged by the cards as they are.
 * @param {State} state
 * @param {number} day
 * @param {DayTotals} totals
 * @returns {boolean}
 */
export function isCleared(state, day, totals) {
  if (day !== state.open) return totals.cleared;
  return totals.reviews > 0 && !hasDue(state, day);
}

/**
 * @typedef {object} Streak
 * @property {number} length  days that count, without a gap that no freeze has bridged
 * @property {boolean} today  whether today is already one of them; a today that is not breaks nothing
 * @property {number} frozen  missed days among them that a freeze has bridged
 * @property {number} freezes  left this month
 */

/**
 * The streak up to today.
 * @param {State} state
 * @param {number} today
 * @returns {Streak}
 */
export function streak(state, today) {
  const { length = 0, counts = false, frozen = 0, freezes = MONTHLY_FREEZES } = habit(state, today).at(-1) ?? {};
  return { length, today: counts, frozen, freezes };
}

/**
 * How each day went since the first answer: whether it counts, or a freeze bridged it, and the
 * streak at its end. A missed day takes one of its month's two freezes, as long as there is a
 * streak to keep; with none left it ends the streak.
 * @param {State} state
 * @param {number} today
 */
export function habit(state, today) {
  const days = [];
  let length = 0;
  let frozen = 0;
  let freezes = MONTHLY_FREEZES;
  let month = -1;
  let first = today;
  for (const day of state.days.keys()) first = Math.min(first, day);
  for (let day = first; day <= today; day += 1) {
    if (monthOf(day) !== month) [month, freezes] = [monthOf(day), MONTHLY_FREEZES];
    const counts = dayCounts(state, day);
    const isMissed = !counts && day !== today && length > 0;
    const isBridged = isMissed && freezes > 0;
    if (counts) length += 1;
    else if (isBridged) [freezes, frozen] = [freezes - 1, frozen + 1];
    else if (isMissed) [length, frozen] = [0, 0];
    days.push({ day, counts, isBridged, length, frozen, freezes });
  }
  return days;
}

/** @param {number} day a study day @returns {number} its month, counted from the year 0 */
function monthOf(day) {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * What a span of days added up to.
 * @param {State} state
 * @param {number} from
 * @param {number} to  included
 */
export function spanTotals(state, from, to) {
  const sum = { days: 0, answers: 0, right: 0, reviews: 0, fresh: 0, seconds: 0, pages: 0, corrected: 0 };
  for (const { answers, right, reviews, fresh, seconds } of dailyTotals(state, from, to)) {
    sum.days += Number(answers > 0);
    sum.answers += answers;
    sum.right += right;
    sum.reviews += reviews;
    sum.fresh += fresh;
    sum.seconds += seconds;
  }
  for (const { day } of state.pages.values()) sum.pages += Number(day >= from && day <= to);
  for (const { missed, missedOn } of state.cards.values()) {
    sum.corrected += Number(!missed && missedOn !== null && missedOn >= from && missedOn <= to);
  }
  return sum;
}

/**
 * The totals of every day from one to another, both included; empty ones for days without study.
 * @param {State} state
 * @param {number} from
 * @param {number} to
 * @returns {(DayTotals & {day: number})[]}
 */
export function dailyTotals(state, from, to) {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => ({
    day: from + index,
    ...(state.days.get(from + index) ?? emptyDay()),
  }));
}

/**
 * How a set of questions stands: a bank, a signal, a page, whatever the keys are of.
 * @param {State} state
 * @param {readonly string[]} keys stored ids of questions
 * @param {number} today
 * @returns {{questions: number, answered: number, right: number, due: number, recall: number}}
 *   `right` were right last time; `recall` is the mean chance to recall over all of them, never
 *   answered ones counting as 0
 */
export function standing(state, keys, today) {
  const cards = keys.map((key) => state.cards.get(key)).filter((card) => card !== undefined);
  const parameters = parametersOf(state);
  const recall = cards.reduce((sum, card) => sum + recallOn(card, today, parameters), 0);
  return {
    questions: keys.length,
    answered: cards.length,
    right: cards.filter((card) => !card.missed).length,
    due: cards.filter((card) => isDue(card, today)).length,
    recall: keys.length === 0 ? 0 : recall / keys.length,
  };
}
