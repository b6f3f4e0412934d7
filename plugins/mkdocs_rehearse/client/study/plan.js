/**
 * The plan for an interview date: how many new questions a day, a final pass over everything in
 * the last five days, and what will be known on that day, by simulating the scheduler.
 */

/** @import { State } from './events.js' */
/** @import { Catalog } from './catalog.js' */
/** @import { Memory, Parameters } from './fsrs.js' */

import { dueCards, isAside, recallOn } from './cards.js';
import { FIRST_SIGHT, learned } from './foresight.js';
import { interval } from './fsrs.js';
import { parametersOf } from './parameters.js';
import { randomOf } from './random.js';
import { AMOUNTS, INTERVIEW_SETTING, amount } from './settings.js';

/** The last days before the interview, over which the final pass is spread evenly. */
export const FINAL_DAYS = 5;

/** What budgets are proposed in, in minutes a day. */
const STEP = 5;

/**
 * @typedef {object} Goal
 * @property {number} interview  the study day of the interview
 * @property {number} minutes    to study a day
 * @property {number} seconds    a question takes this reader
 */

/**
 * @typedef {object} Plan
 * @property {number} days      study days until the interview, today included
 * @property {number} fresh     new questions today, and about as many on each day of learning
 * @property {number} pass      questions a day in the final pass
 * @property {number} total     questions there are
 * @property {number} now       how many will be known on the day if nothing more is done
 * @property {number} followed  how many will be if the plan is followed
 * @property {number} left      questions for which the budget leaves no time
 * @property {number | null} enough  minutes a day that would leave none; null if no day has so many
 */

/** A question in the simulation. @typedef {Memory & {last: number, due: number}} Trace */

/** As the reader has set it. @typedef {{parameters: Parameters, retention: number}} Scheduling */

/**
 * The plan, or null from the day of the interview on.
 * @param {State} state
 * @param {number} today
 * @param {Catalog} catalog
 * @param {Goal} goal
 * @returns {Plan | null}
 */
export function planFor(state, today, catalog, goal) {
  const days = goal.interview - today;
  if (days <= 0) return null;
  const { traces, unseen } = tracesOf(state, today, catalog);
  const total = traces.length + unseen;
  const scheduling = { parameters: parametersOf(state), retention: amount(state, 'retention') };
  /** @param {number} minutes */
  const simulated = (minutes) =>
    simulate(traces, unseen, today, goal.interview, questionsIn(minutes, goal.seconds), scheduling);
  const { known, left } = simulated(goal.minutes);
  return {
    days,
    fresh: Math.min(newToday(unseen, days), questionsIn(goal.minutes, goal.seconds)),
    pass: Math.ceil((total - left) / Math.min(days, FINAL_DAYS)),
    total,
    now: Math.round(knownOn(traces, goal.interview, scheduling)),
    followed: Math.round(known),
    left,
    enough: left === 0 ? goal.minutes : leastMinutes((minutes) => simulated(minutes).left === 0),
  };
}

/**
 * What the reader knows of the site's questions, those set aside left out.
 * @param {State} state
 * @param {number} today
 * @param {Catalog} catalog
 * @returns {{traces: Trace[], unseen: number}}
 */
function tracesOf(state, today, catalog) {
  const due = new Set(dueCards(state, today));
  /** @type {Trace[]} */
  const traces = [];
  let unseen = 0;
  for (const { key } of catalog.banks.flatMap((bank) => bank.questions)) {
    const card = state.cards.get(key);
    if (!card) unseen += state.suspended.has(key) ? 0 : 1;
    else if (!isAside(card)) {
      const { stability, difficulty, last } = card;
      traces.push({ stability, difficulty, last, due: due.has(card) ? today : card.due });
    }
  }
  return { traces, unseen };
}

/**
 * Goes through the days as a reader would who follows the plan: first what is due, weakest first,
 * then the final pass, then what is new, as far as the day goes. Whether a question is recalled is
 * drawn by its retrievability; a miss is corrected within the day and takes a question's time more.
 * @param {readonly Trace[]} known
 * @param {number} unseen
 * @param {number} today
 * @param {number} interview
 * @param {number} capacity questions a day
 * @param {Scheduling} scheduling
 * @returns {{known: number, left: number}} what is known on the day, and questions never reached
 */
