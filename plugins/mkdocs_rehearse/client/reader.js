/**
 * The reader of this page: the one place that ties the event log, the clock and the folds
 * together. Pages read `state`, call the verbs below and subscribe to changes.
 */

/** @import { Answer, Complete, Event, Known, Mode, Reopen } from './study/events.js' */
/** @import { Resume, Setting, State, Sure, Suspend, Undo } from './study/events.js' */
/** @import { Catalog } from './study/catalog.js' */
/** @import { Area } from './store/area.js' */
/** @import { Body, EventOf } from './store/codec.js' */
/** @import { RandomDigits } from './store/session.js' */
/** @import { Holdings } from './store/transfer.js' */
/** @import { Trouble } from './store/trouble.js' */

import { attempt, localArea, memoryArea, twinArea } from './store/area.js';
import { Belongings } from './store/belongings.js';
import { LOG } from './store/chunk.js';
import { databaseArea, deleteDatabase } from './store/database.js';
import { digit } from './store/digits.js';
import { Log } from './store/log.js';
import { announce, isYoung, withPresence } from './store/presence.js';
import { RESETS_KEY, resettable } from './store/resets.js';
import { SNAPSHOT_KEY, WORTHWHILE, readSnapshot, writeSnapshot } from './store/snapshot.js';
import { SUMMARY_KEY, parseSummary, storagePrefix, summaryOf } from './store/summary.js';
import { banksByQuestion, resolveAliases } from './study/catalog.js';
import { studyDay } from './study/events.js';
import { append, fold, foldOnto, foldsAlike } from './study/fold.js';
import { amount } from './study/settings.js';
import { base } from './ui/site.js';

/**
 * What a question says when it was answered.
 * @typedef {object} Attempt
 * @property {string} question  stored id, six characters
 * @property {string} revision  three characters
 * @property {number} score     0 to 1
 * @property {Sure | null} sure null for recall
 * @property {boolean} hint
 * @property {number} seconds
 * @property {Mode} mode
 * @property {string} choice    what was chosen, at most four ASCII characters; best of A–Z a–z 0–9 -
 * @property {boolean} scheduled  whether it moves the schedule
 */

/**
 * @typedef {object} Reader
 * @property {State} state            as of now; the same object until a change replaces it
 * @property {Trouble | null} trouble
 * @property {Promise<void>} united   when what the copy in the database knows has been taken in
 * @property {() => number} today     the study day
 * @property {(attempt: Attempt) => Answer} answer
 * @property {(page: {page: string, revision: string, url: string}) => Complete} complete
 *   `url` is relative to the site's base, as in the catalog
 * @property {(page: {page: string}) => Reopen} reopen
 * @property {(question: string) => Suspend} suspend
 * @property {(question: string) => Resume} resume
 * @property {(setting: string, value: string | number | boolean) => Setting} set
 * @property {(name: string) => Undo} undo  takes back the event of this name
 * @property {Belongings} belongings  all that is kept of the reader on this device
 * @property {(news: Holdings) => number} add  adds what another device has; gives how many things,
 *   which are never events, there was no room for
 * @property {() => Promise<void>} reset  deletes everything, and loads the page anew
 * @property {(catalog: Catalog) => void} knows  tells what the site has: aliases, questions, pages
 * @property {(listener: () => void) => () => void} subscribe
 *   calls the listener after every change, own or of another tab; gives the way to stop
 */

/**
 * What a reader needs of the world.
 * @typedef {object} World
 * @property {() => Storage | null} storage  mentions `localStorage`, which may throw
 * @property {() => IDBFactory | null} database  mentions `indexedDB`, which may throw
 * @property {string} base                   pathname of the site's base, such as `/repo/`
 * @property {() => number} now              milliseconds since the epoch
 * @property {(ms: number) => number} offset minutes that local time is behind UTC at a moment
 * @property {RandomDigits} random
 * @property {LockManager | undefined} locks
 * @property {(work: () => void) => void} later  does it once when nothing was asked for a while
 * @property {() => void} reload             loads the page anew
 * @property {EventTarget} page              where storage, pagehide and pageshow are heard
 */

