/**
 * The event log in an area. A session appends to chunks of its own and writes each of them whole,
 * from memory, so that tabs never write the same key and no write depends on what another wrote.
 * The log is the union of all chunks by the events' names.
 */

/** @import { Event } from '../study/events.js' */
/** @import { Area } from './area.js' */
/** @import { Entry } from './chunk.js' */
/** @import { Body } from './codec.js' */
/** @import { RandomDigits, Session } from './session.js' */
/** @import { Cover } from './snapshot.js' */

import { compareEvents } from '../study/events.js';
import { AreaError } from './area.js';
import { Aside } from './aside.js';
import { CHUNK_LIMIT, LOG, VERSION, chunkKey } from './chunk.js';
import { Chunks } from './chunks.js';
import { readRecord, writeRecord } from './codec.js';
import { SMALL, compact, mergedTexts } from './merge.js';
import { Outbox } from './outbox.js';
import { DEVICE_LENGTH, newSession } from './session.js';
import { differences } from './unite.js';

/** Holds the device's id. It is there once anything is, so that its absence tells of clearing. */
const DEVICE_KEY = 'device';

/** Times to look again for chunks that another tab merges at this very moment. */
const LOOKS = 3;

/** What can be wrong with a reader's memory. @typedef {'refused' | 'full' | 'crowded' | 'damaged'} Trouble */

/** @typedef {{now: number, day: number}} Moment milliseconds since the epoch, and the study day */

export class Log {
  #area;
  /** Where writes go to as well, from when there is one. @type {Area | null} */
  #copy = null;
  #outbox;
  #aside;
  #chunks;
  #random;
  #session;
  /** The chunk that is appended to. @type {string | null} */
  #key = null;
  #chunkCount = 0;

  /**
   * @param {Area} area
   * @param {Moment} moment
   * @param {RandomDigits} random
   * @param {Cover} [cover]  what a snapshot stands for; as long as it fits, that is left unread
   */
  constructor(area, moment, random, cover) {
    this.#area = area;
    this.#outbox = new Outbox(area);
    this.#aside = new Aside(area, this.#outbox);
    this.#chunks = new Chunks(this.#aside);
    this.#random = random;
    const known = this.#outbox.attempt(() => area.read(DEVICE_KEY)) ?? '';
    const device = isDevice(known) ? known : random(DEVICE_LENGTH);
    this.#session = newSession(device, moment.now, moment.day, random);
    if (cover) this.#chunks.leaveUnread(cover, (key) => this.#outbox.attempt(() => area.read(key)) ?? '');
    this.#refresh();
  }

  /** All events, in replay order. */
  get events() {
    return this.#chunks.replay.all;
  }

  /** Those that have been read so far: as long as some are unread, all that come after them. */
  get recent() {
    return this.#chunks.replay.recent;
  }

  /** Whether a snapshot stands for some events. */
  get hasUnread() {
    return this.#chunks.replay.hasUnread;
  }

  /** How many events there are. */
  get count() {
    return this.#chunks.replay.count;
  }

  /** What a snapshot of all events covers, if one can be taken. @returns {Cover | null} */
  get cover() {
    return this.#chunks.cover;
  }

  /** The pieces of text that it is kept in, by key. @returns {ReadonlyMap<string, string>} */
  get chunks() {
    return this.#chunks.texts;
  }

  /** The session that appends. @returns {Session} */
  get session() {
    return this.#session;
  }

