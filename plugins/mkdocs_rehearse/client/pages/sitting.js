/**
 * Leads through a sitting: one question at a time, a miss coming back until it is right, each step
 * kept so that it can be left and gone on with. What stands before and after is the page's own.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Answer } from '../study/events.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Kept } from '../study/kept.js' */
/** @import { Sitting } from '../study/queue.js' */
/** @import { Answered } from '../questions/answering.js' */

import {} from '../questions/answering.js'; // It comes with the page: a first question asks for it at once.
import { KINDS } from '../questions/kinds.js';
import { isAside } from '../study/cards.js';
import { questionsByKey } from '../study/catalog.js';
import { timing, wholeMinutes } from '../study/pace.js';
import { current, sittingAfter } from '../study/queue.js';
import { isOn } from '../study/settings.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button, isTyping, link } from '../ui/controls.js';
import { shortDuration } from '../ui/duration.js';
import { focusOn } from '../ui/focus.js';
import { icon } from '../ui/icons.js';
import { isCommand, keyOf } from '../ui/keys.js';
import { keepQuietly } from '../ui/keeping.js';
import { commas, sentences } from '../ui/say.js';
import { base } from '../ui/site.js';
import { say } from '../ui/strings/review.js';
import { askedQuestion, timesBefore } from './asking.js';
import { dropSitting, keepSitting, noteReading } from './kept.js';
import { keysDialog } from './keys-dialog.js';

/** With these the theme turns pages, and a sitting is not left by a slip. */
const PAGE_KEYS = new Set(['n', 'p', ',', '.']);

/**
 * How a sitting ended.
 * @typedef {object} Ending
 * @property {Sitting} sitting
 * @property {readonly string[]} fresh
 * @property {boolean} isScheduled
 * @property {number} skipped  questions that could not be fetched
 */

/**
 * What a page shows around its sittings.
 * @typedef {object} Ends
 * @property {(ending: Ending) => Node[]} over   once it is over, or was stopped
 * @property {() => Node[]} failed  where no question could be fetched
 * @property {() => void} [leave]   where one is stopped that has not begun; else it cannot be
 */

export class Leader {
  /** Questions that are asked no more: set aside, or not to be fetched. @type {Set<string>} */
  #out = new Set();
  #skipped = 0;
  #isOver = false;
  /** Ends what it hears. */
  #hearing = new AbortController();

