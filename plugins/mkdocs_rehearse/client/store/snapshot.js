/**
 * The snapshot: what the log amounts to, so that a page need not read and fold all of it to begin.
 * It is nothing but a cache: it says what it was made of, and where any of that is not as it was,
 * the log is read and folded as if there were none. The text is a check and JSON, the cards by
 * column, as that is read fastest.
 */

/** @import { Card, Known, Named, State } from '../study/events.js' */

import { emptyDay } from '../study/progress.js';
import { MODES, SURENESS, WHOLE_SCORE } from './codec.js';
import { checkOf, fixed } from './digits.js';
import { DEVICE_LENGTH, TAB_LENGTH } from './session.js';

export const SNAPSHOT_KEY = 'snapshot';

/** With so many more events to read a start takes a millisecond longer, and a new snapshot pays. */
export const WORTHWHILE = 300;

/** Another edition of the client, which is published elsewhere, may fold otherwise. */
const EDITION = new URL('..', import.meta.url).pathname;

const CHECK_LENGTH = 2;
const KEY_LENGTH = 6;
const REVISION_LENGTH = 3;
const SESSION_LENGTH = DEVICE_LENGTH + 1 + TAB_LENGTH;

/** So much of a chunk's end tells whether it is still the same, or has only grown. */
const TAIL_LENGTH = 8;

const MISSED = 1;
const SUSPENDED = 2;
const HINT = 4;
const SURE = 8;
const MODE = 32;

const DAY_NAMES = /** @type {(keyof ReturnType<typeof emptyDay>)[]} */ (Object.keys(emptyDay()));

/** A chunk as far as a snapshot stands for it. @typedef {[key: string, length: number, tail: string]} ChunkMark */

/**
 * Which events a snapshot stands for.
 * @typedef {object} Cover
 * @property {Named} latest  the last of them
 * @property {number} count
 * @property {ChunkMark[]} chunks  all that they are in
 */

/**
 * What was known of the site: a fold depends on it.
 * @typedef {object} Site
 * @property {Readonly<Record<string, string>>} aliases
 * @property {readonly string[]} gone  questions in the log that the site does not have
 */

/**
 * @param {string} key
 * @param {string} text
 * @returns {ChunkMark}
 */
export function chunkMark(key, text) {
  return [key, text.length, text.slice(-TAIL_LENGTH)];
}

/**
 * The part of a chunk that a snapshot stands for.
 * @param {ChunkMark} mark
 * @param {string} text  the chunk now
 * @returns {string | null} null if it is not what it was
 */
export function coveredText([, length, tail], text) {
  const covered = text.slice(0, length);
  return covered.endsWith(tail) ? covered : null;
}

/**
 * @param {State} state
 * @param {Cover} cover  the events that it was folded from
 * @param {Site} site
 * @returns {string} ASCII
 */
export function writeSnapshot(state, cover, site) {
  const content = {
    edition: EDITION,
    site: siteText(site),
    cover,
    cards: columnsOf([...state.cards.values()]),
    pages: [...state.pages],
    days: [...state.days].map(([day, totals]) => [day, ...DAY_NAMES.map((name) => totals[name])]),
    settings: [...state.settings],
    suspended: [...state.suspended],
    open: state.open,
    asked: [...state.asked],
    undone: [...state.undone],
    rewarded: [...state.rewarded],
  };
  const text = JSON.stringify(content).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return fixed(checkOf(text), CHECK_LENGTH) + text;
}

/**
 * @param {string | null | undefined} text
 * @param {Site} site
 * @returns {{cover: Cover, state: (known: Known) => State | null} | null} null if it is none, or
 *   one of another edition or of what the site had before; so is the state, if it makes no sense
 */
export function readSnapshot(text, site) {
  const content = contentOf(text ?? '');
  if (content?.edition !== EDITION || content.site !== siteText(site)) return null;
  if (!attempt(() => isCover(content.cover))) return null;
  return { cover: content.cover, state: (known) => attempt(() => stateOf(content, known)) };
}

/** @param {any} cover */
function isCover({ latest, count, chunks }) {
  return (
    typeof latest.name === 'string' &&
    typeof latest.at === 'number' &&
    typeof count === 'number' &&
    chunks.every((/** @type {unknown[]} */ [key, length, tail]) =>
      typeof key === 'string' && typeof length === 'number' && typeof tail === 'string')
  );
}

/** @param {string} text */
function contentOf(text) {
  if (text.slice(0, CHECK_LENGTH) !== fixed(checkOf(text, 0, CHECK_LENGTH), CHECK_LENGTH)) return null;
  return attempt(() => JSON.parse(text.slice(CHECK_LENGTH)));
}

/**
 * @template T
 * @param {() => T} read
 * @returns {T | null}
 */
