/**
 * Chunks in which something could not be read. Each is kept as it was found under a key of its own,
 * so that nothing is lost that somebody might still make sense of.
 */

/** @import { Area } from './area.js' */
/** @import { Outbox } from './outbox.js' */

import { LOG } from './chunk.js';

const ASIDE = 'aside:';

export class Aside {
  /** Keys of chunks that were found damaged. @type {Set<string>} */
  #keys = new Set();
  #area;
  #outbox;

  /**
   * @param {Area} area
   * @param {Outbox} outbox  of that area
   */
  constructor(area, outbox) {
    this.#area = area;
    this.#outbox = outbox;
  }

  get isEmpty() {
    return this.#keys.size === 0;
  }

  /**
   * Whether a chunk was found damaged.
   * @param {string} key
   */
  has(key) {
    return this.#keys.has(key);
  }

  /**
   * Keeps a damaged chunk; an earlier one of its key that was set aside stays.
   * @param {string} key
   * @param {string} text
   * @returns {boolean} whether the area has it now
   */
  put(key, text) {
    this.#keys.add(key);
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