  /**
   * @param {HTMLElement} root
   * @param {Reader} reader
   * @param {Catalog} catalog
   * @param {Kept} kept  the sitting, begun or not
   * @param {Ends} ends
   */
  constructor(root, reader, catalog, kept, ends) {
    this.root = root;
    this.reader = reader;
    this.kept = kept;
    this.ends = ends;
    this.known = questionsByKey(catalog);
    this.seconds = timing(reader.state, catalog);
    this.place = build('p', { class: 'rv-place' });
    this.progress = build('progress', { class: 'rv-progress', 'aria-hidden': 'true' });
    this.undo = button('quiet', say('undo'), () => this.#takeBack(), 'undo');
    this.stop = button('quiet', say('stop'), () => this.#stop());
    this.note = build('p', { class: 'rv-note', hidden: true });
    this.stage = build('div', { class: 'rv-stage' });
    this.next = button('main', '', () => this.#goOn());
    this.foot = build('div', { class: 'rv-foot', hidden: true });
    this.bar = build('div', { class: 'rv-bar' }, this.place, this.undo, this.stop, this.progress);
    this.keys = button('quiet', say('keys'), () => keysDialog(this.reader.state));
    this.keys.classList.add('rv-keys');
  }

  /** @param {boolean} moveFocus  whether the reader has just asked for it */
  begin(moveFocus) {
    this.#showSitting();
    const { signal } = this.#hearing;
    this.root.addEventListener('rehearse:answered', this.#onAnswered, { signal });
    this.root.addEventListener('click', this.#onClick, { signal });
    document.addEventListener('keydown', this.#onKey, { signal });
    void this.#show(moveFocus);
  }

  /** Whether this is what the page shows; once it shows something else, nothing is heard any more. */
  #isShown() {
    if (!this.bar.isConnected) this.#hearing.abort();
    return this.bar.isConnected;
  }

  /** Where the sitting stands. */
  get #sitting() {
    const { keys, steps, isOnce = false } = this.kept;
    const sitting = sittingAfter(keys.filter((key) => !this.#out.has(key)), steps);
    if (!isOnce) return sitting;
    return { ...sitting, queue: sitting.queue.filter((key) => !sitting.missed.includes(key)) };
  }

  /** The question in view, or to be shown: one that was just answered stays. */
  get #key() {
    return this.kept.given?.question ?? current(this.#sitting);
  }

  /** @param {Partial<Kept>} change */
  #keep(change) {
    this.kept = { ...this.kept, ...change };
    keepSitting(this.kept);
  }

  #goOn() {
    this.#keep({ given: null });
    void this.#show(true);
  }

  /**
   * Shows the question whose turn it is; one that cannot be fetched is left out and said so.
   * @param {boolean} moveFocus
   * @param {string} [said] to be announced before the place
   * @returns {Promise<void>}
   */
  async #show(moveFocus, said = '') {
    this.#leaveOutAside();
    const key = this.#key;
    this.foot.hidden = true;
    this.undo.hidden = this.kept.steps.length === 0;
    this.stop.hidden = this.undo.hidden && !this.ends.leave;
    if (key === null) return this.#end();
    const place = this.#paintPlace();
    const question = await this.#fetch(key);
    if (this.#isOver || this.#key !== key || !this.#isShown()) return;
    if (!question) {
      this.#out.add(key);
      this.#skipped += 1;
      this.note.textContent = say('skipped', { count: this.#skipped });
      this.note.hidden = false;
      return this.#show(moveFocus, said);
    }
    this.stage.replaceChildren(question);
    if (this.kept.given) this.#showFoot(key);
    if (moveFocus) this.#moveTo(question);
    announce(sentences([said, place]));
    const following = this.#sitting.queue[1];
    if (following) void this.#fetch(following);
  }

  #leaveOutAside() {
    const { cards, suspended } = this.reader.state;
    for (const key of this.#sitting.queue) {
      const card = cards.get(key);
      if (card ? isAside(card) : suspended.has(key)) this.#out.add(key);
    }
  }

  /** @param {string} key */
  async #fetch(key) {
    const known = this.known.get(key);
    if (!known) return null;
    // Fetched beside the question, which will ask for it.
    KINDS[known.question.kind]?.().catch(() => undefined);
    return askedQuestion(known.bank, key, this.kept);
  }

  /** The keys of a question work from its prompt on. @param {HTMLElement} question */
  #moveTo(question) {
    focusOn(question.querySelector('.rq-prompt'));
    if (this.root.getBoundingClientRect().top < 0) this.root.scrollIntoView({ block: 'start' });
  }

  /** @returns {string} what is announced of it */
  #paintPlace() {
    const { queue, done, missed } = this.#sitting;
    const shown = this.#key ?? '';
    const total = new Set([...done, ...missed, ...queue]).size;
    const place = total - queue.filter((key) => key !== shown).length;
    const words = say(timesBefore(shown, this.kept) > 0 ? 'placeAgain' : 'place', { place, total });
    const time = shortDuration(wholeMinutes(this.seconds(queue)));
    this.place.textContent = queue.length > 0 ? commas([words, say('timeLeft', { time })]) : words;
    this.progress.max = Math.max(total, 1);
    this.progress.value = total - queue.length;
    return say('question', { place: words });
  }

  /** @param {Event} event */
  #onAnswered = (event) => {
    if (!this.#isShown()) return;
    const { event: answer, passed } = /** @type {CustomEvent<Answered>} */ (event).detail;
    const step = { question: answer.question, right: passed, name: answer.name };
    this.#keep({ steps: [...this.kept.steps, step], given: answer });
    this.#paintPlace();
    this.#showFoot(answer.question);
    this.undo.hidden = false;
    this.stop.hidden = false;
    this.stage.querySelector('.rq-result')?.scrollIntoView({ block: 'nearest' });
  };

  /** @param {string} key of the question that is answered */
  #showFoot(key) {
    const isLast = current(this.#sitting) === null;
    const teach = this.known.get(key)?.question.teach;
    this.next.replaceChildren(say(isLast ? 'finish' : 'next'), icon('arrow'));
    this.foot.replaceChildren(this.next);
    if (teach) this.foot.append(link('quiet', say('teach'), teach));
    this.foot.hidden = false;
  }

  /** Notes that a link of the question is followed to a page of the site. @param {MouseEvent} event */
  #onClick = ({ target }) => {
    const anchor = target instanceof Element ? target.closest('a') : null;
    const isOurs = anchor?.origin === base.origin && anchor.pathname.startsWith(base.pathname);
    if (anchor && isOurs && !this.#isOver && this.#isShown()) noteReading(anchor.pathname);
  };

  #takeBack() {
    const step = this.kept.steps.at(-1);
    if (!step) return;
    this.reader.undo(step.name);
    this.#keep({ steps: this.kept.steps.slice(0, -1), given: null });
    if (this.#isOver) this.#showSitting();
    void this.#show(true, say('undone'));
  }

  #showSitting() {
    this.#isOver = false;
    this.root.dataset.state = 'sitting';
    this.root.replaceChildren(this.bar, this.note, this.stage, this.foot, this.keys);
    keepSitting(this.kept);
  }

  #stop() {
    if (this.kept.steps.length > 0) return this.#end();
    dropSitting();
    this.ends.leave?.();
  }