/** @type {Promise<Reader> | null} */
let opened = null;

/** Milliseconds a page waits for the copy in the database; some browsers never open it. */
const PATIENCE = 500;

/** Milliseconds without an answer after which there is time to write what is derived. */
const REST = 2000;

/**
 * The reader of this page; opened once, however often it is asked for.
 * @returns {Promise<Reader>}
 */
export function openReader() {
  opened ??= Promise.resolve().then(async () => {
    const reader = createReader({
      storage: () => localStorage,
      database: () => indexedDB,
      base: base.pathname,
      now: () => Date.now(),
      offset: (ms) => new Date(ms).getTimezoneOffset(),
      random: randomDigits,
      locks: navigator.locks,
      later: debounced(REST),
      reload: () => location.reload(),
      page: window,
    });
    await inPatience(reader.united);
    return reader;
  });
  return opened;
}

/**
 * @param {World} world
 * @returns {Reader}
 */
export function createReader(world) {
  const { storage, database, base: path, now, offset, random, locks } = world;
  const { later, reload, page } = world;
  const prefix = storagePrefix(path);
  const main = resettable(areaFor(storage, prefix));
  const area = twinArea(main);
  /** @param {number} rollover */
  const dayBy = (rollover) => studyDay(now(), offset(now()), rollover);
  const today = () => dayBy(amount(state, 'rollover'));

  // Until a page tells the catalog, what the last one said is the best there is to know.
  const remembered = parseSummary(attempt(() => main.read(SUMMARY_KEY)));
  let snapshot = readSnapshot(attempt(() => main.read(SNAPSHOT_KEY)), remembered);
  const log = new Log(area, { now: now(), day: dayBy(remembered.rollover) }, random, snapshot?.cover);
  const belongings = new Belongings(main, log, now);
  let leave = announce(locks, prefix, log.session.tab);

  const gone = new Set(remembered.gone);
  /** @type {Known} */
  let known = {
    aliases: new Map(Object.entries(remembered.aliases)),
    exists: (key) => !gone.has(key),
  };
  const urls = new Map(Object.entries(remembered.urls));
  /** So many events the stored snapshot stands for. */
  let covered = log.count - log.recent.length;
  let state = folded();
  /** @type {Set<() => void>} */
  const listeners = new Set();

  /**
   * @template {Body} B
   * @param {B} body
   * @returns {EventOf<B['type']>}
   */
  function act(body) {
    const event = log.append(body, now());
    take([event]);
    return /** @type {EventOf<B['type']>} */ (event);
  }

  /** @param {Event[]} fresh in replay order, and in the log already */
  function take(fresh) {
    if (fresh.length === 0) return;
    if (!fresh.every((event) => append(state, event))) state = folded();
    changed();
  }

  /** The state that all events amount to, with the snapshot where that will do. */
  function folded() {
    const before = log.hasUnread ? snapshot?.state(known) : null;
    if (before && foldOnto(before, log.recent)) {
      // What is folded again may reach behind a snapshot that this page has stored since.
      if (covered > log.count - log.recent.length) covered = 0;
      return before;
    }
    covered = 0;
    return fold(log.events, known);
  }

  function changed() {
    writeSummary();
    later(keepSnapshot);
    for (const listener of [...listeners]) listener();
    page.dispatchEvent(new globalThis.Event('rehearse:change'));
  }

  /** A reader who has done nothing yet leaves nothing behind. */
  function writeSummary() {
    if (log.count === 0 || log.trouble?.kind === 'full') return;
    const text = JSON.stringify(summaryOf(state, known, urls, today()));
    attempt(() => {
      if (main.read(SUMMARY_KEY) !== text) main.write(SUMMARY_KEY, text);
    });
  }

  /** Writes a snapshot if the stored one leaves much to be read. */
  function keepSnapshot() {
    const { cover } = log;
    if (!cover || cover.count - covered < WORTHWHILE) return;
    covered = cover.count;
    const text = writeSnapshot(state, cover, summaryOf(state, known, urls, today()));
    attempt(() => main.write(SNAPSHOT_KEY, text));
  }

  page.addEventListener('storage', (event) => {
    const { key, newValue } = /** @type {StorageEvent} */ (event);
    if (key === null) {
      covered = 0;
      log.restore();
      changed();
    } else if (key === prefix + RESETS_KEY) {
      if (main.isOver()) reload();
    } else if (key.startsWith(prefix + LOG)) {
      const chunk = key.slice(prefix.length);
      if (newValue === null) log.forget(chunk);
      else take(log.absorb(chunk, newValue));
    }
  });
  // A page that is left may be frozen and come back: by then its session counts as over.
  page.addEventListener('pagehide', () => {
    keepSnapshot();
    leave();
  });
  page.addEventListener('visibilitychange', keepSnapshot);
  page.addEventListener('pageshow', (event) => {
    if (!(/** @type {PageTransitionEvent} */ (event).persisted)) return;
    if (main.isOver()) return reload();
    take(log.renew({ now: now(), day: today() }));
    leave = announce(locks, prefix, log.session.tab);
  });

  async function unite() {
    const copy = await databaseArea(database, prefix).catch(() => null);
    if (copy) {
      if (!main.agree(copy)) return reload();
      area.copyTo(copy);
      take(log.unite(copy));
    }
    void withPresence(locks, prefix, (isOpen) => {
      const isMerged = log.compact((session) => !isYoung(session, now()) && !isOpen(session.tab));
      if (isMerged) covered = 0;
      later(keepSnapshot);
    });
  }

  writeSummary();
  later(keepSnapshot);
  const united = unite();

  return {
    get state() {
      return state;
    },
    get trouble() {
      return log.trouble;
    },
    united,
    today,
    answer: (attempted) => act({ ...attempted, type: 'answer', day: today() }),
    complete({ page: key, revision, url }) {
      urls.set(key, url);
      return act({ type: 'complete', day: today(), page: key, revision });
    },
    reopen: ({ page: key }) => act({ type: 'reopen', page: key }),
    suspend: (question) => act({ type: 'suspend', question }),
    resume: (question) => act({ type: 'resume', question }),
    set: (setting, value) => act({ type: 'setting', setting, value }),
    undo: (name) => act({ type: 'undo', event: name }),
    belongings,
    add(news) {
      const { fresh, unkept } = belongings.add(news);
      take(fresh);
      return unkept;
    },
    async reset() {
      attempt(main.reset);
      await inPatience(deleteDatabase(database, prefix));
      reload();
    },
    knows(catalog) {
      const before = known;
      const keys = banksByQuestion(catalog);
      known = { aliases: resolveAliases(catalog.aliases), exists: (key) => keys.has(key) };
      for (const { key, url } of catalog.pages) urls.set(key, url);
      if (foldsAlike(before, known, state.cards.keys())) state.known = known;
      else {
        snapshot = null;
        state = folded();
      }
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/**
 * @param {number} pause  milliseconds
 * @returns {World['later']}
 */
function debounced(pause) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (work) => {
    clearTimeout(timer);
    timer = setTimeout(work, pause);
  };
}

/**
 * @param {() => Storage | null} storage
 * @param {string} prefix
 * @returns {Area}
 */
function areaFor(storage, prefix) {
  return attempt(() => localArea(storage, prefix)) ?? memoryArea();
}

/**
 * @param {number} count
 * @returns {string}
 */
function randomDigits(count) {
  return Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => digit(byte % 64)).join('');
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T | void>} when it is kept, or after a while
 */
function inPatience(promise) {
  return Promise.race([promise, /** @type {Promise<void>} */ (new Promise((end) => setTimeout(end, PATIENCE)))]);
}
