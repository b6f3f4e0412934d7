/**
 * A mock interview under way: one question in view, a clock, a map of all of them. Nothing is told
 * of an answer, and each may be given anew, until it is finished; then all go into the log at once.
 */

/** @import { Attempt, Reader } from '../reader.js' */
/** @import { Catalog, CatalogBank } from '../study/catalog.js' */
/** @import { Box } from '../study/timebox.js' */
/** @import { Mock, Plan } from '../study/mock.js' */

import { IN_MOCK, askedQuestion } from '../pages/asking.js';
import { keepMock } from '../pages/kept.js';
import {} from '../questions/answering.js'; // It comes with the page: a first question asks for it at once.
import { isRight } from '../study/cards.js';
import { mocksIn, writeMock } from '../study/mock.js';
import { isOn } from '../study/settings.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { focusOn } from '../ui/focus.js';
import { isCommand, keyOf } from '../ui/keys.js';
import { keepQuietly } from '../ui/keeping.js';
import { commas, sentences, stop } from '../ui/say.js';
import { say } from '../ui/strings/mock.js';
import { Timer } from '../ui/timer.js';

/**
 * @typedef {Plan & {
 *   isDue: boolean,
 *   box: Box,
 *   at: number,
 *   answers: Record<string, Attempt>,
 *   flags: string[],
 * }} Run
 * `isDue` says whether misses move the schedule; `at` is the place of the question in view.
 */

const DAY = 86_400_000;

/** The study day of a moment is not known later; its calendar day is near enough for a list. @param {number} at */
export const dayOf = (at) => Math.floor((at - new Date(at).getTimezoneOffset() * 60_000) / DAY);

export class MockRun {
  /** Questions as they were left, with what was chosen in them. @type {Map<string, HTMLElement>} */
  #asked = new Map();
  #hearing = new AbortController();

  /**
   * @param {HTMLElement} root
   * @param {Reader} reader
   * @param {Catalog} catalog
   * @param {Run} run
   * @param {{ended: (mock: Mock) => void, left: () => void}} ends
   */
  constructor(root, reader, catalog, run, ends) {
    this.root = root;
    this.reader = reader;
    this.run = run;
    this.ends = ends;
    /** @type {Map<string, CatalogBank>} */
    this.banks = new Map(
      catalog.banks.flatMap((bank) => bank.questions.map(({ key }) => /** @type {const} */ ([key, bank]))),
    );
    this.place = build('p', { class: 'rv-place' });
    this.timer = new Timer(run.box, {
      changed: (box) => this.#clockChanged(box),
      say: (sentence) => this.#say(sentence),
    });
    this.bar = build('div', { class: 'rm-bar' }, this.place, this.timer.face, this.timer.toggle);
    this.note = build('p', { class: 'rv-note', hidden: true });
    this.stage = build('div', { class: 'rv-stage' });
    this.flag = button('plain', say('flag'), () => this.#toggleFlag());
    this.back = button('plain', say('back'), () => this.#go(this.run.at - 1));
    this.next = button('plain', say('next'), () => this.#go(this.run.at + 1));
    this.steps = build('div', { class: 'rm-steps' }, this.back, this.next, this.flag);
    this.map = build('nav', { class: 'rm-map', 'aria-label': say('map') });
    this.finish = button('main', say('finish'), () => this.#askToFinish());
    this.leave = button('quiet', say('leave'), () => this.#askToLeave());
    this.foot = build('div', { class: 'rm-foot' }, this.finish, this.leave);
    const asks = { role: 'group', tabindex: -1, 'aria-labelledby': 'rm-asks', hidden: true };
    this.panel = build('div', { class: 'rd-panel', ...asks });
  }

  /** @param {boolean} moveFocus */
  begin(moveFocus) {
    const { signal } = this.#hearing;
    this.root.dataset.state = 'sitting';
    this.root.replaceChildren(this.bar, this.note, this.stage, this.steps, this.map, this.foot, this.panel);
    this.root.addEventListener('rehearse:held', this.#onHeld, { signal });
    document.addEventListener('keydown', this.#onKey, { signal });
    this.#showPause();
    void this.#show(moveFocus);
  }

  /** Once the page shows something else, nothing is heard any more. */
  #isShown() {
    if (!this.bar.isConnected) this.#hearing.abort();
    return this.bar.isConnected;
  }

  get #key() {
    return this.run.keys[this.run.at] ?? '';
  }

  /** @param {Partial<Run>} change */
  #keep(change) {
    this.run = { ...this.run, ...change };
    keepMock(this.run);
  }

  /** Says something beside the question, which stays where it is. @param {string} sentence */
  #say(sentence) {
    this.note.textContent = sentence;
    this.note.hidden = false;
    announce(sentence);
  }

  /** @param {Box} box */
  #clockChanged(box) {
    this.#keep({ box });
    this.#showPause();
    if (this.timer.isPaused) announce(say('paused'));
    else this.#moveTo();
  }

  /** Nobody thinks on while the clock stands. */
  #showPause() {
    const { isPaused } = this.timer;
    for (const part of [this.stage, this.steps, this.map, this.foot]) part.hidden = isPaused;
    this.panel.hidden = true;
    this.note.hidden = !isPaused;
    this.note.textContent = say('paused');
  }

  /** @param {number} at */
  #go(at) {
    this.#keep({ at: Math.min(Math.max(at, 0), this.run.keys.length - 1) });
    void this.#show(true);
  }

