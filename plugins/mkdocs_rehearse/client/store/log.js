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
/** @import { Trouble } from './trouble.js' */

import { compareEvents } from '../study/events.js';
import { AreaError } from './area.js';
import { CHUNK_LIMIT, LOG, VERSION, chunkKey, grownFrom, readChunk } from './chunk.js';
import { readRecord, writeRecord } from './codec.js';
import { SMALL, compact, mergedTexts } from './merge.js';
import { Outbox } from './outbox.js';
import { Replay } from './replay.js';
import { DEVICE_LENGTH, newSession } from './session.js';
import { chunkMark, coveredText } from './snapshot.js';
import { trouble } from './trouble.js';
import { differences } from './unite.js';

/** Holds the device's id. It is there once anything is, so that its absence tells of clearing. */
const DEVICE_KEY = 'device';
const ASIDE = 'aside:';

/** Times to look again for chunks that another tab merges at this very moment. */
const LOOKS = 3;

/** @typedef {{now: number, day: number}} Moment milliseconds since the epoch, and the study day */

export class Log {
  #replay = new Replay(() => [...this.#chunks].flatMap(([key, text]) => this.#eventsIn(key, text)));
  /** Chunks as they were last seen or written, by key. @type {Map<string, string>} */
  #chunks = new Map();
  /** Keys of chunks that were found damaged. @type {Set<string>} */
  #damaged = new Set();
  /** Whether the chunks hold all events. */
  #isWhole = true;

