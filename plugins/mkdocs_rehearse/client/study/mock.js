/**
 * A mock interview: which questions it asks, and what it came to. It is kept in the log as a setting
 * event that says how long it was and what it asked, followed by its answers.
 */

/** @import { Catalog, CatalogQuestion } from './catalog.js' */
/** @import { Answer, Event, Named, State } from './events.js' */

import { isAside, recallOn } from './cards.js';
import { inOrder } from './daily.js';
import { undoneNames } from './events.js';
import { pace } from './pace.js';
import { shuffled } from './random.js';

/** The lengths to choose from, in minutes. */
export const LENGTHS = [15, 30, 45];

/** The setting whose every event is a mock. */
const MOCK = 'mock';

const KEY = 6;

/** How much more it counts that the mix is right than that a question is new or weak. */
const MIX = 4;

/** What a mock holds in proportion to all that could be asked. */
const STRATA = /** @type {const} */ (['signals', 'level', 'kind']);

/**
 * @typedef {object} Plan
 * @property {number} minutes
 * @property {readonly string[]} keys  in the order to be asked
 */

/**
 * Questions for so many minutes: signals, levels and kinds in proportion to what there is, what the
 * reader has not seen or would forget first. None that readers grade themselves, since that takes a
 * look at the answer. The same for the same seed.
 * @param {Catalog} catalog  of the track
 * @param {State} state
 * @param {number} today
 * @param {{minutes: number, signals: readonly string[]}} choice  no signals: all of them
 * @param {string} seed
 * @returns {Plan}
 */
export function drawMock(catalog, state, today, { minutes, signals }, seed) {
  const all = catalog.banks.flatMap(({ questions }) => questions);
  const open = shuffled(all.filter((one) => isOpen(one, state, signals)), seed);
  const speed = pace(state, catalog);
  const wanted = sharesOf(open);
  /** @type {Map<string, number>} */
  const had = new Map();
  /** @type {CatalogQuestion[]} */
  const drawn = [];
  let left = minutes * 60;
  while (open.length > 0) {
    const place = bestOf(open, (one) => {
      const lack = strataOf(one).reduce((sum, stratum) => {
        const share = (had.get(stratum) ?? 0) / Math.max(drawn.length, 1);
        return sum + (wanted.get(stratum) ?? 0) - share;
      }, 0);
      return MIX * lack + need(one, state, today);
    });
    const [best] = open.splice(place, 1);
    if (!best) break;
    left -= speed * best.seconds;
    if (left < 0 && drawn.length > 0) break;
    drawn.push(best);
    for (const stratum of strataOf(best)) had.set(stratum, (had.get(stratum) ?? 0) + 1);
  }
  return { minutes, keys: inOrder(drawn.map(({ key }) => key), catalog) };
}

/** @param {CatalogQuestion} question @param {State} state @param {readonly string[]} signals */
function isOpen({ key, kind, signals: own }, { cards, suspended }, signals) {
  const card = cards.get(key);
  if (kind === 'recall' || (card ? isAside(card) : suspended.has(key))) return false;
  return signals.length === 0 || own.some((signal) => signals.includes(signal));
}

/** @param {CatalogQuestion} question */
function strataOf(question) {
  return STRATA.flatMap((name) => [question[name]].flat().map((value) => `${name} ${value}`));
}

/** @param {readonly CatalogQuestion[]} questions @returns {Map<string, number>} */
function sharesOf(questions) {
  const shares = new Map();
  for (const stratum of questions.flatMap(strataOf)) {
    shares.set(stratum, (shares.get(stratum) ?? 0) + 1 / questions.length);
  }
  return shares;
}

/** How much it is worth asking: 1 for what was never seen. @param {CatalogQuestion} question @param {State} state @param {number} today */
function need({ key }, state, today) {
  const card = state.cards.get(key);
  return card ? 1 - recallOn(card, today) : 1;
}

/**
 * The place of the first of the best.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => number} worth
 */
function bestOf(items, worth) {
  let [place, most] = [0, -Infinity];
  for (const [index, item] of items.entries()) {
    const value = worth(item);
    if (value > most) [place, most] = [index, value];
  }
  return place;
}

/**
 * A mock as an address has it, so that it can be repeated and shared.
 * @param {Plan} plan
 */
export function writePlan({ minutes, keys }) {
  return new URLSearchParams({ minutes: String(minutes), questions: keys.join('') });
}