  /** @param {boolean} moveFocus @param {string} [said] */
  async #show(moveFocus, said = '') {
    const key = this.#key;
    this.#paint();
    this.panel.hidden = true;
    keepMock(this.run);
    const question = this.#asked.get(key) ?? (await this.#fetch(key));
    if (this.#key !== key || !this.#isShown()) return;
    if (!question) {
      this.stage.replaceChildren(
        build('p', { class: 'rv-lead', role: 'status' }, say('cannotFetch')),
        build('p', {}, button('plain', say('retry'), () => void this.#show(true))),
      );
      return;
    }
    this.#asked.set(key, question);
    const before = key in this.run.answers && build('p', { class: 'rv-note' }, say('answeredBefore'));
    this.stage.replaceChildren(...[before, question].filter((part) => part !== false));
    if (moveFocus) this.#moveTo();
    announce(sentences([said, stop(this.place.textContent ?? '')]));
  }

  /** @param {string} key */
  async #fetch(key) {
    const bank = this.banks.get(key);
    if (!bank) return null;
    const question = await askedQuestion(bank, key, { ...IN_MOCK, given: null });
    if (question) question.dataset.held = '';
    return question;
  }

  #moveTo() {
    focusOn(this.stage.querySelector('.rq-prompt'));
    if (this.root.getBoundingClientRect().top < 0) this.root.scrollIntoView({ block: 'start' });
  }

  #paint() {
    const { keys, at, answers, flags } = this.run;
    this.place.textContent = say('place', { place: at + 1, total: keys.length });
    this.back.disabled = at === 0;
    this.next.disabled = at === keys.length - 1;
    this.flag.setAttribute('aria-pressed', String(flags.includes(this.#key)));
    const buttons = keys.map((key, place) => {
      const states = [
        say('place', { place: place + 1, total: keys.length }),
        say(key in answers ? 'isAnswered' : 'isOpen'),
        flags.includes(key) && say('isFlagged'),
      ];
      const words = commas(states);
      const one = build(
        'button',
        {
          type: 'button',
          class: 'rm-place',
          'aria-label': words,
          'aria-current': place === at && 'step',
          'data-answered': key in answers,
          'data-flagged': flags.includes(key),
          click: () => this.#go(place),
        },
        String(place + 1),
      );
      return one;
    });
    this.map.replaceChildren(...buttons);
  }

  #toggleFlag() {
    const key = this.#key;
    const { flags } = this.run;
    this.#keep({ flags: flags.includes(key) ? flags.filter((one) => one !== key) : [...flags, key] });
    this.#paint();
  }

  /** @param {Event} event */
  #onHeld = (event) => {
    if (!this.#isShown()) return;
    const attempt = /** @type {CustomEvent<Attempt>} */ (event).detail;
    const before = this.run.answers[attempt.question]?.seconds ?? 0;
    const seconds = Math.max(attempt.seconds, before);
    this.#keep({ answers: { ...this.run.answers, [attempt.question]: { ...attempt, seconds } } });
    if (this.run.at < this.run.keys.length - 1) {
      this.#keep({ at: this.run.at + 1 });
      void this.#show(true, say('answered'));
    } else {
      this.#paint();
      this.#askToFinish();
    }
  };

  #askToFinish() {
    const { keys, answers, flags } = this.run;
    const open = keys.filter((key) => !(key in answers)).length;
    const asked = [
      open > 0 ? say('finishOpen', { count: open }) : say('finishAsk'),
      flags.length > 0 && say('finishFlagged', { count: flags.length }),
    ];
    this.#ask(sentences(asked), say('finishYes'), () => this.#end());
  }

  #askToLeave() {
    this.#ask(say('leaveAsk'), say('leaveYes'), this.ends.left);
  }

  /** @param {string} sentence @param {string} words @param {() => void} go */
  #ask(sentence, words, go) {
    const stay = () => {
      this.panel.hidden = true;
      this.#moveTo();
    };
    this.panel.replaceChildren(
      build('p', { id: 'rm-asks' }, sentence),
      build('p', { class: 'rd-actions' }, button('plain', words, go), button('quiet', say('finishNo'), stay)),
    );
    this.panel.hidden = false;
    this.panel.focus();
    this.panel.scrollIntoView({ block: 'nearest' });
  }

  /** Says what the mock was and then its answers, in that order, as the log is read. */
  #end() {
    const { minutes, keys, answers, isDue } = this.run;
    const { seconds } = this.timer;
    const { name } = this.reader.set('mock', writeMock({ minutes, seconds, keys }));
    for (const key of keys) {
      const attempt = answers[key];
      if (attempt) this.reader.answer({ ...attempt, mode: 'mock', scheduled: isDue && !isRight(attempt) });
    }
    keepMock(null);
    void keepQuietly();
    const mock = mocksIn(this.reader.events).find((one) => one.name === name);
    if (mock) this.ends.ended(mock);
  }

  /** Wherever the focus is, a digit or letter is meant for the question in view. @param {KeyboardEvent} event */
  #onKey = (event) => {
    if (!this.#isShown() || this.timer.isPaused || !isCommand(event, isOn(this.reader.state, 'keys'))) return;
    const key = keyOf(event);
    if (key.toLowerCase() === 'f') this.#toggleFlag();
    else {
      const question = this.stage.querySelector('rehearse-question');
      if (!question || question.contains(/** @type {Node} */ (event.target))) return;
      if (question.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))) return;
    }
    event.preventDefault();
    event.stopPropagation(); // The theme has its own use for letters.
  };
}
