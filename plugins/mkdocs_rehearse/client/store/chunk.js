/**
 * Chunks: the pieces of text that the log is kept in, each under a key of its own. A chunk is its
 * version, 1, written twice so that damage is not taken for a later one, and then records. Those
 * before any header belong to the session that the key names; a header `@tab check` begins the
 * records of another session of the same device, as compaction brings them together. Every record
 * stands for itself: damage to one leaves the others sound.
 */

/** @import { Event } from '../study/events.js' */
/** @import { Session } from './session.js' */

import { readRecord } from './codec.js';
import { Digits, Unreadable, checkOf, fixed } from './digits.js';
import { DEVICE_LENGTH, TAB_LENGTH, sessionOf } from './session.js';

export const VERSION = '11';
export const LOG = 'log:';

/** Characters of a chunk: a write costs what the whole chunk costs. */
export const CHUNK_LIMIT = 4096;

const HEADER = '@';
const CHECK_LENGTH = 2;
const SYMBOL = /[^\w-]/;
const KEY = new RegExp(`^${LOG}([\\w-]{${DEVICE_LENGTH}}):([\\w-]{${TAB_LENGTH}}):\\d+$`);

/**
 * @typedef {object} Entry
 * @property {Session} session
 * @property {string} record
 * @property {Event | null} event  null if the record is of a later version
 */

/**
 * @typedef {object} Chunk
 * @property {'sound' | 'damaged' | 'later'} condition  later: of a version that is not known yet
 * @property {Session | null} owner  who writes it; null if the key does not say so
 * @property {Entry[]} entries       what could be read
 */

/**
 * @param {Pick<Session, 'device' | 'tab'>} owner
 * @param {number} number
 * @returns {string}
 */
export function chunkKey({ device, tab }, number) {
  return `${LOG}${device}:${tab}:${number}`;
}

/**
 * The line that begins the records of a session.
 * @param {Session} session
 * @returns {string}
 */
export function header({ device, tab }) {
  return HEADER + tab + fixed(checkOf(tab, checkOf(device)), CHECK_LENGTH);
}

/**
 * Where to go on reading a chunk of which some was read before.
 * @param {string | undefined} before  undefined if none was
 * @param {string} text
 * @returns {number} its beginning unless it has only grown, by whole records
 */
export function grownFrom(before, text) {
  const isGrown = before && text.startsWith(before) && SYMBOL.test(text.charAt(before.length));
  return isGrown ? before.length : 0;
}

/**
 * Whatever can be read of a chunk. Never throws.
 * @param {string} key
 * @param {string} text
 * @param {number} [from]  records before this place are passed over
 * @returns {Chunk}
 */
export function readChunk(key, text, from = 0) {
  const owner = ownerOf(key);
  if (!owner) return { condition: 'damaged', owner, entries: [] };
  if (isLaterVersion(text)) return { condition: 'later', owner, entries: [] };

  /** @type {Entry[]} */
  const entries = [];
  let sound = text.startsWith(VERSION) && !/^[\w-]/.test(text.slice(VERSION.length));
  let session = owner;
  for (const { 0: record, index } of text.matchAll(/[^\w-][\w-]*/g)) {
    try {
      if (record.startsWith(HEADER)) session = readHeader(record, owner);
      else if (index >= from) entries.push({ session, record, event: readRecord(record, session) });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      sound = false;
    }
  }
  return { condition: sound ? 'sound' : 'damaged', owner, entries };
}

/**
 * @param {string} key
 * @returns {Session | null}
 */
function ownerOf(key) {
  const [, device, tab] = KEY.exec(key) ?? [];
  return device && tab ? sessionOf(device, tab) : null;
}

/**
 * A chunk that begins with some version, but not with this one even once, is left as it is.
 * @param {string} text
 */
function isLaterVersion(text) {
  return /^[\w-]{2}/.test(text) && !text.slice(0, VERSION.length).includes('1');
}

/**
 * @param {string} record
 * @param {Session} owner
 * @returns {Session}
 */
function readHeader(record, owner) {
  const session = sessionOf(owner.device, new Digits(record, HEADER.length).text(TAB_LENGTH));
  if (record !== header(session)) throw new Unreadable('header');
  return session;
}
