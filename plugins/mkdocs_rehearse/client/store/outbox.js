/**
 * What an area has yet to take. A write that fails stays here and is tried again with the next,
 * so nothing is lost as long as the page is open, and nobody has to ask for it.
 */

/** @import { Area } from './area.js' */

import { AreaError } from './area.js';
import { SNAPSHOT_KEY } from './snapshot.js';
import { SUMMARY_KEY } from './summary.js';

export class Outbox {
  /** Why the last write or read did not succeed. @type {AreaError | null} */
  failure = null;

  /** @type {Map<string, string>} */
  #unsaved = new Map();
  #area;

  /** @param {Area} area */
  constructor(area) {
    this.#area = area;
  }

  /**
   * Whether the area has taken what was last written under a key.
   * @param {string} key
   */
  isSaved(key) {
    return !this.#unsaved.has(key);
  }

  /**
   * Writes texts by key, with whatever was left unwritten before. For want of room what is derived
   * has to give way, the snapshot first.
   * @param {Iterable<readonly [key: string, text: string]>} texts
   */
  write(texts) {
    for (const [key, text] of texts) this.#unsaved.set(key, text);
    this.#writeAll();
    for (const derived of [SNAPSHOT_KEY, SUMMARY_KEY]) {
      if (this.failure?.kind !== 'full') return;
      this.attempt(() => this.#area.remove(derived));
      this.#writeAll();
    }
  }

  /**
   * What an access to the area gives; undefined if it fails, which is remembered.
   * @template T
   * @param {() => T} access
   * @returns {T | undefined}
   */
  attempt(access) {
    try {
      return access();
    } catch (error) {
      if (!(error instanceof AreaError)) throw error;
      this.failure = error;
      return undefined;
    }
  }

  #writeAll() {
    this.failure = null;
    for (const [key, text] of this.#unsaved) {
      this.attempt(() => {
        this.#area.write(key, text);
        this.#unsaved.delete(key);
      });
    }
  }
}
