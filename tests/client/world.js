/**
 * What the client's tests run in: storage that can be full or refuse, locks, a clock that moves
 * only when told, and random numbers that are the same every time.
 */

/** @import { Reader } from '../../plugins/mkdocs_rehearse/client/reader.js' */
/** @import { Catalog } from '../../plugins/mkdocs_rehearse/client/study/catalog.js' */
/** @import { Answer, Event } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import { digit } from '../../plugins/mkdocs_rehearse/client/store/digits.js';
import { createReader } from '../../plugins/mkdocs_rehearse/client/reader.js';

/** 2026-03-02, a Monday, at ten in the morning; and the study day it is in UTC. */
export const MORNING = Date.UTC(2026, 2, 2, 10);
export const TODAY = MORNING / 86_400_000 - 10 / 24;
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Random numbers from a seed (mulberry32). */
export class Chance {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed;
    this.digits = this.digits.bind(this);
  }

  /** @returns {number} 0 to 1, 1 excluded */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /**
   * @param {number} limit
   * @returns {number} whole, below the limit
   */
  below(limit) {
    return Math.floor(this.next() * limit);
  }

  /**
   * @template T
   * @param {readonly T[]} values
   * @returns {T}
   */
  pick(values) {
    return /** @type {T} */ (values[this.below(values.length)]);
  }

  /**
   * @template T
   * @param {readonly T[]} values
   * @returns {T[]}
   */
  shuffled(values) {
    return values
      .map((value) => ({ value, rank: this.next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ value }) => value);
  }

  /** @param {number} count */
  digits(count) {
    return Array.from({ length: count }, () => digit(this.below(64))).join('');
  }
}

/** A browser's storage: `quota` in characters, `refuses` when access throws. */
export class FakeStorage {
  /** @type {Map<string, string>} */
  texts = new Map();
  quota = Infinity;
  refuses = false;
  /** @type {((key: string | null, text: string | null) => void)[]} */
  watchers = [];

  get length() {
    this.#guard();
    return this.texts.size;
  }

  /** @param {number} index */
  key(index) {
    this.#guard();
    return [...this.texts.keys()][index] ?? null;
  }

  /** @param {string} key */
  getItem(key) {
    this.#guard();
    return this.texts.get(key) ?? null;
  }

  /**
   * @param {string} key
   * @param {string} text
   */
  setItem(key, text) {
    this.#guard();
    const others = this.used - (this.texts.has(key) ? this.#size(key) : 0);
    if (others + key.length + text.length > this.quota) {
      throw new DOMException('full', 'QuotaExceededError');
    }
    this.texts.set(key, text);
    this.#tell(key, text);
  }

  /** @param {string} key */
  removeItem(key) {
    this.#guard();
    if (this.texts.delete(key)) this.#tell(key, null);
  }

  clear() {
    this.#guard();
    this.texts.clear();
    this.#tell(null, null);
  }

  /** Characters of all keys and texts. */
  get used() {
    return [...this.texts.keys()].reduce((sum, key) => sum + this.#size(key), 0);
  }

  /**
   * The keys that contain a text.
   * @param {string} part
   */
  keysWith(part) {
    return [...this.texts.keys()].filter((key) => key.includes(part));
  }

  /** @param {string} key */
  #size(key) {
    return key.length + (this.texts.get(key) ?? '').length;
  }

  /**
   * @param {string | null} key
   * @param {string | null} text
   */
  #tell(key, text) {
    for (const watcher of this.watchers) watcher(key, text);
  }

  #guard() {
    if (this.refuses) throw new DOMException('denied', 'SecurityError');
  }
}

/** As much of Web Locks as is used: exclusive locks, `ifAvailable` and `query`. */
export class FakeLocks {
  /** @type {Map<string, number>} */
  #holders = new Map();

