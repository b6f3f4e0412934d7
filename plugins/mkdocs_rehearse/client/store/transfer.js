/**
 * What a reader owns on a device as the text of one file, and back: a line of JSON for each thing,
 * so that damage to one leaves the others sound, in the order of their characters, so that the
 * same things are the same text.
 *
 *     {"rehearse":1,"site":"https://example.org/","until":"2026-11-24T10:00:00.000Z"}
 *     {"session":"device.tab","record":"+…"}            an event, as the log keeps it
 *     {"key":"words:AbCdEf","text":"…","check":"…"}     a draft, or a chunk of a later version
 *
 * The first line names the format's version, the site, and the time of the latest event, not that
 * of the export. A line that a later version has added is kept as it is.
 */

/** @import { Event } from '../study/events.js' */
/** @import { Belongings } from './belongings.js' */
/** @import { Entry } from './chunk.js' */

import { WORDS } from './belongings.js';
import { LOG, readChunk } from './chunk.js';
import { readRecord } from './codec.js';
import { Digits, Unreadable, checkOf, escaped, fixed } from './digits.js';
import { sessionOf } from './session.js';
import { AGO, joinedWords } from './words.js';

export const FORMAT = 1;

const CHECK_LENGTH = 2;
const LONGEST_LINE = 1_000_000;
const SESSION = /^([\w-]{6})\.([\w-]{11})$/;
const RECORD = /^[!-~][\w-]+$/;
const WORDS_KEY = new RegExp(`^${WORDS}[\\w-]{6}(${AGO})?$`);

const DAY = 86_400_000;

/** Events this far ahead of the clock would take the time of every later one with them. */
const TOO_FAR = 3653 * DAY;

/**
 * @typedef {object} Holdings
 * @property {ReadonlyMap<string, Entry>} entries  of the log, by their line
 * @property {ReadonlyMap<string, string>} texts   drafts and chunks of a later version, by key
 * @property {ReadonlySet<string>} rest            lines that only a later version understands
 */

/**
 * What a file holds.
 * @typedef {object} Contents
 * @property {string | null} site  null if the file does not say so
 * @property {Holdings} holdings
 * @property {number} unreadable   lines that are damaged or nothing of ours
 * @property {number} untimely     events that cannot have happened yet
 */

/**
 * What a file would bring.
 * @typedef {object} Preview
 * @property {string | null} site  that it says it is of
 * @property {Holdings} news       what is not here yet
 * @property {boolean} isEmpty     whether nothing in it is of any use
 * @property {number} unreadable   lines
 * @property {number} untimely     events
 */

/**
 * @param {string} text  of a file
 * @param {Belongings} belongings
 * @param {number} now  milliseconds since the epoch
 * @returns {Preview}
 */
export function previewOf(text, belongings, now) {
  const { site, holdings, unreadable, untimely } = readFile(text, now);
  const isEmpty = holdings.entries.size + holdings.texts.size + holdings.rest.size === 0;
  return { site, news: newIn(holdings, holdingsOf(belongings)), isEmpty, unreadable, untimely };
}

/**
 * @param {Pick<Belongings, 'chunks' | 'words' | 'rest'>} belongings
 * @returns {Holdings}
 */
export function holdingsOf({ chunks, words, rest }) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  const texts = new Map(words);
  for (const [key, text] of chunks) {
    const chunk = readChunk(key, text);
    if (chunk.condition === 'later') texts.set(key, text);
    for (const entry of chunk.entries) entries.set(entryLine(entry), entry);
  }
  return { entries, texts, rest: new Set(rest) };
}

/**
 * @param {Holdings} holdings
 * @param {string} site
 * @returns {string}
 */
export function writeFile({ entries, texts, rest }, site) {
  let latest = 0;
  for (const { event } of entries.values()) latest = Math.max(latest, event?.at ?? 0);
  const until = latest > 0 ? new Date(latest).toISOString() : null;
  const things = [...texts].map(([key, text]) => textLine(key, text));
  const lines = [...entries.keys(), ...things, ...rest].sort();
  return [JSON.stringify({ rehearse: FORMAT, site, until }), ...lines, ''].join('\n');
}

/**
 * Whatever can be read of a file. Never throws.
 * @param {string} text
 * @param {number} now milliseconds since the epoch
 * @returns {Contents}
 */