  #end() {
    this.#isOver = true;
    this.root.dataset.state = 'over';
    dropSitting();
    const sitting = this.#sitting;
    if (this.kept.steps.length === 0) return this.root.replaceChildren(...this.ends.failed());
    void keepQuietly();
    const { fresh, isScheduled } = this.kept;
    const parts = this.ends.over({ sitting, fresh, isScheduled, skipped: this.#skipped });
    this.place.textContent = '';
    this.progress.value = this.progress.max - sitting.queue.length;
    this.undo.hidden = false;
    this.stop.hidden = true;
    this.root.replaceChildren(this.bar, ...parts);
    focusOn(this.root.querySelector('h2'));
    announce(this.root.querySelector('.rv-lead')?.textContent ?? '');
  }

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    if (!this.#isShown()) return;
    const target = /** @type {Element} */ (event.target);
    if (PAGE_KEYS.has(event.key) && !isTyping(event)) event.stopPropagation();
    if (target.closest('dialog') || !isCommand(event, isOn(this.reader.state, 'keys'))) return;
    const pressed = keyOf(event);
    const key = pressed.toLowerCase();
    const isControl = target.matches('button, a, summary');
    if (key === 'enter' && this.kept.given && !this.#isOver && !isControl) this.#goOn();
    else if (key === 'z' && this.kept.steps.length > 0) this.#takeBack();
    else if (key === '?' && !this.#isOver) keysDialog(this.reader.state);
    else if (!this.#isForQuestion(pressed, target)) return;
    event.preventDefault();
    event.stopPropagation(); // The theme has its own use for letters.
  };

  /**
   * Wherever else the focus is, a digit or letter is meant for the question in view.
   * @param {string} key
   * @param {Element} target
   * @returns {boolean} whether it meant something there
   */
  #isForQuestion(key, target) {
    const question = this.stage.firstElementChild;
    if (this.#isOver || !question || question.contains(target)) return false;
    return !question.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  }
}
