/**
 * The mock interview: the form that begins one, the earlier ones, and the way from one to its result.
 * What is drawn stands in the address once it has begun, so that it can be repeated and shared.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Mock, Plan } from '../study/mock.js' */
/** @import { Run } from './run.js' */

import { fetchCatalog } from '../pages/catalog.js';
import { keepMock, keptMock } from '../pages/kept.js';
import { openReader } from '../reader.js';
import { ofTrack } from '../study/catalog.js';
import { drawMock, mocksIn, readPlan, resultOf, writePlan } from '../study/mock.js';
import { begin } from '../study/timebox.js';
import { prepareAnnouncer } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { focusOn } from '../ui/focus.js';
import { date, percent } from '../ui/format.js';
import { say } from '../ui/strings/mock.js';
import { showTrouble } from '../ui/trouble.js';
import { resultView } from './result.js';
import { MockRun, dayOf } from './run.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  prepareAnnouncer();
  const [reader, catalog] = await Promise.all([openReader(), fetchCatalog(root).catch(() => null)]);
  const form = root.querySelector('form');
  if (!catalog || !form) return;
  showTrouble(reader);
  reader.knows(catalog);
  root.querySelector('.rk-static')?.remove();
  new MockPage(root, form, reader, catalog).begin();
}

class MockPage {
  /**
   * @param {HTMLElement} root
   * @param {HTMLFormElement} form
   * @param {Reader} reader
   * @param {Catalog} catalog
   */
  constructor(root, form, reader, catalog) {
    this.root = root;
    this.form = form;
    this.reader = reader;
    this.catalog = catalog;
    this.published = [...root.childNodes];
    this.sum = /** @type {HTMLElement} */ (form.querySelector('.rp-sum'));
    this.start = /** @type {HTMLButtonElement} */ (form.querySelector('[type=submit]'));
    this.earlier = build('section', { class: 'rm-earlier' });
    /** What a link names, until the reader chooses. @type {Plan | null} */
    this.shared = readPlan(new URLSearchParams(location.search), catalog);
  }

  begin() {
    const track = String(this.reader.state.settings.get('track') ?? '');
    for (const input of this.form.querySelectorAll('input')) {
      if (input.name === 'track' && input.value === track) input.checked = true;
    }
    this.form.addEventListener('change', () => {
      this.shared = null;
      this.#paint();
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      const plan = this.#plan();
      this.#lead(this.#begun(plan), true);
    });
    this.form.hidden = false;
    const kept = this.#kept();
    if (kept) this.#lead(kept, false);
    else this.#showForm(false);
  }

  /** The one that was begun in this tab and not ended. @returns {Run | null} */
  #kept() {
    const kept = keptMock();
    if (!isRun(kept)) return null;
    const known = new Set(this.catalog.banks.flatMap(({ questions }) => questions.map(({ key }) => key)));
    // What the site has lost meanwhile takes nothing of the rest with it.
    const keys = kept.keys.filter((key) => known.has(key));
    return keys.length > 0 ? { ...kept, keys, at: Math.min(kept.at, keys.length - 1) } : null;
  }

  /** @returns {Plan} */
  #plan() {
    if (this.shared) return this.shared;
    const { state, today, belongings } = this.reader;
    const chosen = new FormData(this.form);
    const track = String(chosen.get('track') ?? '');
    const catalog = ofTrack(this.catalog, { ...state, settings: new Map([['track', track]]) });
    const choice = { minutes: Number(chosen.get('minutes')), signals: chosen.getAll('signal').map(String) };
    return drawMock(catalog, state, today(), choice, `${[...chosen]} ${belongings.count}`);
  }

  /** @param {Plan} plan @returns {Run} */
  #begun(plan) {
    history.replaceState(history.state, '', `?${writePlan(plan)}`);
    const isDue = new FormData(this.form).has('due');
    const box = begin(plan.minutes, Date.now());
    return { ...plan, isDue, box, at: 0, answers: {}, flags: [] };
  }

  #paint() {
    const { keys, minutes } = this.#plan();
    const count = keys.length;
    this.sum.textContent = count > 0 ? say(this.shared ? 'shared' : 'drawn', { count, minutes }) : say('drawnNone');
    this.start.disabled = count === 0;
  }

  /** @param {boolean} moveFocus */
  #showForm(moveFocus) {
    delete this.root.dataset.state;
    this.root.replaceChildren(...this.published, this.earlier);
    this.#paintEarlier();
    this.#paint();
    if (moveFocus) focusOn(this.form.querySelector('h2'));
  }

  #paintEarlier() {
    const mocks = mocksIn(this.reader.events).reverse();
    const rows = mocks.map((mock) => {
      const { score, asked } = resultOf(mock, this.catalog);
      const told = say('earlierOne', {
        date: date(dayOf(mock.at), this.reader.today()),
        share: percent(score),
        count: asked,
        minutes: mock.minutes,
      });
      return build('li', {}, button('quiet', told, () => this.#showResult(mock)));
    });
    this.earlier.replaceChildren(
      ...(rows.length > 0 ? [build('h2', {}, say('earlier')), build('ul', { class: 'rk-list' }, ...rows)] : []),
    );
  }

  /** @param {Run} run @param {boolean} moveFocus */
  #lead(run, moveFocus) {
    new MockRun(this.root, this.reader, this.catalog, run, {
      ended: (mock) => this.#showResult(mock),
      left: () => this.#leave(),
    }).begin(moveFocus);
  }

  #leave() {
    keepMock(null);
    history.replaceState(history.state, '', location.pathname);
    this.shared = null;
    this.#showForm(true);
  }

  /** @param {Mock} mock */
  #showResult(mock) {
    const { root, reader, catalog } = this;
    root.dataset.state = 'over';
    root.replaceChildren(
      ...resultView(reader, catalog, mock, {
        again: () => this.#lead(this.#begun(mock), true),
        anew: () => this.#leave(),
      }),
    );
    focusOn(root.querySelector('h2'));
    root.scrollIntoView({ block: 'start' });
  }
}

/** Whether something that was kept is a mock under way, and not damaged. @param {any} kept @returns {kept is Run} */
function isRun(kept) {
  const { keys, flags, at, answers, box } = kept ?? {};
  const isTimed = typeof box?.minutes === 'number' && typeof box.begun === 'number';
  return (
    [keys, flags, box?.pauses].every(Array.isArray) && Number.isInteger(at) && isTimed &&
    typeof answers === 'object' && answers !== null
  );
}
