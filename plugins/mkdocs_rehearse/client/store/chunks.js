/**
 * The chunks of a log as they were last seen or written, and the events in them. What a snapshot
 * stands for is left unread until somebody needs it.
 */

/** @import { Event } from '../study/events.js' */
/** @import { Aside } from './aside.js' */
/** @import { Cover } from './snapshot.js' */

import { grownFrom, readChunk } from './chunk.js';
import { Replay } from './replay.js';
import { chunkMark, coveredText } from './snapshot.js';

export class Chunks {
  /** The events in replay order. */
  replay = new Replay(() => [...this.#texts].flatMap(([key, text]) => this.#eventsIn(key, text)));
  /** By key. @type {Map<string, string>} */
  #texts = new Map();
  /** Whether they hold all events. */
  #isWhole = true;
  #aside;

  /** @param {Aside} aside  takes those that are damaged */
  constructor(aside) {
    this.#aside = aside;
  }

  /** By key. @returns {ReadonlyMap<string, string>} */
  get texts() {
    return this.#texts;
  }

  /**
   * What a snapshot of all events covers. It is null if that is more than a page would read at its
   * start, and while there is damage, which every page is to find and tell.
   * @returns {Cover | null}
   */
  get cover() {
    const { latest, count } = this.replay;
    if (!latest || !this.#isWhole || !this.#aside.isEmpty) return null;
    const chunks = [...this.#texts].map(([key, text]) => chunkMark(key, text));
    return { latest: { name: latest.name, at: latest.at }, count, chunks };
  }

  /**
   * Leaves unread what a snapshot stands for, if all of it is there as it was.
   * @param {Cover} cover
   * @param {(key: string) => string} read  a chunk, or nothing
   */
  leaveUnread({ latest, count, chunks }, read) {
    /** @type {Map<string, string>} */
    const covered = new Map();
    for (const mark of chunks) {
      const text = coveredText(mark, read(mark[0]));
      if (text === null) return;
      covered.set(mark[0], text);
    }
    this.#texts = covered;
    this.replay.leaveUnread(latest, count);
  }

  /**
   * Takes in a chunk as it is now.
   * @param {string} key
   * @param {string} text
   * @returns {Event[]} the new ones, in no order
   */
  take(key, text) {
    const own = this.#texts.get(key);
    if (own === text) return [];
    if (own !== undefined && !text.startsWith(own)) this.#keepInMemory();
    const fresh = this.replay.add(this.#eventsIn(key, text, grownFrom(own, text)));
    this.#texts.set(key, text);
    return fresh;
  }

  /**
   * Has a chunk as it is written, of which nothing has to be read.
   * @param {string} key
   * @param {string} text
   */
  put(key, text) {
    this.#texts.set(key, text);
  }

  /**
   * Is rid of a chunk whose events are in others.
   * @param {string} key
   */
  drop(key) {
    this.#texts.delete(key);
  }

  /**
   * Is rid of a chunk whose events may be in others that have not been seen.
   * @param {string} key
   */
  forget(key) {
    if (!this.#texts.has(key)) return;
    this.#keepInMemory();
    this.#texts.delete(key);
  }

  /** Lets chunks lose events that have been taken in. */
  #keepInMemory() {
    this.replay.readAll();
    this.#isWhole = false;
  }

  /**
   * @param {string} key
   * @param {string} text
   * @param {number} [from]  where to begin
   * @returns {Event[]}
   */
  #eventsIn(key, text, from) {
    const { condition, entries } = readChunk(key, text, from);
    if (condition === 'damaged') this.#aside.put(key, text);
    return entries.flatMap(({ event }) => event ?? []);
  }
}