  /** @returns {Trouble | null} */
  get trouble() {
    const failure = this.#area.lasting ? this.#outbox.failure?.kind : 'refused';
    if (failure && !this.#copy?.lasting) return failure;
    if (failure === 'full') return 'crowded';
    return this.#aside.isEmpty ? null : 'damaged';
  }

  /**
   * Appends what happened. It comes after every event the log knows, also when the clock was set
   * back: who does something has seen what was done before.
   * @param {Body} body
   * @param {number} now milliseconds since the epoch
   * @returns {Event} as it will be read again
   */
  append(body, now) {
    const session = this.#session;
    const latest = (this.#chunks.replay.latest?.at ?? 0) / 1000;
    const at = Math.max(Math.floor(now / 1000), latest + 1, session.start) * 1000;
    const record = writeRecord(body, at, session);
    const event = /** @type {Event} */ (readRecord(record, session));

    if (this.#outbox.attempt(() => this.#area.read(DEVICE_KEY)) === null) this.restore();
    const key = this.#keyFor(record);
    const text = (this.chunks.get(key) ?? VERSION) + record;
    this.#chunks.put(key, text);
    this.#outbox.write([[key, text]]);
    this.#chunks.replay.add([event]);
    return event;
  }

  /**
   * Takes in a chunk that another tab wrote.
   * @param {string} key
   * @param {string} text
   * @returns {Event[]} the new ones, in replay order
   */
  absorb(key, text) {
    const own = this.chunks.get(key);
    if (key === this.#key && own && own !== text) {
      // After clearing, another tab may have put back an older copy of it.
      this.#outbox.write([[key, own]]);
      return [];
    }
    return this.#chunks.take(key, text).sort(compareEvents);
  }

  /**
   * Takes in records of other logs, in chunks that nobody else writes.
   * @param {readonly Entry[]} entries
   * @returns {Event[]} the new ones, in replay order
   */
  add(entries) {
    const texts = this.#rewritten(entries);
    this.#outbox.write(texts);
    return texts.flatMap(([key, text]) => this.#chunks.take(key, text)).sort(compareEvents);
  }

  /**
   * Takes in whatever the area has that is not known yet.
   * @returns {Event[]} the new ones, in no order
   */
  #refresh() {
    /** @type {Event[]} */
    const fresh = [];
    this.#outbox.attempt(() => {
      let vanished = true;
      for (let look = 0; vanished && look < LOOKS; look += 1) {
        vanished = false;
        for (const key of this.#chunkKeys()) {
          const text = this.#area.read(key);
          if (text === null) vanished = true;
          else fresh.push(...this.#chunks.take(key, text));
        }
      }
    });
    return fresh;
  }

  /**
   * Takes in what a copy has and the log lacks, and gives the copy what it lacks.
   * @param {Area} copy that writes to the area go to as well
   * @returns {Event[]} the new ones, in replay order
   */
  unite(copy) {
    this.#copy = copy;
    const { lost, rescued, stale } = differences(copy, this.chunks, (event) => this.#chunks.replay.has(event));
    lost.push(...this.#rewritten(rescued));
    this.#outbox.write(lost);
    const fresh = lost.flatMap(([key, text]) => this.#chunks.take(key, text));
    for (const key of stale) copy.remove(key);
    for (const [key, text] of this.chunks) if (copy.read(key) !== text) copy.write(key, text);
    return fresh.sort(compareEvents);
  }

  /**
   * Hears that another tab took a chunk away, having merged it: it is not to be put back.
   * @param {string} key
   */
  forget(key) {
    if (key !== this.#key) this.#chunks.forget(key);
  }

  /** Puts back what the area has lost, as when another page of this address has cleared it. */
  restore() {
    const lost = this.#outbox.attempt(() =>
      [...this.chunks].filter(([key]) => this.#area.read(key) === null),
    );
    this.#outbox.write([[DEVICE_KEY, this.#session.device], ...(lost ?? [])]);
  }

  /**
   * Goes on under a new session, as after the page was frozen, when the old one may have been
   * taken for over.
   * @param {Moment} moment
   * @returns {Event[]} what others did meanwhile, in replay order
   */
  renew({ now, day }) {
    this.#session = newSession(this.#session.device, now, day, this.#random);
    this.#key = null;
    this.#chunkCount = 0;
    return this.#refresh().sort(compareEvents);
  }

  /**
   * Merges small chunks of sessions that are over, as far as all that is in them is known. Only
   * one tab may do so at a time. If the area does not let it, nothing is lost, and another page
   * will try again.
   * @param {(session: Session) => boolean} isOver
   * @returns {boolean} whether there was anything to merge
   */
  compact(isOver) {
    try {
      const keys = [...this.chunks]
        .filter(([key, text]) => this.#aside.has(key) || text.length <= SMALL)
        .filter(([key, text]) => this.#area.read(key) === text)
        .map(([key]) => key);
      const { written, removed } = compact(this.#area, keys, {
        isOver,
        setAside: (key, text) => this.#aside.put(key, text),
        newKey: (device) => this.#newKey(device),
      });
      for (const [key, text] of written) this.#chunks.put(key, text);
      for (const key of removed) this.#chunks.drop(key);
      return written.size > 0;
    } catch (error) {
      if (!(error instanceof AreaError)) throw error;
      return false;
    }
  }

  /** @returns {string[]} */
  #chunkKeys() {
    return this.#area.keys().filter((key) => key.startsWith(LOG));
  }

  /**
   * @param {string} device
   * @returns {string}
   */
  #newKey(device) {
    this.#chunkCount += 1;
    return chunkKey({ device, tab: this.#session.tab }, this.#chunkCount);
  }

  /**
   * New chunks that hold these records.
   * @param {readonly Entry[]} entries
   * @returns {[key: string, text: string][]}
   */
  #rewritten(entries) {
    const devices = new Set(entries.map(({ session }) => session.device));
    return [...devices].flatMap((device) =>
      mergedTexts(entries.filter(({ session }) => session.device === device)).map(
        (text) => /** @type {[string, string]} */ ([this.#newKey(device), text]),
      ),
    );
  }

  /**
   * The key of the chunk that a record goes to.
   * @param {string} record
   * @returns {string}
   */
  #keyFor(record) {
    const text = this.#key === null ? undefined : this.chunks.get(this.#key);
    if (this.#key === null || !text || text.length + record.length > CHUNK_LIMIT) {
      this.#key = this.#newKey(this.#session.device);
    }
    return this.#key;
  }
}

/** @param {string} text */
const isDevice = (text) => text.length === DEVICE_LENGTH && /^[\w-]+$/.test(text);