function simulate(known, unseen, today, interview, capacity, scheduling) {
  const random = randomOf(`${today} ${interview}`);
  const traces = known.map((trace) => ({ ...trace }));
  const passFrom = passStart(today, interview);
  for (let day = today; day < interview; day += 1) {
    let room = capacity;
    /** @param {Trace} trace @param {number} chance */
    const ask = (trace, chance) => {
      const isRight = random() < chance;
      learn(trace, trace, day, isRight, scheduling);
      room -= isRight ? 1 : 2;
    };
    /** @param {Trace} trace */
    const askIfRoom = (trace) => {
      if (room > 0) ask(trace, recallOn(trace, day, scheduling.parameters));
    };
    weakestFirst(traces.filter(({ due }) => due <= day), day).forEach(askIfRoom);
    if (day >= passFrom) {
      const open = weakestFirst(waiting(traces, passFrom), interview);
      open.slice(0, Math.ceil(open.length / (interview - day))).forEach(askIfRoom);
    }
    for (let fresh = newToday(unseen, interview - day); fresh > 0 && room > 0; fresh -= 1) {
      const trace = { stability: 0, difficulty: 0, last: day, due: day };
      learn(trace, null, day, random() < FIRST_SIGHT, scheduling);
      room -= 1;
      unseen -= 1;
      traces.push(trace);
    }
  }
  const left = unseen + waiting(traces, passFrom).length;
  return { known: knownOn(traces, interview, scheduling), left };
}

/** The first day of the final pass. @param {number} today @param {number} interview */
const passStart = (today, interview) => Math.max(interview - FINAL_DAYS, today);

/** Days to an interview at most: what an imported file says further on is no date, and would be simulated. */
export const FARTHEST = 3653;

/**
 * Days until the interview that the reader has set, today included; 0 without one or once it is past.
 * @param {State} state
 * @param {number} today
 */
export function daysLeft(state, today) {
  const interview = state.settings.get(INTERVIEW_SETTING);
  if (typeof interview !== 'number' || !Number.isInteger(interview)) return 0;
  return interview - today > FARTHEST ? 0 : Math.max(interview - today, 0);
}

/** Questions not asked since a day. @param {readonly Trace[]} traces @param {number} day */
function waiting(traces, day) {
  return traces.filter(({ last }) => last < day);
}

/**
 * New questions to begin a day, so that all have been begun when the final pass starts.
 * @param {number} unseen
 * @param {number} days until the interview
 */
export function newToday(unseen, days) {
  return Math.ceil(unseen / Math.max(days - FINAL_DAYS, 1));
}

/**
 * @param {Trace} trace
 * @param {Memory | null} before
 * @param {number} day
 * @param {boolean} isRight
 * @param {Scheduling} scheduling
 */
function learn(trace, before, day, isRight, { parameters, retention }) {
  const { stability, difficulty } = learned(before, day - trace.last, isRight, parameters);
  const due = day + interval(stability, retention, undefined, parameters);
  Object.assign(trace, { stability, difficulty, last: day, due });
}

/** @param {readonly Trace[]} traces @param {number} day @param {Scheduling} scheduling */
function knownOn(traces, day, { parameters }) {
  return traces.reduce((sum, trace) => sum + recallOn(trace, day, parameters), 0);
}

/** The same by any parameters. @param {Trace[]} traces @param {number} day */
function weakestFirst(traces, day) {
  return traces.sort((a, b) => recallOn(a, day) - recallOn(b, day));
}

/** @param {number} minutes @param {number} seconds each */
const questionsIn = (minutes, seconds) => Math.floor((minutes * 60) / seconds);

/**
 * The least budget that is enough, by halving, as more time never does worse.
 * @param {(minutes: number) => boolean} isEnough
 * @returns {number | null}
 */
function leastMinutes(isEnough) {
  let [low, high] = [0, AMOUNTS.minutes.most / STEP];
  if (!isEnough(high * STEP)) return null;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isEnough(middle * STEP)) high = middle;
    else low = middle;
  }
  return high * STEP;
}
