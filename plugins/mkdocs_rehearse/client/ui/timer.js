/** A clock in the page: how much of its minutes is left, and the button that lets it stand. */

/** @import { Clock } from '../study/clock.js' */

import { pausedAt, resumedAt, spentAt } from '../study/clock.js';
import { build } from './build.js';
import { button } from './controls.js';
import { clockTime } from './format.js';
import { say } from './strings/mock.js';

const SECOND = 1000;

/** What is said when so many milliseconds are left. */
const MOMENTS = /** @type {const} */ ([
  [5 * 60 * SECOND, 'leftSoon'],
  [0, 'timeUp'],
]);

export class Timer {
  /**
   * @param {number} minutes
   * @param {Clock} clock
   * @param {{changed: (clock: Clock) => void, say: (sentence: string) => void}} heard
   */
  constructor(minutes, clock, heard) {
    this.whole = minutes * 60 * SECOND;
    this.clock = clock;
    this.heard = heard;
    this.face = build('p', { class: 'rm-clock', role: 'timer' });
    this.toggle = button('quiet', '', () => this.#toggle());
    this.before = this.#left();
    this.#paint();
    const ticking = setInterval(() => {
      if (this.face.isConnected) this.#paint();
      else clearInterval(ticking);
    }, SECOND);
  }

  get isPaused() {
    return this.clock.since === null;
  }

  /** Whole seconds that it has run. */
  get seconds() {
    return Math.round(spentAt(this.clock, Date.now()) / SECOND);
  }

  /** Milliseconds; below 0 once the time is up. */
  #left() {
    return this.whole - spentAt(this.clock, Date.now());
  }

  #toggle() {
    const now = Date.now();
    this.clock = this.isPaused ? resumedAt(this.clock, now) : pausedAt(this.clock, now);
    this.#paint();
    this.heard.changed(this.clock);
  }

  #paint() {
    const left = this.#left();
    const isOver = left < 0;
    // Rounded up while it runs down, so that it begins at the whole and ends at nought.
    const shown = isOver ? -left : Math.ceil(left / SECOND) * SECOND;
    this.face.textContent = say(isOver ? 'over' : 'left', { time: clockTime(shown) });
    this.face.toggleAttribute('data-over', isOver);
    this.toggle.textContent = say(this.isPaused ? 'goOn' : 'pause');
    const past = MOMENTS.findLast(([limit]) => this.before > limit && left <= limit);
    this.before = left;
    if (past) this.heard.say(say(past[1]));
  }
}
