/**
 * An event as a record of ASCII text, and back. A record is a symbol, which says what kind it is
 * and where it begins, the seconds since its session began, what the kind holds, and a check of
 * two digits over all of it:
 *
 *     + seq question:6 revision:3 flags [day] seconds choice check:2     answered right
 *     ! … the same                                                      answered wrong
 *     % seq score …                                                     answered partly right
 *     " # $                             the same three where the schedule was to stay as it was
 *     * seq page:6 revision:3 day       / seq page:6                    complete, reopen
 *     ( seq question:6                  ) seq question:6                suspend, resume
 *     < seq device:6 tab:11 seq         = seq json                      undo, setting
 *
 * A symbol that is not in the table is of a later version: its record is kept and not understood.
 */

/** @import { Answer, Event } from '../study/events.js' */
/** @import { Session } from './session.js' */

import { Digits, Unreadable, checkOf, digit, escaped, fixed, unzigzag, varying, zigzag } from './digits.js';
import { DEVICE_LENGTH, LAST_SECOND, TAB_LENGTH, eventName } from './session.js';

const ID_LENGTH = 6;
const REVISION_LENGTH = 3;
const CHECK_LENGTH = 2;

/** Scores are kept in sixtieths, which most parts of a whole are exactly. */
export const WHOLE_SCORE = 60;

/** Seconds are kept on a scale of five steps to each doubling: to within 7 %, up to 6207. */
const STEPS_A_DOUBLING = 5;
const LAST_STEP = 63;

export const SURENESS = /** @type {const} */ ([null, 'sure', 'unsure', 'guessing']);
export const MODES = /** @type {const} */ (['page', 'review', 'practice', 'mock']);
const HINT_FLAG = 4;
const MODE_FLAG = 8;
const OTHER_DAY_FLAG = 32;

/**
 * @template {Event['type']} Type
 * @typedef {Extract<Event, {type: Type}>} EventOf
 */

/** What a kind of record says, apart from name and time. @typedef {Unnamed<Event>} Body */

/**
 * @template T
 * @typedef {T extends Event ? Omit<T, 'name' | 'at'> : never} Unnamed
 */

/** @type {{[Type in Event['type']]: (event: Unnamed<EventOf<Type>>, session: Session) => string}} */
const WRITERS = {
  answer: writeAnswer,
  complete: ({ page, revision, day }, session) =>
    `*${id(page)}${revised(revision)}${varying(zigzag(day - session.day))}`,
  reopen: ({ page }) => `/${id(page)}`,
  suspend: ({ question }) => `(${id(question)}`,
  resume: ({ question }) => `)${id(question)}`,
  undo: ({ event }) => `<${writeName(event)}`,
  setting: ({ setting, value }) => `=${escaped(JSON.stringify([setting, value]))}`,
};

/** @type {Readonly<Record<string, (digits: Digits, session: Session) => Body>>} */
const READERS = {
  '+': (digits, session) => readAnswer(digits, session, WHOLE_SCORE, true),
  '!': (digits, session) => readAnswer(digits, session, 0, true),
  '%': (digits, session) => readAnswer(digits, session, digits.digit(), true),
  '"': (digits, session) => readAnswer(digits, session, WHOLE_SCORE, false),
  '#': (digits, session) => readAnswer(digits, session, 0, false),
  $: (digits, session) => readAnswer(digits, session, digits.digit(), false),
  '*': (digits, session) => ({
    type: 'complete',
    page: digits.text(ID_LENGTH),
    revision: digits.text(REVISION_LENGTH),
    day: session.day + unzigzag(digits.varying()),
  }),
  '/': (digits) => ({ type: 'reopen', page: digits.text(ID_LENGTH) }),
  '(': (digits) => ({ type: 'suspend', question: digits.text(ID_LENGTH) }),
  ')': (digits) => ({ type: 'resume', question: digits.text(ID_LENGTH) }),
  '<': (digits) => ({ type: 'undo', event: readName(digits) }),
  '=': readSetting,
};

/**
 * @param {Body} body
 * @param {number} at milliseconds, a whole second not before the session's start
 * @param {Session} session
 * @returns {string}
 */
export function writeRecord(body, at, session) {
  const write = /** @type {(body: Body, session: Session) => string} */ (WRITERS[body.type]);
  const written = write(body, session);
  const record = written.charAt(0) + varying(at / 1000 - session.start) + written.slice(1);
  return record + fixed(checkOf(record, session.seed), CHECK_LENGTH);
}

/**
 * The event of a record; null if its kind is of a later version.
 * @param {string} record
 * @param {Session} session
 * @returns {Event | null}
 * @throws {Unreadable} if it is damaged or belongs to another session
 */
