/** A clock in the page: how much of a time box is left, and the button that lets it stand. */

/** @import { Box } from '../study/timebox.js' */

import { elapsed, goOn, isPaused, minutesLeft, passed, pause } from '../study/timebox.js';
import { build } from './build.js';
import { button } from './controls.js';
import { clockTime } from './format.js';
import { say } from './strings/mock.js';

const SECOND = 1000;

export class Timer {
  /**
   * @param {Box} box
   * @param {{changed: (box: Box) => void, say: (sentence: string) => void}} heard
   */
  constructor(box, heard) {
    this.box = box;
    this.heard = heard;
    this.face = build('p', { class: 'rm-clock', role: 'timer' });
    this.toggle = button('quiet', '', () => this.#toggle());
    this.before = minutesLeft(box, Date.now());
    this.#paint();
    const ticking = setInterval(() => {
      if (this.face.isConnected) this.#paint();
      else clearInterval(ticking);
    }, SECOND);
  }

  get isPaused() {
    return isPaused(this.box);
  }

  /** Whole seconds that it has run. */
  get seconds() {
    return Math.round(elapsed(this.box, Date.now()) / SECOND);
  }

  #toggle() {
    this.box = (this.isPaused ? goOn : pause)(this.box, Date.now());
    this.#paint();
    this.heard.changed(this.box);
  }

  #paint() {
    const left = this.box.minutes * 60 - this.seconds;
    const isOver = left < 0;
    this.face.textContent = say(isOver ? 'over' : 'left', { time: clockTime(Math.abs(left)) });
    this.face.toggleAttribute('data-over', isOver);
    this.toggle.textContent = say(this.isPaused ? 'goOn' : 'pause');
    const minutes = minutesLeft(this.box, Date.now());
    const moment = passed(this.box, this.before, minutes);
    this.before = minutes;
    if (moment) this.heard.say(say(moment));
  }
}
