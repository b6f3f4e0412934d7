/**
 * Review: what is due, one question at a time, a miss coming back until it is right. This module
 * leads through the sitting; what stands before and after one is in `review-ends.js`.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Sitting } from '../study/queue.js' */
/** @import { Answered } from '../questions/element.js' */

import { openReader } from '../reader.js';
import { banksByQuestion } from '../study/catalog.js';
import { dailyQuestions } from '../study/daily.js';
import { answered, current, startSitting, undone } from '../study/queue.js';
import { announce, prepareAnnouncer } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button, isTyping } from '../ui/controls.js';
import { icon } from '../ui/icons.js';
import { keepQuietly } from '../ui/keeping.js';
import { say } from '../ui/strings/review.js';
import { showTrouble } from '../ui/trouble.js';
import { fetchBank, fetchCatalog, questionElement } from './catalog.js';
import { failedView, overView, restView } from './review-ends.js';
import { placed, shuffled } from './shuffle.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  prepareAnnouncer();
  root.replaceChildren(build('p', { class: 'rv-loading' }, say('loading')));
  const reader = await openReader();
  showTrouble(reader);
  try {
    const catalog = await fetchCatalog(root);
    reader.knows(catalog);
    new Review(root, reader, catalog).begin();
  } catch {
    root.replaceChildren(...failedView(say('cannotStart'), () => mount(root)));
  }
}

/** Questions of a sitting beyond what is due. */
const EXTRA = 20;

class Review {
  /** @type {Sitting} */
  #sitting = startSitting([]);
  /** Names of this sitting's answers, to take them back. @type {string[]} */
  #names = [];
  /** Questions that could not be fetched. @type {Set<string>} */
  #skipped = new Set();
  /** Whether the answers of this sitting move the schedule. */
  #isScheduled = true;
  /** Whether the question in view is answered, so that Enter goes on. */
  #isAnswered = false;