export function readRecord(record, session) {
  const end = record.length - CHECK_LENGTH;
  const check = new Digits(record, end).fixed(CHECK_LENGTH);
  if (check !== checkOf(record, session.seed, 0, end)) throw new Unreadable('check');
  if (!/^[!-~]/.test(record)) throw new Unreadable('symbol');

  const digits = new Digits(record, 1, end);
  const second = session.start + digits.varying();
  if (second > LAST_SECOND) throw new Unreadable('time');
  const read = READERS[record.charAt(0)];
  if (!read) return null;
  const body = read(digits, session);
  digits.end();
  const at = second * 1000;
  return /** @type {Event} */ ({ name: eventName(session, at), at, ...body });
}

/**
 * @param {Unnamed<Answer>} answer
 * @param {Session} session
 * @returns {string}
 */
function writeAnswer(answer, session) {
  const score = sixtieths(answer.score || 0);
  const flags =
    SURENESS.indexOf(answer.sure) +
    (answer.hint ? HINT_FLAG : 0) +
    MODES.indexOf(answer.mode) * MODE_FLAG;
  const otherDay = answer.day !== session.day;
  const [right, wrong, partly] = answer.scheduled ? '+!%' : '"#$';
  return [
    score === WHOLE_SCORE ? right : score === 0 ? wrong : partly + digit(score),
    id(answer.question),
    revised(answer.revision),
    digit(flags + (otherDay ? OTHER_DAY_FLAG : 0)),
    otherDay ? varying(zigzag(answer.day - session.day)) : '',
    digit(stepOf(answer.seconds)),
    escaped(answer.choice),
  ].join('');
}

/**
 * @param {Digits} digits
 * @param {Session} session
 * @param {number} score in sixtieths
 * @param {boolean} scheduled
 * @returns {Unnamed<Answer>}
 */
function readAnswer(digits, session, score, scheduled) {
  const question = digits.text(ID_LENGTH);
  const revision = digits.text(REVISION_LENGTH);
  const flags = digits.digit();
  const ahead = flags >= OTHER_DAY_FLAG ? unzigzag(digits.varying()) : 0;
  return {
    type: 'answer',
    question,
    revision,
    day: session.day + ahead,
    score: Math.min(score / WHOLE_SCORE, 1),
    sure: SURENESS[flags % HINT_FLAG] ?? null,
    hint: (flags & HINT_FLAG) !== 0,
    seconds: secondsOf(digits.digit()),
    mode: MODES[Math.floor(flags / MODE_FLAG) % MODES.length] ?? 'page',
    choice: digits.escaped(),
    scheduled,
  };
}

/**
 * @param {Digits} digits
 * @returns {Body}
 */
function readSetting(digits) {
  const text = digits.escaped();
  try {
    const [setting, value] = JSON.parse(text);
    return { type: 'setting', setting, value };
  } catch (error) {
    throw new Unreadable('setting', { cause: error });
  }
}

/**
 * @param {number} score
 * @returns {number} the nearest, but all of them only for the whole score: rounding passes nobody
 */
function sixtieths(score) {
  if (score >= 1) return WHOLE_SCORE;
  return Math.min(Math.round(Math.max(score, 0) * WHOLE_SCORE), WHOLE_SCORE - 1);
}

/**
 * @param {number} seconds
 * @returns {number}
 */
function stepOf(seconds) {
  const step = Math.round(STEPS_A_DOUBLING * Math.log2(Math.max(seconds || 0, 0) + 1));
  return Math.min(step, LAST_STEP);
}

/**
 * @param {number} step
 * @returns {number}
 */
function secondsOf(step) {
  return Math.round(2 ** (step / STEPS_A_DOUBLING)) - 1;
}

/**
 * @param {string} name
 * @returns {string}
 */
function writeName(name) {
  const [device = '', tab = '', sequence = ''] = name.split('.');
  return exactly(device, DEVICE_LENGTH) + exactly(tab, TAB_LENGTH) + varying(Number(sequence));
}

/**
 * @param {Digits} digits
 * @returns {string}
 */
function readName(digits) {
  return `${digits.text(DEVICE_LENGTH)}.${digits.text(TAB_LENGTH)}.${digits.varying()}`;
}

/** @param {string} text */
const id = (text) => exactly(text, ID_LENGTH);

/** @param {string} text */
const revised = (text) => exactly(text, REVISION_LENGTH);

/**
 * @param {string} text
 * @param {number} length
 * @returns {string}
 */
function exactly(text, length) {
  if (text.length !== length || /[^A-Za-z0-9_-]/.test(text)) {
    throw new RangeError(`expected ${length} characters of A–Z a–z 0–9 - _, not '${text}'`);
  }
  return text;
}
