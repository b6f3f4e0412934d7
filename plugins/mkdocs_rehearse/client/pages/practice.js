/**
 * Practice: the list of banks with how far the reader is in each, and a form that draws a mix of
 * questions. What is chosen stands in the address, so that it can be linked and reloaded.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Kept } from '../study/kept.js' */

import { openReader } from '../reader.js';
import { dailyQuestions } from '../study/daily.js';
import { resumed } from '../study/kept.js';
import { minutesFor } from '../study/pace.js';
import { LATELY, drawn, matching } from '../study/practice.js';
import { prepareAnnouncer } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button, link } from '../ui/controls.js';
import { shortDuration } from '../ui/duration.js';
import { focusOn } from '../ui/focus.js';
import { say } from '../ui/strings/practice.js';
import { study } from '../ui/study.js';
import { showTrouble } from '../ui/trouble.js';
import { fetchCatalog } from './catalog.js';
import { follow } from './follow.js';
import { address, isBack, keptSitting, newSitting } from './kept.js';
import { markBanks } from './marks.js';
import { nextDueSentence } from './next-due.js';
import { failedView, outcomeView } from './review-ends.js';
import { Leader } from './sitting.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  prepareAnnouncer();
  // Not fetched: the list stays as published.
  const [reader, catalog] = await Promise.all([openReader(), fetchCatalog(root).catch(() => null)]);
  if (!catalog) return;
  showTrouble(reader);
  reader.knows(catalog);
  const banks = new Map(catalog.banks.map((bank) => [bank.id, bank]));
  const mark = () => markBanks(root, reader, banks);
  follow(root, reader, mark);
  const form = root.querySelector('form');
  if (form) new Practice(root, form, reader, catalog, mark).begin();
}

/** Questions of a sitting unless the reader chooses otherwise. */
const USUAL_COUNT = 20;

class Practice {
  /**
   * @param {HTMLElement} root
   * @param {HTMLFormElement} form
   * @param {Reader} reader
   * @param {Catalog} catalog
   * @param {() => void} mark  the list, which was not there to be marked during a sitting
   */
  constructor(root, form, reader, catalog, mark) {
    this.root = root;
    this.form = form;
    this.reader = reader;
    this.catalog = catalog;
    this.mark = mark;
    this.published = [...root.childNodes];
    this.names = new Map(
      [...form.querySelectorAll('summary')].map((summary) => [summary, summary.textContent ?? '']),
    );
    this.sum = /** @type {HTMLElement} */ (form.querySelector('.rp-sum'));
    this.start = /** @type {HTMLButtonElement} */ (form.querySelector('[type=submit]'));
    this.left = build('span', {});
    this.start.after(this.left);
  }

  begin() {
    this.#take(new URLSearchParams(location.search));
    this.form.addEventListener('change', () => {
      this.#writeAddress();
      this.#paint();
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#start();
    });
    this.form.hidden = false;
    this.#paint();
    const wasReading = isBack();
    const kept = this.#kept();
    if (kept?.url === address()) this.#lead(kept, wasReading);
  }

  /** The practice that was left, if there is one. */
  #kept() {
    const left = keptSitting();
    if (left?.mode !== 'practice') return null;
    return resumed(left, this.reader.state, this.reader.today(), this.reader.belongings.count);
  }

  /** Ticks what an address names. @param {URLSearchParams} params */
  #take(params) {
    for (const field of this.form.elements) {
      if (field instanceof HTMLInputElement) {
        field.checked = params.getAll(field.name).includes(field.value);
        if (field.checked) field.closest('details')?.setAttribute('open', '');
      } else if (field instanceof HTMLSelectElement) {
        field.value = params.get(field.name) ?? '';
        if (field.selectedIndex < 0) field.value = '';
      }
    }
  }

  /** What is chosen, by the names that an address has. */
  get #params() {
    const chosen = [...new FormData(this.form)].filter(([, value]) => value !== '');
    return new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]));
  }

  /** Assigned to `location`, it would make the theme fetch the page again. */
  #writeAddress() {
    const query = this.#params.toString();
    history.replaceState(history.state, '', query ? `?${query}` : location.pathname);
  }

  #matching() {
    const params = this.#params;
    const choice = {
      topics: params.getAll('topic'),
      signals: params.getAll('signal'),
      levels: params.getAll('level'),
      kinds: params.getAll('kind'),
      missed: params.has('missed'),
    };
    return matching(choice, this.reader.state, this.reader.today(), this.catalog);
  }

  #most() {
    const count = this.#params.get('count');
    return count === 'all' ? Infinity : Number(count ?? USUAL_COUNT);
  }

  #paint() {
    const keys = this.#matching();
    const count = keys.length;
    const drawn = Math.min(count, this.#most());
    this.sum.textContent = this.#sumOf(keys, drawn);
    this.start.textContent = count > 0 ? say('start', { count: drawn }) : say('startNone');
    this.start.disabled = count === 0;
    const kept = this.#kept();
    this.left.replaceChildren(...(kept ? [link('quiet', say('goOn'), kept.url)] : []));
    for (const [summary, name] of this.names) {
      const chosen = summary.parentElement?.querySelectorAll(':checked').length ?? 0;
      summary.textContent = chosen > 0 ? say('chosen', { name, count: chosen }) : name;
    }
  }

  /** @param {string[]} keys that match @param {number} drawn of them */
  #sumOf(keys, drawn) {
    const count = keys.length;
    if (count > 0) {
      const time = shortDuration(minutesFor(this.reader.state, this.catalog, keys, drawn));
      return say(drawn < count ? 'matchesSome' : 'matchesAll', { count, drawn, time });
    }
    return this.#params.has('missed') ? say('missedNone', { days: LATELY }) : say('matchesNone');
  }

  #start() {
    const seed = `${this.#params} ${this.reader.belongings.count}`;
    const keys = drawn(this.#matching(), this.#most(), seed, this.catalog);
    const fresh = keys.filter((key) => !this.reader.state.cards.has(key));
    const isScheduled = !this.#params.has('schedule');
    this.#lead(newSitting(this.reader, { mode: 'practice', isScheduled, keys, fresh }), true);
  }

  /** @param {Kept} kept @param {boolean} moveFocus */
  #lead(kept, moveFocus) {
    const { root, reader, catalog } = this;
    const back = () => this.#showForm();
    new Leader(root, reader, catalog, kept, {
      over: (ending) => [
        ...outcomeView(catalog, ending),
        build('p', {}, nextDueSentence(reader)),
        build('p', { class: 'rv-onward' }, button('main', say('more'), back), this.#linkToReview()),
      ],
      failed: () => failedView(say('cannotFetch'), back),
      leave: back,
    }).begin(moveFocus);
  }

  #linkToReview() {
    const { reviews } = dailyQuestions(this.reader.state, this.reader.today(), this.catalog);
    const words = say('dueInReview', { count: reviews.length });
    return study.review !== null && reviews.length > 0 && link('quiet', words, study.review, 'arrow');
  }

  #showForm() {
    delete this.root.dataset.state;
    this.root.replaceChildren(...this.published);
    this.mark();
    this.#paint();
    focusOn(this.form.querySelector('h2'));
  }
}
