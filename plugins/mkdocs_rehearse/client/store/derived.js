/**
 * What is derived from the log and stored beside it, so that the next page need not work it out:
 * the summary and the snapshot. Either may be missing or old at any time.
 */

/** @import { Known, State } from '../study/events.js' */
/** @import { Area } from './area.js' */
/** @import { Log } from './log.js' */
/** @import { Summary } from './summary.js' */

import { fold, foldOnto } from '../study/fold.js';
import { attempt } from './area.js';
import { SNAPSHOT_KEY, WORTHWHILE, readSnapshot, writeSnapshot } from './snapshot.js';
import { SUMMARY_KEY, parseSummary } from './summary.js';

export class Derived {
  /** The one that is stored. @type {Summary} */
  summary;

  #area;
  #snapshot;
  /** So many events the stored snapshot stands for. */
  #covered;

  /** @param {Area} area */
  constructor(area) {
    this.#area = area;
    this.summary = parseSummary(attempt(() => area.read(SUMMARY_KEY)));
    this.#snapshot = readSnapshot(attempt(() => area.read(SNAPSHOT_KEY)), this.summary);
    this.#covered = this.#snapshot?.cover.count ?? 0;
  }

  /** What the snapshot stands for, if there is one. */
  get cover() {
    return this.#snapshot?.cover;
  }

  /**
   * The state that all events amount to, with the snapshot where that will do.
   * @param {Log} log
   * @param {Known} known
   * @returns {State}
   */
  fold(log, known) {
    const before = log.hasUnread ? this.#snapshot?.state(known) : null;
    if (before && foldOnto(before, log.recent)) {
      // What is folded again may reach behind a snapshot that this page has stored since.
      if (this.#covered > log.count - log.recent.length) this.outdate();
      return before;
    }
    this.outdate();
    return fold(log.events, known);
  }

  /** Lets the stored snapshot be replaced at the next occasion. */
  outdate() {
    this.#covered = 0;
  }

  /** Has the snapshot not be used again, as the site is not what it was. */
  leaveSnapshot() {
    this.#snapshot = null;
  }

  /** @param {Summary} summary */
  writeSummary(summary) {
    this.summary = summary;
    const text = JSON.stringify(summary);
    attempt(() => {
      if (this.#area.read(SUMMARY_KEY) !== text) this.#area.write(SUMMARY_KEY, text);
    });
  }

  /**
   * Writes a snapshot if the stored one leaves much to be read.
   * @param {Log} log
   * @param {State} state
   */
  writeSnapshot({ cover }, state) {
    if (!cover || cover.count - this.#covered < WORTHWHILE) return;
    this.#covered = cover.count;
    const text = writeSnapshot(state, cover, this.summary);
    attempt(() => this.#area.write(SNAPSHOT_KEY, text));
  }
}
