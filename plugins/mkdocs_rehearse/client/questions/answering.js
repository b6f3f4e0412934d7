/**
 * A question's answer and what follows it: the reader's log is told, the verdict said, the question may be
 * tried again. Marks and the verdict are added to the published HTML, which stays as it is.
 */

/** @import { Attempt, Reader } from '../reader.js' */
/** @import { Answer, Card, Mode, Sure } from '../study/events.js' */
/** @import { Walk } from '../study/walk.js' */
/** @import { Question } from './element.js' */
/** @import { Outcome } from './kinds.js' */
/** @import { Verdict } from './verdict.js' */

import { openReader } from '../reader.js';
import { grade, isAside, isRight } from '../study/cards.js';
import { isOn } from '../study/settings.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { icon } from '../ui/icons.js';
import { sentences, stop } from '../ui/say.js';
import { say } from '../ui/strings/answered.js';
import { showTrouble } from '../ui/trouble.js';
import { partsOf } from './parts.js';
import { reportLink } from './report.js';
import { bringSheet } from '../ui/sheet.js';
import { statusOf, verdictOf } from './verdict.js';

/**
 * What `rehearse:answered` tells.
 * @typedef {{event: Answer, passed: boolean, grade: number}} Answered
 */

/**
 * What it takes to answer, besides the question; the walk is that of the case it is a question of.
 * @typedef {{reader: Reader, walk: Walk | null}} Means
 */

const SIGNS = /** @type {const} */ ({ right: 'check', partly: 'ring', wrong: 'cross' });

/** @param {HTMLElement} root @returns {Promise<Means>} */
export async function meansOf(root) {
  const [reader] = await Promise.all([openReader(), bringSheet()]);
  showTrouble(reader);
  if (!document.querySelector('rehearse-case')) return { reader, walk: null };
  return { reader, walk: (await import('../cases/walk.js')).walkAround(root, reader) };
}

export class Answering {
  /** @type {HTMLElement | null} */
  #result = null;
  /** What changed since the last answer. @type {HTMLDetailsElement | null} */
  #changes = null;