  /**
   * @param {HTMLElement} root
   * @param {Reader} reader
   * @param {Catalog} catalog
   */
  constructor(root, reader, catalog) {
    this.root = root;
    this.reader = reader;
    this.catalog = catalog;
    this.banks = banksByQuestion(catalog);
    this.place = build('p', { class: 'rv-place' });
    this.progress = build('progress', { class: 'rv-progress', 'aria-hidden': 'true' });
    this.undo = button('quiet', say('undo'), () => this.#takeBack(), 'undo');
    this.note = build('p', { class: 'rv-note', hidden: true });
    this.stage = build('div', { class: 'rv-stage' });
    this.next = button('main', '', () => void this.#show());
    this.foot = build('div', { class: 'rv-foot', hidden: true }, this.next);
    this.bar = build('div', { class: 'rv-bar' }, this.place, this.undo, this.progress);
    this.keys = build('p', { class: 'rv-keys' }, say('keys'));
  }

  begin() {
    const { reviews, fresh } = dailyQuestions(this.reader.state, this.reader.today(), this.catalog);
    if (reviews.length + fresh.length > 0) {
      this.#start([...reviews, ...fresh], true);
      return;
    }
    this.root.replaceChildren(
      ...restView(this.reader, this.catalog, (choose) => {
        this.#start(choose(this.reader.state, this.reader.today(), this.catalog, EXTRA), false);
      }),
    );
  }

  /** @param {string[]} keys @param {boolean} isScheduled */
  #start(keys, isScheduled) {
    this.#isScheduled = isScheduled;
    this.#sitting = startSitting(keys);
    this.#names = [];
    this.#skipped = new Set();
    this.#showSitting();
    this.root.addEventListener('rehearse:answered', this.#onAnswered);
    document.addEventListener('keydown', this.#onKey);
    void this.#show(false);
  }

  /**
   * Shows the question whose turn it is; one that cannot be fetched is left out and said so.
   * @returns {Promise<void>}
   */
  async #show(moveFocus = true) {
    this.#isAnswered = false;
    this.foot.hidden = true;
    this.undo.hidden = this.#names.length === 0;
    const key = current(this.#sitting);
    this.#paintPlace(key);
    if (key === null) return this.#end();
    const question = await this.#fetch(key);
    if (current(this.#sitting) !== key || !this.root.isConnected) return;
    if (!question) {
      this.#skipped.add(key);
      const queue = this.#sitting.queue.filter((other) => other !== key);
      this.#sitting = { ...this.#sitting, queue };
      this.note.textContent = say('skipped', { count: this.#skipped.size });
      this.note.hidden = false;
      return this.#show(moveFocus);
    }
    this.stage.replaceChildren(question);
    if (moveFocus) this.#moveTo(question);
    const following = this.#sitting.queue[1];
    if (following) void this.#fetch(following);
  }

  /** @param {string} key @returns {Promise<HTMLElement | null>} */
  async #fetch(key) {
    const bank = this.catalog.banks.find(({ id }) => id === this.banks.get(key));
    try {
      const html = bank && (await fetchBank(bank)).get(key);
      const question = html ? questionElement(html) : null;
      if (!question) return null;
      question.dataset.mode = this.#isScheduled ? 'review' : 'practice';
      if (!this.#isScheduled) question.dataset.unscheduled = '';
      placeAnew(question, `${key} ${this.reader.state.cards.get(key)?.reps ?? 0}`);
      return question;
    } catch {
      return null;
    }
  }

  /** The keys of a question work from its prompt on. @param {HTMLElement} question */
  #moveTo(question) {
    const prompt = question.querySelector('.rq-prompt');
    if (!(prompt instanceof HTMLElement)) return;
    prompt.tabIndex = -1;
    prompt.focus({ preventScroll: true });
    if (this.root.getBoundingClientRect().top < 0) this.root.scrollIntoView({ block: 'start' });
  }

  /** @param {string | null} key */
  #paintPlace(key) {
    const { queue, done, missed } = this.#sitting;
    const total = done.length + queue.length;
    const isAgain = key !== null && missed.includes(key);
    const place = Math.min(done.length + 1, total);
    this.place.textContent = say(isAgain ? 'placeAgain' : 'place', { place, total });
    this.progress.max = Math.max(total, 1);
    this.progress.value = done.length;
  }

  /** @param {Event} event */
  #onAnswered = (event) => {
    const { event: answer, passed } = /** @type {CustomEvent<Answered>} */ (event).detail;
    this.#sitting = answered(this.#sitting, answer.question, passed);
    this.#names.push(answer.name);
    this.#isAnswered = true;
    this.progress.value = this.#sitting.done.length;
    const isLast = current(this.#sitting) === null;
    this.next.replaceChildren(say(isLast ? 'finish' : 'next'), icon('arrow'));
    this.foot.hidden = false;
    this.undo.hidden = false;
  };

  #takeBack() {
    const name = this.#names.pop();
    if (name === undefined) return;
    this.reader.undo(name);
    this.#sitting = undone(this.#sitting);
    announce(say('undone'));
    if (!this.stage.isConnected) this.#showSitting(); // It was taken back from the end.
    void this.#show();
  }

  #showSitting() {
    this.root.replaceChildren(this.bar, this.note, this.stage, this.foot, this.keys);
  }

  #end() {
    const again = () => this.begin();
    if (this.#sitting.done.length === 0) {
      this.root.replaceChildren(...failedView(say('nothingFetched'), again));
      return;
    }
    this.undo.hidden = false;
    void keepQuietly();
    const over = overView(this.reader, this.catalog, this.#sitting, this.#skipped.size, again);
    this.root.replaceChildren(this.bar, ...over);
    const heading = this.root.querySelector('h2');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    if (!this.root.isConnected) {
      document.removeEventListener('keydown', this.#onKey);
      return;
    }
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyping(event)) return;
    const isControl = target.matches('button, a, summary');
    if (event.key === 'Enter' && this.#isAnswered && !isControl) {
      event.preventDefault();
      void this.#show();
    } else if (event.key.toLowerCase() === 'z' && this.#names.length > 0) {
      event.preventDefault();
      this.#takeBack();
    } else if (target === document.body) {
      // Nothing has the focus yet: the question in view is what is meant.
      const meant = new KeyboardEvent('keydown', { key: event.key, cancelable: true });
      const isFree = this.stage.firstElementChild?.dispatchEvent(meant) ?? true;
      if (!isFree) event.stopPropagation();
    }
  };
}

/**
 * Puts what the build placed, such as options, in the order of this attempt. Numbers and letters
 * stay where they were, and so does the empty option of a list.
 * @param {HTMLElement} question
 * @param {string} seed
 */
function placeAnew(question, seed) {
  for (const list of question.querySelectorAll('[data-placed]')) {
    /** @param {Element} item */
    const textOf = (item) => (item.querySelector('.rq-text') ?? item).textContent ?? '';
    const labels = [...list.querySelectorAll('.rq-cap')].map(({ textContent }) => textContent);
    const items = [...list.children].filter((item) => !item.matches('option[value=""]'));
    const isByChance = list.getAttribute('data-placed') === 'shuffled';
    list.append(...(isByChance ? shuffled(items, seed) : placed(items, textOf, seed)));
    for (const [index, cap] of list.querySelectorAll('.rq-cap').entries()) {
      cap.textContent = labels[index] ?? '';
    }
  }
}
