/**
 * All that a reader owns of a site on this device: the log, drafts, and what only a later version
 * understands. It can be taken elsewhere, and what comes from elsewhere is added to it.
 */

/** @import { Event } from '../study/events.js' */
/** @import { Area } from './area.js' */
/** @import { Log } from './log.js' */
/** @import { Holdings } from './transfer.js' */

import { attempt } from './area.js';
import { LOG } from './chunk.js';

/** What the keys of drafts begin with. */
export const WORDS = 'words:';

const REST_KEY = 'rest';

/** When this device last exported. No event: it would make each export differ from the last. */
const EXPORTED_KEY = 'exported';

/** Lines that nobody here understands may take so many characters from those that are in use. */
const REST_LIMIT = 200_000;

/** @typedef {{day: number, count: number}} Exported study day, and how many events there were */

export class Belongings {
  #area;
  #log;

  /**
   * @param {Area} area  without its copy, which would bring back drafts that were given up
   * @param {Log} log  in that area
   */
  constructor(area, log) {
    this.#area = area;
    this.#log = log;
  }

  /** The log's chunks, by key. */
  get chunks() {
    return this.#log.chunks;
  }

  /** Drafts, by key. */
  get words() {
    const keys = this.#keys().filter((key) => key.startsWith(WORDS));
    return keys.map((key) => /** @type {const} */ ([key, this.#read(key) ?? '']));
  }

  /** Lines that only a later version understands. */
  get rest() {
    return (this.#read(REST_KEY) ?? '').split('\n').filter((line) => line !== '');
  }

  /** How many events there are. */
  get count() {
    return this.#log.count;
  }

  /** Characters that are stored. */
  get used() {
    return this.#keys().reduce((sum, key) => sum + key.length + (this.#read(key) ?? '').length, 0);
  }

  /** The last export of this device. @returns {Exported | null} */
  get exported() {
    const [day, count] = (this.#read(EXPORTED_KEY) ?? '').split(' ').map(Number);
    return day && count ? { day, count } : null;
  }

  /** @param {number} day the study day */
  noteExport(day) {
    this.#write(EXPORTED_KEY, `${day} ${this.count}`);
  }

  /**
   * Adds what is new, which takes nothing away.
   * @param {Holdings} news  as `newIn` says it of this very moment
   * @returns {{fresh: Event[], unkept: number}} events in replay order, and how many other things
   *   there was no room for
   */
  add({ entries, texts, rest }) {
    let unkept = 0;
    const lines = [...this.rest, ...rest].sort().join('\n');
    if (rest.size > 0 && !(lines.length <= REST_LIMIT && this.#write(REST_KEY, lines))) {
      unkept += rest.size;
    }
    for (const [key, text] of texts) {
      if (!this.#write(key, text)) unkept += 1;
      if (key.startsWith(LOG)) this.#log.absorb(key, text);
    }
    return { fresh: this.#log.add([...entries.values()]), unkept };
  }

  /** @returns {string[]} */
  #keys() {
    return attempt(() => this.#area.keys()) ?? [];
  }

  /** @param {string} key */
  #read(key) {
    return attempt(() => this.#area.read(key)) ?? null;
  }

  /**
   * @param {string} key
   * @param {string} text
   * @returns {boolean} whether there was room for it
   */
  #write(key, text) {
    return attempt(() => {
      this.#area.write(key, text);
      return true;
    }) ?? false;
  }
}