  /** @param {Question} question @param {Means} means */
  constructor(question, { reader, walk }) {
    const { root, details, key, play, watch } = question;
    this.question = question;
    this.root = root;
    this.details = details;
    this.key = key;
    this.play = play;
    this.watch = watch;
    this.reader = reader;
    this.walk = walk;
    this.revision = root.dataset.revision ?? '';
    this.parts = partsOf(root);
    this.aside = button('quiet', '', () => this.#toggleAside());
    const again = button('quiet', say('tryAgain'), () => this.#tryAgain(), 'undo');
    this.after = build('div', { class: 'rq-after', hidden: true }, this.aside, this.#isRepeatable() && again);
    if (this.#mode() !== 'mock') root.append(this.after);
    details.addEventListener('toggle', () => void this.#offerReport(), { once: true });
    root.addEventListener('rehearse:afresh', () => this.#open());
    this.#remember();
  }

  /** Whether letters and digits are commands. */
  get hasKeys() {
    return isOn(this.reader.state, 'keys');
  }

  /** @returns {Mode} */
  #mode() {
    return /** @type {Mode} */ (this.root.dataset.mode ?? 'page');
  }

  /** Whether a page leads from question to question, each to be answered as if for the first time. */
  #isLed() {
    return this.#mode() !== 'page';
  }

  /** In a case the first answer to a push-back is the one that counts, and stays. */
  #isRepeatable() {
    return !this.#isLed() && (!this.walk || this.root.dataset.kind === 'recall');
  }

  /**
   * Shows what is known from before: the answer itself if it is today's, or of the case as it was
   * left; else a quiet line.
   */
  #remember() {
    const { given } = this.root.dataset;
    if (given) this.#show(JSON.parse(given));
    const card = this.reader.state.cards.get(this.key);
    if (card && card.revision !== this.revision) void this.#findChanges(card);
    if (!card || this.#isLed()) return;
    const today = this.reader.today();
    this.root.prepend(build('p', { class: 'rq-status' }, statusOf(card, this.revision, today)));
    const answered = this.walk ? this.walk.get(this.key) : this.#answerOf(card, today);
    if (!answered?.choice || this.question.isBegun) return;
    this.play.show(answered.choice);
    this.#settle('restored');
  }

  /** @param {Card} card @param {number} today @returns {Answer | null} the one of today */
  #answerOf({ answered }, today) {
    return answered.day === today && answered.revision === this.revision ? answered : null;
  }

  /** @param {Card} card of an answer to another revision */
  async #findChanges({ answered, revision }) {
    const before = await this.reader.wordings.find(answered.question);
    if (before?.revision !== revision) return;
    const { changesBetween } = await import('./changes.js');
    this.#changes = changesBetween(before.parts, this.parts);
    this.#changes?.addEventListener('toggle', () => {
      if (this.root.dataset.state === 'open') this.question.hint = true;
    });
    this.#offerChanges();
  }

  /** What changed gives the answer away: with the answer, or for those who will not be asked. */
  #offerChanges() {
    const isOpen = this.root.dataset.state === 'open';
    if (!this.#changes || (isOpen && this.#isLed())) return;
    const summary = this.#changes.querySelector('summary');
    if (summary) summary.textContent = say(isOpen ? 'whatChangedHint' : 'whatChanged');
    if (this.#changes.isConnected) return;
    if (isOpen) this.root.querySelector('.rq-status')?.after(this.#changes);
    else this.after.before(this.#changes);
  }

  /** @param {'checked' | 'restored'} state */
  #settle(state) {
    this.root.dataset.state = state;
    this.play.slot.hidden = true;
    this.after.hidden = false;
    this.#paintAside();
  }

  /** Once the answer is seen, since before there is nothing to judge. */
  async #offerReport() {
    const report = await reportLink(this.root.dataset.source ?? '', this.key);
    if (report) this.after.prepend(report);
  }

  #isAside() {
    const card = this.reader.state.cards.get(this.key);
    return card !== undefined && isAside(card);
  }

  #paintAside() {
    this.aside.textContent = say(this.#isAside() ? 'bringBack' : 'putAside');
  }

  #toggleAside() {
    const wasAside = this.#isAside();
    if (wasAside) this.reader.resume(this.key);
    else this.reader.suspend(this.key);
    this.#paintAside();
    announce(say(wasAside ? 'nowBack' : 'nowAside'));
  }

  /** @param {Outcome} outcome @param {Sure | null} sure */
  check({ score, choice }, sure) {
    if (this.root.dataset.state !== 'open') return;
    /** @type {Attempt} */
    const attempt = {
      question: this.key,
      revision: this.revision,
      score,
      sure,
      hint: this.question.hint,
      seconds: this.watch.seconds(),
      mode: this.#mode(),
      choice,
      scheduled: !('unscheduled' in this.root.dataset),
    };
    if ('held' in this.root.dataset) return this.#handOver(attempt);
    const event = this.reader.answer(attempt);
    const { parts, revision } = this;
    if (event.scheduled) void this.reader.wordings.keep(this.key, { revision, parts });
    this.root.querySelector('.rq-status')?.remove();
    this.#tell(this.#show(event), isRight(event));
    /** @type {Answered} */
    const detail = { event, passed: isRight(event), grade: grade(event) };
    this.root.dispatchEvent(new CustomEvent('rehearse:answered', { bubbles: true, detail }));
  }

  /** Nothing is told or kept before the end of what holds it; until then it may be answered anew. @param {Attempt} detail */
  #handOver(detail) {
    this.root.dispatchEvent(new CustomEvent('rehearse:held', { bubbles: true, detail }));
  }

  /**
   * Marks the answer; the verdict takes the place of the buttons that were pressed. The group has a
   * short name of its own, so that the sentence is heard once, from the live region.
   * @param {Answer} answer
   * @returns {Verdict}
   */
  #show(answer) {
    const card = this.reader.state.cards.get(this.key);
    const verdict = verdictOf(answer, card, this.play.tally(answer.choice), this.reader.today());
    const { tone, word, sentence } = verdict;
    const lead = stop(word);
    const said = sentences([lead, sentence]);
    this.play.show(answer.choice);
    this.#settle('checked');
    this.details.open = true;
    const role = { role: 'group', 'aria-label': say('result'), tabindex: -1 };
    this.#result = build(
      'div',
      { class: 'rq-result', 'data-tone': tone, ...role },
      icon(SIGNS[tone]),
      build('p', { class: 'rq-verdict' }, build('strong', {}, lead), said.slice(lead.length)),
    );
    this.play.slot.after(this.#result);
    this.#offerChanges();
    return verdict;
  }

  /**
   * The focus goes where the buttons were that were pressed.
   * @param {Verdict} verdict
   * @param {boolean} right
   */
  #tell({ word, sentence }, right) {
    this.#result?.focus({ preventScroll: true });
    const text = this.play.answer();
    const key = !right && text !== '' && say('answerIs', { text });
    announce(sentences([stop(word), sentence, key]));
  }

  #tryAgain() {
    this.#open();
    this.play.focus();
  }

  #open() {
    this.#result?.remove();
    this.#result = null;
    this.question.hint = false;
    this.root.querySelector('.rq-hint')?.removeAttribute('open');
    this.root.querySelector('.rq-status')?.remove();
    this.details.open = false;
    this.play.reset();
    this.play.slot.hidden = false;
    this.after.hidden = true;
    this.root.dataset.state = 'open';
    this.watch.restart();
  }
}