export function readFile(text, now) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** @type {Map<string, string>} */
  const texts = new Map();
  /** @type {Set<string>} */
  const rest = new Set();
  const contents = {
    site: /** @type {string | null} */ (null),
    holdings: { entries, texts, rest },
    unreadable: 0,
    untimely: 0,
  };
  let isLater = false;

  for (const line of linesOf(text)) {
    const said = parsed(line);
    if (contents.site === null && typeof said?.site === 'string' && said.rehearse >= FORMAT) {
      contents.site = said.site;
      isLater = said.rehearse > FORMAT;
    } else if (typeof said?.record === 'string') {
      const entry = entryOf(said);
      if (!entry) contents.unreadable += 1;
      else if (!isTimely(entry, now)) contents.untimely += 1;
      else entries.set(entryLine(entry), entry);
    } else if (typeof said?.text === 'string' && isOurs(said)) {
      texts.set(said.key, said.text);
    } else if (isLater && said) {
      rest.add(line);
    } else {
      contents.unreadable += 1;
    }
  }
  return contents;
}

/**
 * What is in some holdings and not in others. Drafts that differ are new, joined.
 * @param {Holdings} theirs
 * @param {Holdings} own
 * @returns {Holdings}
 */
export function newIn(theirs, own) {
  const names = new Set();
  for (const { event } of own.entries.values()) if (event) names.add(event.name);
  const entries = [...theirs.entries].filter(([line, { event }]) => {
    if (own.entries.has(line) || (event && names.has(event.name))) return false;
    if (event) names.add(event.name);
    return true;
  });
  const texts = [...theirs.texts].flatMap(([key, text]) => {
    const mine = own.texts.get(key);
    const joined = mine === undefined ? text : joinedText(key, mine, text);
    return joined === mine ? [] : [/** @type {const} */ ([key, joined])];
  });
  const rest = [...theirs.rest].filter((line) => !own.rest.has(line));
  return { entries: new Map(entries), texts: new Map(texts), rest: new Set(rest) };
}

/**
 * How many things of each kind there are, as a reader would count them.
 * @param {Holdings} holdings
 */
export function countsIn({ entries, texts, rest }) {
  const counts = { answers: 0, pages: 0, settings: 0, drafts: 0, others: 0, later: rest.size };
  for (const { event } of entries.values()) {
    if (event?.type === 'answer') counts.answers += 1;
    else if (event?.type === 'complete') counts.pages += 1;
    else if (event?.type === 'setting') counts.settings += 1;
    else if (event) counts.others += 1;
    else counts.later += 1;
  }
  for (const key of texts.keys()) counts[key.startsWith(WORDS) ? 'drafts' : 'later'] += 1;
  return counts;
}

/** @param {Entry} entry */
function entryLine({ session: { device, tab }, record }) {
  return JSON.stringify({ session: `${device}.${tab}`, record });
}

/** @param {string} key @param {string} text */
function textLine(key, text) {
  return JSON.stringify({ key, text, check: textCheck(key, text) });
}

/** @param {string} key @param {string} text */
function textCheck(key, text) {
  return fixed(checkOf(escaped(text), checkOf(escaped(key))), CHECK_LENGTH);
}

/** @param {string} text */
function* linesOf(text) {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).trim();
    if (line !== '') yield line;
    start = end + 1;
  }
}

/**
 * @param {string} line
 * @returns {any} an object, or null
 */
function parsed(line) {
  if (line.length > LONGEST_LINE || !line.startsWith('{')) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/**
 * @param {{session?: unknown, record: string}} said
 * @returns {Entry | null}
 */
function entryOf({ session: name, record }) {
  const [, device, tab] = (typeof name === 'string' && SESSION.exec(name)) || [];
  if (!device || !tab || !RECORD.test(record) || record.startsWith('@')) return null;
  try {
    const session = sessionOf(device, tab);
    const event = readRecord(record, session);
    return event && !isSensible(event) ? null : { session, record, event };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return null;
  }
}

/**
 * Whether an event says what the log could have written. Its day is that of a calendar when it
 * happened, and it is stamped then or, by a log that knew of later ones, later.
 * @param {Event} event
 */
function isSensible(event) {
  if (event.type === 'setting') {
    return typeof event.setting === 'string' && /^(string|number|boolean)$/.test(typeof event.value);
  }
  return !('day' in event) || (event.day >= 0 && event.day <= event.at / DAY + 2);
}

/** @param {Entry} entry @param {number} now */
function isTimely({ session, record, event }, now) {
  const at = event?.at ?? (session.start + new Digits(record, 1).varying()) * 1000;
  return at <= now + TOO_FAR;
}

/** @param {{key?: unknown, text: string, check?: unknown}} said */
function isOurs({ key, text, check }) {
  if (typeof key !== 'string' || check !== textCheck(key, text)) return false;
  if (WORDS_KEY.test(key)) return true;
  return key.startsWith(LOG) && readChunk(key, text).condition === 'later';
}

/**
 * Two texts of one key as one, the same whichever comes first; a chunk only grows.
 * @param {string} key
 * @param {string} mine
 * @param {string} theirs
 */
function joinedText(key, mine, theirs) {
  if (key.startsWith(WORDS)) return joinedWords(mine, theirs);
  return theirs.startsWith(mine) ? theirs : mine;
}
