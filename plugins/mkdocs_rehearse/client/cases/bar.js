/**
 * The top of a case: it offers a time box, and while that runs stays in view with the time left and
 * the step one should be at. It also leads back to where one left off, and on to how it went. It is
 * as high in every state, so that the page never moves for it.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Box, Standing } from '../study/timebox.js' */
/** @import { Walk } from '../study/walk.js' */
/** @import { Case, Step } from './page.js' */

import { openReader } from '../reader.js';
import { begin, elapsed, goOn, minutesLeft, nextMinute, passed, pause, shares, standingOf, stepBy } from '../study/timebox.js';
import { announce, prepareAnnouncer } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { focusOn } from '../ui/focus.js';
import { say } from '../ui/strings/cases.js';
import { jump } from './jump.js';
import { keepOf, keptOf } from './kept.js';
import { SCORE_ID, addressOf, caseHere } from './page.js';
import { timeTaken } from './time.js';
import { followCase, walkThrough } from './walk.js';

/** What stands at the left, by how the case stands. */
const WORDS = /** @type {const} */ ({
  none: 'untimed',
  offer: 'untimedOr',
  underway: 'answeredOf',
  running: 'minLeft',
  paused: 'pausedAt',
  up: 'timeIsUp',
  done: 'allAnswered',
});

/** What the link leads to. */
const LEADS = /** @type {const} */ ({ underway: 'goOnWith', running: 'byNow', up: 'goOnWith', done: 'howItWent' });

/** @param {HTMLElement} root */
export async function mount(root) {
  const here = caseHere();
  if (here?.root !== root || root.dataset.state) return;
  prepareAnnouncer();
  nameQuestions(here);
  new Bar(root, here, await openReader()).begin();
}

/** Says whose the buttons are to those who come to them one by one. @param {Case} here */
function nameQuestions({ steps }) {
  for (const { title, questions } of steps) {
    for (const question of questions) {
      const name = question.dataset.kind === 'recall' ? 'stepQuestion' : 'stepPushBack';
      question.setAttribute('role', 'group');
      question.setAttribute('aria-label', say(name, { step: title }));
    }
  }
}

class Bar {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Minutes that were left when it was last painted; null before. @type {number | null} */
  #left = null;

  /** @param {HTMLElement} root @param {Case} here @param {Reader} reader */
  constructor(root, here, reader) {
    this.root = root;
    this.here = here;
    this.reader = reader;
    this.words = build('span', { class: 'cs-words' });
    this.lead = build('a', { class: 'cs-step rh-link', click: jump });
    this.actions = build('span', { class: 'cs-buttons' });
    this.over = build('progress', { class: 'rv-progress cs-over', 'aria-hidden': 'true' });
    root.setAttribute('role', 'group');
    root.setAttribute('aria-label', say('thisCase'));
    root.replaceChildren(this.words, this.lead, this.actions, this.over);
  }

  begin() {
    followCase(this.root, this.reader, this.here, () => this.#paint());
    document.addEventListener('visibilitychange', this.#tick);
  }

  #tick = () => {
    if (this.root.isConnected) this.#paint();
    else document.removeEventListener('visibilitychange', this.#tick);
  };

  #paint() {
    const { minutes, asked, key } = this.here;
    const { box } = keptOf(key);
    const walk = walkThrough(this.reader, this.here);
    const now = Date.now();
    const standing = standingOf({ box, minutes, answered: walk.size, total: asked.length }, now);
    const left = box ? minutesLeft(box, now) : 0;
    const words = say(WORDS[standing], {
      count: left,
      answered: walk.size,
      total: asked.length,
      time: standing === 'done' ? timeTaken(walk, box) : '',
    });
    if (this.words.textContent !== words) this.words.textContent = words;
    this.#paintLead(standing, this.#target(standing, walk, box, now));
    clearTimeout(this.#timer);
    if (box) this.#run(box, standing, left, now);
    else this.#left = null;
    if (this.root.dataset.state === standing) return;
    this.root.dataset.state = standing;
    this.root.toggleAttribute('data-timed', ['running', 'paused', 'up'].includes(standing));
    this.actions.replaceChildren(...this.#buttons(standing));
  }

  /**
   * The step that the link leads to: while the clock runs the one to be at, else the first that is not
   * done.
   * @param {Standing} standing
   * @param {Walk} walk
   * @param {Box | null} box
   * @param {number} now
   */
  #target(standing, walk, box, now) {
    const { steps } = this.here;
    if (standing !== 'running' || !box) {
      return steps.find(({ questions }) => questions.some(({ dataset }) => !walk.has(dataset.key ?? '')));
    }
    return steps[stepBy(shares(steps.map(({ minutes }) => minutes), box.minutes), box, now)];
  }

  /** @param {Standing} standing @param {Step | undefined} step */
  #paintLead(standing, step) {
    const name = standing in LEADS ? LEADS[/** @type {keyof typeof LEADS} */ (standing)] : null;
    this.lead.hidden = name === null;
    if (name === null) return;
    const words = say(name, { step: step?.title ?? '' });
    if (this.lead.textContent !== words) this.lead.textContent = words;
    this.lead.setAttribute('href', `#${name === 'howItWent' || !step ? SCORE_ID : addressOf(step)}`);
  }

  /** @param {Box} box @param {Standing} standing @param {number} left @param {number} now */
  #run(box, standing, left, now) {
    if (standing === 'running') this.#timer = setTimeout(this.#tick, nextMinute(box, now));
    this.over.max = box.minutes;
    this.over.value = Math.min(elapsed(box, now) / 60_000, box.minutes);
    const moment = standing === 'running' || standing === 'up' ? passed(box, this.#left ?? left, left) : null;
    this.#left = left;
    if (moment) announce(say(moment, { count: left, step: this.lead.textContent ?? '' }));
  }

  /** @param {Standing} standing @returns {HTMLElement[]} */
  #buttons(standing) {
    const { key, minutes } = this.here;
    const now = () => Date.now();
    /** @param {(box: Box) => Box | null} change */
    const change = (change) => {
      const { box } = keptOf(key);
      if (box) keepOf(key, { box: change(box) });
      (this.root.querySelector('button') ?? this.lead).focus({ preventScroll: true });
    };
    switch (standing) {
      case 'offer':
        return [
          button('plain', say('takeIt', { count: minutes ?? 0 }), () => {
            keepOf(key, { box: begin(minutes ?? 0, now()) });
            focusOn(this.root);
            announce(say('begun', { count: minutes ?? 0 }));
          }),
        ];
      case 'running':
        return [button('quiet', say('pause'), () => change((box) => pause(box, now())))];
      case 'paused':
        return [
          button('quiet', say('goOn'), () => change((box) => goOn(box, now()))),
          button('quiet', say('stopClock'), () => change(() => null)),
        ];
      case 'up':
        return [button('quiet', say('putAway'), () => change((box) => ({ ...box, isAway: true })))];
      default:
        return [];
    }
  }
}
