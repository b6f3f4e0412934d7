/**
 * A question as it waits, whatever its kind: the published HTML with the kind's buttons. What answers it,
 * the reader with its log, is fetched when it is needed, and every press waits for that.
 */

/** @import { Sure } from '../study/events.js' */
/** @import { Answering } from './answering.js' */
/** @import { Kind, Outcome, Play } from './kinds.js' */

import { isNeeded, needed } from '../needed.js';
import { announce, prepareAnnouncer } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { isCommand, keyOf } from '../ui/keys.js';
import { say } from '../ui/strings/question.js';
import { KINDS } from './kinds.js';
import { stopwatch } from './stopwatch.js';

const BEGINNINGS = ['pointerdown', 'focusin', 'input', 'change'];

/**
 * Brings a published question to life, once.
 * @param {HTMLElement} root
 */
export async function mount(root) {
  const fetchKind = KINDS[root.dataset.kind ?? ''];
  const details = root.querySelector('.rq-answer');
  if (!fetchKind || !(details instanceof HTMLDetailsElement) || root.dataset.state) return;
  root.dataset.state = 'opening';
  prepareAnnouncer();
  const isAtOnce = isLed(root) || document.querySelector('rehearse-case') !== null || isNeeded();
  try {
    // All that is known of numbers and units is larger than the rest of a question.
    if (!isAtOnce && root.dataset.kind === 'numeric') await needed;
    const [kind, answer] = await Promise.all([fetchKind(), isAtOnce ? fetchAnswering(root) : null]);
    const question = new Question(root, details, kind);
    question.begin();
    if (answer) question.answering = answer(question);
    else void comeWhenNeeded(question);
  } catch (error) {
    delete root.dataset.state; // It stays as published, and whoever comes to it tries again.
    root.addEventListener('focusin', () => void mount(root), { once: true });
    throw error;
  }
}

/** @param {Question} question */
async function comeWhenNeeded(question) {
  await needed;
  if (question.root.isConnected) question.comeToAnswering().catch(() => undefined); // A press tries again.
}

/** Whether a page leads from question to question, each to be answered as if for the first time. @param {HTMLElement} root */
function isLed({ dataset }) {
  return (dataset.mode ?? 'page') !== 'page';
}

/** @param {HTMLElement} root @returns {Promise<(question: Question) => Answering>} */
async function fetchAnswering(root) {
  const { Answering, meansOf } = await import('./answering.js');
  const means = await meansOf(root);
  return (question) => new Answering(question, means);
}

/** One question of a page. */
export class Question {
  /** What answers it, once that is here. @type {Answering | null} */
  answering = null;
  /** Whether the hint was seen. */
  hint = false;
  /** Whether the reader has begun to answer. */
  isBegun = false;
  #isPressed = false;
  #unkept = build('p', { class: 'rq-unkept' });

  /** @param {HTMLElement} root @param {HTMLDetailsElement} details @param {Kind} kind */
  constructor(root, details, kind) {
    this.root = root;
    this.details = details;
    this.key = root.dataset.key ?? '';
    this.watch = stopwatch(root);
    /** @type {Play} */
    this.play = kind({
      root,
      key: this.key,
      details,
      isFresh: isLed(root) && !root.dataset.given,
      check: (outcome, sure) => void this.#check(outcome, sure),
    });
  }

  begin() {
    const { root } = this;
    if (!this.play.slot.isConnected) this.details.before(this.play.slot);
    const hint = root.querySelector('.rq-hint');
    hint?.addEventListener('toggle', () => {
      const isAnswered = root.dataset.state !== 'open' || 'comparing' in root.dataset;
      if (!isAnswered && hint.hasAttribute('open')) this.hint = true;
    });
    for (const type of BEGINNINGS) root.addEventListener(type, () => (this.isBegun = true), { once: true });
    root.addEventListener('change', () => this.watch.start());
    root.addEventListener('keydown', (event) => this.#press(event));
    root.dataset.state = 'open';
  }

  /** Fetches what answers it, unless it is here. @returns {Promise<Answering>} */
  async comeToAnswering() {
    const answer = this.answering ? null : await fetchAnswering(this.root);
    this.answering ??= answer && answer(this);
    return /** @type {Answering} */ (this.answering);
  }

  /**
   * One press counts, and only when what keeps answers is here; where that cannot be had, the page says
   * so and waits for another.
   * @param {Outcome} outcome
   * @param {Sure | null} sure
   */
  async #check(outcome, sure) {
    if (this.answering) return this.answering.check(outcome, sure);
    if (this.#isPressed) return;
    this.#isPressed = true;
    this.isBegun = true;
    this.play.slot.ariaBusy = 'true';
    const answering = await this.comeToAnswering().catch(() => null);
    this.#isPressed = false;
    this.play.slot.ariaBusy = null;
    if (!answering) return this.#tellUnkept();
    this.#unkept.remove();
    answering.check(outcome, sure);
  }

  #tellUnkept() {
    this.#unkept.textContent = say('notFetched');
    this.play.slot.after(this.#unkept);
    announce(say('notFetched'));
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { answering, root } = this;
    if (root.dataset.state !== 'open' || !isCommand(event, answering?.hasKeys ?? true)) return;
    if (!this.play.press(keyOf(event))) return;
    event.preventDefault();
    event.stopPropagation(); // The theme has its own use for letters: S opens its search.
  }
}