  /**
   * @param {string} name
   * @param {{ifAvailable?: boolean} | ((lock: {name: string} | null) => unknown)} options
   * @param {(lock: {name: string} | null) => unknown} [callback]
   */
  async request(name, options, callback = /** @type {any} */ (options)) {
    if (this.#holders.has(name)) return callback(null);
    this.#holders.set(name, 1);
    try {
      return await callback({ name });
    } finally {
      this.#holders.delete(name);
    }
  }

  async query() {
    return { held: [...this.#holders.keys()].map((name) => ({ name })), pending: [] };
  }
}

/**
 * A browser with a clock of its own, whose tabs share storage and locks and hear of each other's
 * writes at once.
 */
export class Browser {
  storage = new FakeStorage();
  /** @type {FakeLocks | undefined} */
  locks = new FakeLocks();
  /** @type {IDBFactory | null} */
  database = null;
  now = MORNING;
  offset = 0;
  chance;
  /** @type {{page: EventTarget}[]} */
  tabs = [];
  /** Pages that asked to be loaded anew. @type {Set<EventTarget>} */
  reloaded = new Set();
  /** @type {EventTarget | null} the page whose code is running */
  #writing = null;
  /** What pages do once they are at rest. @type {Map<EventTarget, () => void>} */
  #waiting = new Map();

  /** @param {number} [seed] */
  constructor(seed = 1) {
    this.chance = new Chance(seed);
    this.storage.watchers.push((key, newValue) => {
      for (const { page } of this.tabs) {
        if (page === this.#writing) continue;
        page.dispatchEvent(Object.assign(new globalThis.Event('storage'), { key, newValue }));
      }
    });
  }

  /**
   * @param {{storage?: () => Storage | null, soon?: (work: () => void) => void}} [world]
   * @returns {Tab}
   */
  open({ storage = () => /** @type {any} */ (this.storage), soon = (work) => work() } = {}) {
    const page = new EventTarget();
    const reader = this.as(page, () =>
      createReader({
        storage,
        database: () => this.database,
        base: '/repo/',
        now: () => this.now,
        offset: () => this.offset,
        random: this.chance.digits,
        locks: /** @type {any} */ (this.locks),
        soon,
        later: (work) => void this.#waiting.set(page, work),
        reload: () => {
          this.reloaded.add(page);
        },
        page,
      }),
    );
    const tab = new Tab(this, page, reader);
    this.tabs.push(tab);
    return tab;
  }

  /** Lets so much time pass that all pages are at rest. */
  rest() {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [page, work] of waiting) this.as(page, work);
  }

  /**
   * Runs code as that of a page, which does not hear of its own writes.
   * @template T
   * @param {EventTarget | null} page
   * @param {() => T} work
   * @returns {T}
   */
  as(page, work) {
    const before = this.#writing;
    this.#writing = page;
    try {
      return work();
    } finally {
      this.#writing = before;
    }
  }
}

export class Tab {
  /**
   * @param {Browser} browser
   * @param {EventTarget} page
   * @param {Reader} reader
   */
  constructor(browser, page, reader) {
    this.browser = browser;
    this.page = page;
    this.reader = reader;
  }

  /**
   * Does something in this tab, half a minute after what was done before.
   * @template T
   * @param {(reader: Reader) => T} work
   * @returns {T}
   */
  do(work) {
    this.browser.now += 30_000;
    return this.browser.as(this.page, () => work(this.reader));
  }

  /**
   * @param {string} question
   * @param {Partial<Answer>} [rest]
   * @returns {Answer}
   */
  answer(question, rest = {}) {
    return this.do((reader) => reader.answer(attempt(question, rest)));
  }

  close() {
    this.browser.as(this.page, () => this.page.dispatchEvent(new globalThis.Event('pagehide')));
    this.browser.tabs = this.browser.tabs.filter((tab) => tab !== this);
  }
}

/**
 * A right, sure answer, but for what is said.
 * @param {string} question
 * @param {Partial<Answer>} [rest]
 */
export function attempt(question, rest = {}) {
  return {
    question,
    revision: 'r01',
    score: 1,
    sure: /** @type {const} */ ('sure'),
    hint: false,
    seconds: 10,
    mode: /** @type {const} */ ('page'),
    choice: '0',
    scheduled: true,
    ...rest,
  };
}

let sequence = 0;

/**
 * An answer event on a study day; each later in order than the one made before.
 * @param {string} question
 * @param {number} day
 * @param {Partial<Answer>} [rest]
 * @returns {Answer}
 */
export function answerOn(question, day, rest = {}) {
  return { type: 'answer', ...named(day), day, ...attempt(question, rest) };
}

/**
 * Name and time of an event on a study day.
 * @param {number} day
 */
export function named(day) {
  sequence += 1;
  return { name: `device.tab.${sequence}`, at: day * DAY + 10 * HOUR + sequence * 1000 };
}

/** Lets promises that are already decided go on. */
export function settled() {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * The names of events, for comparing.
 * @param {readonly Event[]} events
 */
export function namesOf(events) {
  return events.map(({ name }) => name);
}

/**
 * A catalog with these questions by bank, and these pages.
 * @param {Record<string, string[]>} banks
 * @param {{pages?: Record<string, string>, aliases?: Record<string, string>}} [rest] pages: key → url
 * @returns {Catalog}
 */
export function catalogOf(banks, { pages = {}, aliases = {} } = {}) {
  const question = { revision: 'r01', kind: 'single', level: 'apply', signals: [], tags: [], teach: null, guess: 0.25, seconds: 20, after: 10 };
  return {
    version: 2,
    signals: {},
    tracks: {},
    sections: [],
    aliases,
    banks: Object.entries(banks).map(([id, keys]) => ({
      id,
      title: id,
      tracks: [],
      file: `${id}.json`,
      practice: null,
      questions: keys.map((key) => ({ ...question, key })),
    })),
    pages: Object.entries(pages).map(([key, url]) => ({
      key, url, id: key, title: key, section: '', tracks: [], revision: 'p01', minutes: 5, questions: [],
    })),
  };
}