function attempt(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

/** @param {Site} site */
function siteText({ aliases, gone }) {
  return JSON.stringify([Object.entries(aliases), gone]);
}

/**
 * @param {any} content
 * @param {Known} known
 * @returns {State}
 */
function stateOf(content, known) {
  return {
    cards: cardsOf(content.cards),
    pages: new Map(content.pages),
    days: new Map(content.days.map(dayOf)),
    settings: new Map(content.settings),
    suspended: new Set(content.suspended),
    known,
    latest: content.cover.latest,
    open: content.open,
    asked: new Set(content.asked),
    undone: new Set(content.undone),
    rewarded: new Set(content.rewarded),
  };
}

/** @param {[day: number, ...totals: unknown[]]} row */
function dayOf([day, ...totals]) {
  return [day, Object.fromEntries(DAY_NAMES.map((name, index) => [name, totals[index]]))];
}

/**
 * Cards by column; what has always the same length is one text.
 * @param {readonly Card[]} cards
 */
function columnsOf(cards) {
  const names = cards.map(({ answered }) => answered.name.slice(0, SESSION_LENGTH));
  const seconds = cards.map(({ answered }) => Number(answered.name.slice(SESSION_LENGTH + 1)));
  const starts = new Map(
    cards.map(({ answered }, n) => [names[n], answered.at / 1000 - /** @type {number} */ (seconds[n])]),
  );
  const places = new Map([...starts.keys()].map((name, place) => [name, place]));
  return {
    keys: cards.map(({ key }) => key).join(''),
    revisions: cards.map(({ revision }) => revision).join(''),
    stabilities: cards.map(({ stability }) => stability),
    difficulties: cards.map(({ difficulty }) => difficulty),
    lasts: cards.map(({ last }) => last),
    intervals: cards.map(({ last, due }) => due - last),
    reps: cards.map(({ reps }) => reps),
    lapses: cards.map(({ lapses }) => lapses),
    spared: cards.map(({ spared }) => spared),
    missedOns: cards.map(({ missedOn }) => missedOn),
    flags: cards.map(flagsOf),
    sessions: [...starts],
    places: names.map((name) => places.get(name)),
    seconds,
    scores: cards.map(({ answered }) => Math.round(answered.score * WHOLE_SCORE)),
    durations: cards.map(({ answered }) => answered.seconds),
    choices: cards.map(({ answered }) => answered.choice),
    renamed: cards.flatMap(({ key, answered: { question } }, index) =>
      question === key ? [] : [/** @type {const} */ ([index, question])],
    ),
  };
}

/** @param {Card} card */
function flagsOf({ missed, suspended, answered: { hint, sure, mode } }) {
  return (
    (missed ? MISSED : 0) +
    (suspended ? SUSPENDED : 0) +
    (hint ? HINT : 0) +
    SURENESS.indexOf(sure) * SURE +
    MODES.indexOf(mode) * MODE
  );
}

/**
 * @param {Record<keyof ReturnType<typeof columnsOf>, any>} columns
 * @returns {Map<string, Card>}
 */
function cardsOf({ keys, revisions, sessions, renamed, ...columns }) {
  const count = keys.length / KEY_LENGTH;
  if (Object.values(columns).some(({ length }) => length !== count)) {
    throw new RangeError('columns of different lengths');
  }
  const { stabilities, difficulties, lasts, intervals, reps, lapses, spared, flags } = columns;
  const { missedOns, places, seconds, scores, durations, choices } = columns;
  const oldNames = new Map(renamed);
  /** @type {Map<string, Card>} */
  const cards = new Map();
  for (let n = 0; n < count; n += 1) {
    const key = keys.slice(n * KEY_LENGTH, (n + 1) * KEY_LENGTH);
    const revision = revisions.slice(n * REVISION_LENGTH, (n + 1) * REVISION_LENGTH);
    const [session, start] = sessions[places[n]];
    cards.set(key, {
      key,
      revision,
      answered: {
        name: `${session}.${seconds[n]}`,
        at: (start + seconds[n]) * 1000,
        type: 'answer',
        question: oldNames.get(n) ?? key,
        revision,
        day: lasts[n],
        score: scores[n] / WHOLE_SCORE,
        sure: SURENESS[Math.floor(flags[n] / SURE) % SURENESS.length] ?? null,
        hint: (flags[n] & HINT) !== 0,
        seconds: durations[n],
        mode: MODES[Math.floor(flags[n] / MODE) % MODES.length] ?? 'page',
        choice: choices[n],
        scheduled: true,
      },
      stability: stabilities[n],
      difficulty: difficulties[n],
      last: lasts[n],
      due: lasts[n] + intervals[n],
      reps: reps[n],
      lapses: lapses[n],
      missed: (flags[n] & MISSED) !== 0,
      missedOn: missedOns[n],
      suspended: (flags[n] & SUSPENDED) !== 0,
      spared: spared[n],
    });
  }
  return cards;
}
