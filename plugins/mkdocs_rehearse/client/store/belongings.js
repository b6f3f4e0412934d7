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
import { WORDS, holdingsOf } from './transfer.js';

const REST_KEY = 'rest';

/** When this device last exported. No event: it would make each export differ from the last. */
const EXPORTED_KEY = 'exported';

export class Belongings {
  #area;
  #log;

  /**
   * @param {Area} area
   * @param {Log} log  in that area
   */
  constructor(area, log) {
    this.#area = area;
    this.#log = log;
  }

  /** @returns {Holdings} */
  get holdings() {
    const keys = attempt(() => this.#area.keys()) ?? [];
    const words = keys
      .filter((key) => key.startsWith(WORDS))
      .map((key) => /** @type {const} */ ([key, this.#read(key) ?? '']));
    const rest = (this.#read(REST_KEY) ?? '').split('\n').filter((line) => line !== '');
    return holdingsOf(this.#log.chunks, words, rest);
  }

  /**
   * Adds what is new, which takes nothing away.
   * @param {Holdings} news
   * @returns {Event[]} in replay order
   */
  add({ entries, texts, rest }) {
    if (rest.size > 0) {
      const lines = [...this.holdings.rest, ...rest];
      this.#write(REST_KEY, lines.sort().join('\n'));
    }
    for (const [key, text] of texts) {
      this.#write(key, text);
      if (key.startsWith(LOG)) this.#log.absorb(key, text);
    }
    return this.#log.add([...entries.values()]);
  }

  /** Milliseconds since the epoch; null if this device never exported. @returns {number | null} */
  get exported() {
    return Number(this.#read(EXPORTED_KEY)) || null;
  }

  /** @param {number} now */
  noteExport(now) {
    this.#write(EXPORTED_KEY, String(now));
  }

  /** Characters that are stored. */
  get used() {
    const keys = attempt(() => this.#area.keys()) ?? [];
    return keys.reduce((sum, key) => sum + key.length + (this.#read(key) ?? '').length, 0);
  }

  /** @param {string} key */
  #read(key) {
    return attempt(() => this.#area.read(key)) ?? null;
  }

  /** @param {string} key @param {string} text */
  #write(key, text) {
    attempt(() => this.#area.write(key, text));
  }
}