/**
 * @param {URLSearchParams} params
 * @param {Catalog} catalog
 * @returns {Plan | null} null where they name no mock, or nothing that the site still asks
 */
export function readPlan(params, catalog) {
  const minutes = Number(params.get('minutes'));
  const named = new Set(params.get('questions')?.match(/.{6}/g) ?? []);
  const known = new Set(catalog.banks.flatMap(({ questions }) => questions.map(({ key }) => key)));
  const keys = [...named].map((key) => catalog.aliases[key] ?? key).filter((key) => known.has(key));
  return minutes >= 1 && minutes <= 600 && keys.length > 0 ? { minutes, keys } : null;
}

/**
 * What the setting event of a mock says: its minutes, the seconds it took, the questions it asked.
 * @param {Plan & {seconds: number}} mock
 */
export function writeMock({ minutes, seconds, keys }) {
  return `${minutes} ${seconds} ${keys.join('')}`;
}

/**
 * @typedef {object} Mock
 * @property {string} name     of its setting event
 * @property {number} at       when it ended, in milliseconds
 * @property {number} minutes  it was to take
 * @property {number} seconds  it took
 * @property {string[]} keys   what it asked
 * @property {Answer[]} answers  to some of them
 */

/**
 * The mocks in a log, the first one first.
 * @param {readonly Event[]} events in replay order
 * @returns {Mock[]}
 */
export function mocksIn(events) {
  const undone = undoneNames(events);
  /** @type {Mock[]} */
  const mocks = [];
  /** The latest of each session. @type {Map<string, Mock>} */
  const latest = new Map();
  for (const event of events) {
    if (undone.has(event.name)) continue;
    if (event.type === 'setting' && event.setting === MOCK) {
      const mock = readMock(event, String(event.value));
      if (!mock) continue;
      mocks.push(mock);
      latest.set(sessionOf(event), mock);
    } else if (event.type === 'answer' && event.mode === MOCK) {
      const mock = latest.get(sessionOf(event));
      if (mock?.keys.includes(event.question)) mock.answers.push(event);
    }
  }
  return mocks;
}

/** @param {Named} event @param {string} value @returns {Mock | null} */
function readMock({ name, at }, value) {
  const [, minutes, seconds, keys = ''] = /^(\d+) (\d+) (\S+)$/.exec(value) ?? [];
  if (minutes === undefined || keys.length % KEY > 0) return null;
  const questions = keys.match(/.{6}/g) ?? [];
  return { name, at, minutes: Number(minutes), seconds: Number(seconds), keys: questions, answers: [] };
}

/** @param {Named} event */
function sessionOf({ name }) {
  return name.slice(0, name.lastIndexOf('.'));
}

/**
 * What a mock came to. A question that was not answered scored nothing.
 * @typedef {object} Result
 * @property {number} score  0 to 1, over all questions
 * @property {number} asked
 * @property {number} answered
 * @property {Part[]} signals  in the site's order
 * @property {Part[]} levels
 */

/** @typedef {{name: string, asked: number, score: number}} Part  score is the mean, 0 to 1 */

/**
 * @param {Pick<Mock, 'keys' | 'answers'>} mock
 * @param {Catalog} catalog
 * @returns {Result}
 */
export function resultOf({ keys, answers }, catalog) {
  const scores = new Map(answers.map(({ question, score }) => [question, score]));
  const asked = new Set(keys);
  const questions = catalog.banks.flatMap((bank) => bank.questions).filter(({ key }) => asked.has(key));
  /** @param {readonly {key: string}[]} some */
  const mean = (some) => some.reduce((sum, { key }) => sum + (scores.get(key) ?? 0), 0) / Math.max(some.length, 1);
  /** @param {readonly string[]} names @param {(question: CatalogQuestion, name: string) => boolean} has */
  const parts = (names, has) =>
    names.flatMap((name) => {
      const own = questions.filter((question) => has(question, name));
      return own.length > 0 ? [{ name, asked: own.length, score: mean(own) }] : [];
    });
  return {
    score: mean(keys.map((key) => ({ key }))),
    asked: keys.length,
    answered: scores.size,
    signals: parts(Object.keys(catalog.signals), ({ signals }, name) => signals.includes(name)),
    levels: parts(['recall', 'apply', 'analyse'], ({ level }, name) => level === name),
  };
}
