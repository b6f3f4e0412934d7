/**
 * Compaction: many small chunks of sessions that are over become few full ones. Records are moved
 * as they are, so the names of events stay, and those of a later version survive. The merged
 * chunks are written before the old ones go: a log is a union, so it may hold both.
 */

/** @import { Area } from './area.js' */
/** @import { Chunk, Entry } from './chunk.js' */
/** @import { Session } from './session.js' */

import { AreaError } from './area.js';
import { CHUNK_LIMIT, VERSION, header, readChunk } from './chunk.js';

/** So many small chunks are worth merging. */
const WORTHWHILE = 8;
/** Longer chunks stay as they are, unless they are damaged. */
export const SMALL = CHUNK_LIMIT / 2;

/**
 * @typedef {object} Merging
 * @property {(session: Session) => boolean} isOver  whether nobody writes its chunks any more
 * @property {(key: string, text: string) => boolean} setAside  keeps a damaged chunk elsewhere;
 *   false if that cannot be done now
 * @property {(device: string) => string} newKey  a key that nobody else writes
 */

/**
 * Merges what is worth it. An area that refuses or is full is left as it was.
 * @param {Area} area
 * @param {readonly string[]} keys of chunks
 * @param {Merging} merging
 * @returns {{written: Map<string, string>, removed: string[]}}
 * @throws {AreaError}
 */
export function compact(area, keys, merging) {
  const outcome = { written: new Map(), removed: /** @type {string[]} */ ([]) };
  const candidates = keys
    .flatMap((key) => chunkAt(area, key))
    .filter((chunk) => isMergeable(chunk, merging));
  const isWorthwhile =
    candidates.length >= WORTHWHILE || candidates.some(({ condition }) => condition === 'damaged');
  if (!isWorthwhile) return outcome;

  try {
    for (const [device, chunks] of byDevice(candidates)) {
      for (const text of mergedTexts(chunks.flatMap(({ entries }) => entries))) {
        const key = merging.newKey(device);
        outcome.written.set(key, text);
        area.write(key, text);
        if (area.read(key) !== text) throw new AreaError('refused', 'read back something else');
      }
    }
  } catch (error) {
    for (const key of outcome.written.keys()) area.remove(key);
    throw error;
  }
  for (const { key, text } of candidates) {
    if (area.read(key) !== text) continue;
    area.remove(key);
    outcome.removed.push(key);
  }
  return outcome;
}

/**
 * @param {Area} area
 * @param {string} key
 * @returns {(Chunk & {key: string, text: string})[]} none if it is gone
 */
function chunkAt(area, key) {
  const text = area.read(key);
  return text === null ? [] : [{ key, text, ...readChunk(key, text) }];
}

/**
 * @param {Chunk & {key: string, text: string}} chunk
 * @param {Merging} merging
 * @returns {boolean}
 */
function isMergeable({ key, text, condition, owner }, { isOver, setAside }) {
  if (condition === 'later' || (owner && !isOver(owner))) return false;
  return condition === 'damaged' ? setAside(key, text) : text.length <= SMALL;
}

/**
 * Chunks by device; one whose key names none has nothing that could be moved.
 * @template {Chunk} T
 * @param {readonly T[]} chunks
 * @returns {Map<string, T[]>}
 */
function byDevice(chunks) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const chunk of chunks) {
    if (!chunk.owner) continue;
    const group = groups.get(chunk.owner.device) ?? [];
    groups.set(chunk.owner.device, [...group, chunk]);
  }
  return groups;
}

/**
 * Records, each once, by session, in as few texts as hold them.
 * @param {readonly Entry[]} entries of one device
 * @returns {string[]}
 */
export function mergedTexts(entries) {
  /** @type {Map<string, {session: Session, records: Set<string>}>} */
  const sessions = new Map();
  for (const { session, record } of entries) {
    const group = sessions.get(session.tab) ?? { session, records: new Set() };
    sessions.set(session.tab, group);
    group.records.add(record);
  }

  /** @type {string[]} */
  const texts = [];
  let text = VERSION;
  for (const { session, records } of sessions.values()) {
    let begin = header(session);
    for (const record of records) {
      if (text.length + begin.length + record.length > CHUNK_LIMIT && text !== VERSION) {
        texts.push(text);
        text = VERSION;
        begin = header(session);
      }
      text += begin + record;
      begin = '';
    }
  }
  return text === VERSION ? texts : [...texts, text];
}