  #area;
  /** Where writes go to as well, from when there is one. @type {Area | null} */
  #copy = null;
  #outbox;
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
    this.#random = random;
    const known = this.#outbox.attempt(() => area.read(DEVICE_KEY)) ?? '';
    const device = isDevice(known) ? known : random(DEVICE_LENGTH);
    this.#session = newSession(device, moment.now, moment.day, random);
    if (cover) this.#leaveUnread(cover);
    this.#refresh();
  }

  /** All events, in replay order. */
  get events() {
    return this.#replay.all;
  }

  /** Those that have been read so far: as long as some are unread, all that come after them. */
  get recent() {
    return this.#replay.recent;
  }

  /** Whether a snapshot stands for some events. */
  get hasUnread() {
    return this.#replay.hasUnread;
  }

  /** How many events there are. */
  get count() {
    return this.#replay.count;
  }

  /**
   * What a snapshot of all events covers. It is null if that is more than a page would read at its
   * start, and while there is damage, which every page is to find and tell.
   * @returns {Cover | null}
   */
  get cover() {
    const { latest, count } = this.#replay;
    if (!latest || !this.#isWhole || this.#damaged.size > 0) return null;
    const chunks = [...this.#chunks].map(([key, text]) => chunkMark(key, text));
    return { latest: { name: latest.name, at: latest.at }, count, chunks };
  }

  /** The pieces of text that it is kept in, by key. @returns {ReadonlyMap<string, string>} */
  get chunks() {
    return this.#chunks;
  }

  /** The session that appends. @returns {Session} */
  get session() {
    return this.#session;
  }

  /** @returns {Trouble | null} */
  get trouble() {
    const failure = this.#area.lasting ? this.#outbox.failure?.kind : 'refused';
    if (failure && !this.#copy?.lasting) return trouble(failure);
    if (failure === 'full') return trouble('crowded');
    return this.#damaged.size > 0 ? trouble('damaged') : null;
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
    const latest = (this.#replay.latest?.at ?? 0) / 1000;
    const at = Math.max(Math.floor(now / 1000), latest + 1, session.start) * 1000;
    const record = writeRecord(body, at, session);
    const event = /** @type {Event} */ (readRecord(record, session));

    if (this.#outbox.attempt(() => this.#area.read(DEVICE_KEY)) === null) this.restore();
    const key = this.#keyFor(record);
    const text = (this.#chunks.get(key) ?? VERSION) + record;
    this.#chunks.set(key, text);
    this.#outbox.write([[key, text]]);
    this.#replay.add([event]);
    return event;
  }

  /**
   * Takes in a chunk that another tab wrote.
   * @param {string} key
   * @param {string} text
   * @returns {Event[]} the new ones, in replay order
   */
  absorb(key, text) {
    const own = this.#chunks.get(key);
    if (key === this.#key && own && own !== text) {
      // After clearing, another tab may have put back an older copy of it.
      this.#outbox.write([[key, own]]);
      return [];
    }
    return this.#newEvents(key, text).sort(compareEvents);
  }

  /**
   * Takes in records of other logs, in chunks that nobody else writes.
   * @param {readonly Entry[]} entries
   * @returns {Event[]} the new ones, in replay order
   */
  add(entries) {
    const texts = this.#rewritten(entries);
    this.#outbox.write(texts);
    return texts.flatMap(([key, text]) => this.#newEvents(key, text)).sort(compareEvents);
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
          else fresh.push(...this.#newEvents(key, text));
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
    const { lost, rescued, stale } = differences(copy, this.#chunks, (event) => this.#replay.has(event));
    lost.push(...this.#rewritten(rescued));
    this.#outbox.write(lost);
    const fresh = lost.flatMap(([key, text]) => this.#newEvents(key, text));
    for (const key of stale) copy.remove(key);
    for (const [key, text] of this.#chunks) if (copy.read(key) !== text) copy.write(key, text);
    return fresh.sort(compareEvents);
  }

  /**
   * Hears that another tab took a chunk away, having merged it: it is not to be put back.
   * @param {string} key
   */
  forget(key) {
    if (key === this.#key || !this.#chunks.has(key)) return;
    this.#keepInMemory();
    this.#chunks.delete(key);
  }

  /** Puts back what the area has lost, as when another page of this address has cleared it. */
  restore() {
    const lost = this.#outbox.attempt(() =>
      [...this.#chunks].filter(([key]) => this.#area.read(key) === null),
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
      const keys = [...this.#chunks]
        .filter(([key, text]) => this.#damaged.has(key) || text.length <= SMALL)
        .filter(([key, text]) => this.#area.read(key) === text)
        .map(([key]) => key);
      const { written, removed } = compact(this.#area, keys, {
        isOver,
        setAside: (key, text) => this.#setAside(key, text),
        newKey: (device) => this.#newKey(device),
      });
      for (const [key, text] of written) this.#chunks.set(key, text);
      for (const key of removed) this.#chunks.delete(key);
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
    const text = this.#key === null ? undefined : this.#chunks.get(this.#key);
    if (this.#key === null || !text || text.length + record.length > CHUNK_LIMIT) {
      this.#key = this.#newKey(this.#session.device);
    }
    return this.#key;
  }

  /**
   * Leaves unread what a snapshot stands for, if all of it is there as it was.
   * @param {Cover} cover
   */
  #leaveUnread({ latest, count, chunks }) {
    /** @type {Map<string, string>} */
    const covered = new Map();
    for (const mark of chunks) {
      const text = coveredText(mark, this.#outbox.attempt(() => this.#area.read(mark[0])) ?? '');
      if (text === null) return;
      covered.set(mark[0], text);
    }
    this.#chunks = covered;
    this.#replay.leaveUnread(latest, count);
  }

  /** Lets chunks lose events that have been taken in. */
  #keepInMemory() {
    this.#replay.readAll();
    this.#isWhole = false;
  }

  /**
   * @param {string} key
   * @param {string} text
   * @returns {Event[]} the new ones, in no order
   */
  #newEvents(key, text) {
    const own = this.#chunks.get(key);
    if (own === text) return [];
    if (own !== undefined && !text.startsWith(own)) this.#keepInMemory();
    const fresh = this.#replay.add(this.#eventsIn(key, text, grownFrom(own, text)));
    this.#chunks.set(key, text);
    return fresh;
  }

  /**
   * @param {string} key
   * @param {string} text
   * @param {number} [from]  where to begin
   * @returns {Event[]}
   */
  #eventsIn(key, text, from) {
    const { condition, entries } = readChunk(key, text, from);
    if (condition === 'damaged') this.#setAside(key, text);
    return entries.flatMap(({ event }) => event ?? []);
  }

  /**
   * Keeps a damaged chunk under a key of its own; an earlier one that was set aside stays.
   * @param {string} key
   * @param {string} text
   * @returns {boolean} whether the area has it now
   */
  #setAside(key, text) {
    this.#damaged.add(key);
    let name = ASIDE + key.slice(LOG.length);
    for (;;) {
      const there = this.#outbox.attempt(() => this.#area.read(name)) ?? null;
      if (there === text) return true;
      if (there === null) break;
      name += '+';
    }
    this.#outbox.write([[name, text]]);
    return this.#outbox.isSaved(name);
  }
}

/** @param {string} text */
const isDevice = (text) => text.length === DEVICE_LENGTH && /^[\w-]+$/.test(text);
