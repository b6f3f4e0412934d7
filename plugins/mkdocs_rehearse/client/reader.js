/**
 * The reader of this page: the one place that ties the event log, the clock and the folds
 * together. Pages read `state`, call the verbs below and subscribe to changes.
 */

/** @import { Answer, Complete, Event, Known, Mode, Reopen } from './study/events.js' */
/** @import { Resume, Setting, State, Sure, Suspend, Undo } from './study/events.js' */
/** @import { Catalog } from './study/catalog.js' */
/** @import { Area } from './store/area.js' */
/** @import { Body, EventOf } from './store/codec.js' */
/** @import { Holdings } from './store/transfer.js' */
/** @import { Trouble } from './store/log.js' */
/** @import { Wordings } from './store/wordings.js' */
/** @import { World } from './world.js' */

import { attempt, localArea, memoryArea, twinArea } from './store/area.js';
import { Belongings } from './store/belongings.js';
import { LOG } from './store/chunk.js';
import { databaseArea, deleteDatabase } from './store/database.js';
import { Derived } from './store/derived.js';
import { Log } from './store/log.js';
import { storagePrefix } from './store/prefix.js';
import { announce, isYoung, withPresence } from './store/presence.js';
import { RESETS_KEY, resettable } from './store/resets.js';
import { summaryOf } from './store/summary.js';
import { wordingsIn, wordingsName } from './store/wordings.js';
import { questionsByKey, resolveAliases } from './study/catalog.js';
import { studyDay } from './study/events.js';
import { append, foldsAlike } from './study/fold.js';
import { amount } from './study/settings.js';
import { thisPage } from './world.js';

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
 * @property {readonly Event[]} events  all of them in replay order; to read them takes a while
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
 * @property {(news: Holdings) => number} add  adds what is new of another device's; gives how many things,
 *   which are never events, there was no room for
 * @property {Wordings} wordings  of questions when they were last answered on this device
 * @property {() => Promise<void>} reset  deletes everything, and loads the page anew
 * @property {(catalog: Catalog) => void} knows  tells what the site has: aliases, questions, pages
 * @property {(listener: () => void) => () => void} subscribe
 *   calls the listener after every change, own or of another tab; gives the way to stop
 */

/** @type {Promise<Reader> | null} */
let opened = null;

/** Milliseconds a page waits for the copy in the database; some browsers never open it. */
const PATIENCE = 500;

/**
 * The reader of this page; opened once, however often it is asked for.
 * @returns {Promise<Reader>}
 */
export function openReader() {
  opened ??= Promise.resolve().then(async () => {
    const reader = createReader(thisPage());
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
  const { soon, later, reload, page } = world;
  const prefix = storagePrefix(path);
  const main = resettable(areaFor(storage, prefix));
  const area = twinArea(main);
  /** @param {number} rollover */
  const dayBy = (rollover) => studyDay(now(), offset(now()), rollover);
  const today = () => dayBy(amount(state, 'rollover'));

  const derived = new Derived(main);
  const { aliases, gone, urls: places, rollover } = derived.summary;
  const log = new Log(area, { now: now(), day: dayBy(rollover) }, random, derived.cover);
  const belongings = new Belongings(main, log);
  let leave = announce(locks, prefix, log.session.tab);

  // Until a page tells the catalog, what the last one said is the best there is to know.
  /** @type {Known} */
  let known = { aliases: new Map(Object.entries(aliases)), exists: isNone(gone) };
  const urls = new Map(Object.entries(places));
  let state = derived.fold(log, known);
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
    if (!fresh.every((event) => append(state, event))) state = derived.fold(log, known);
    changed();
  }

  function changed() {
    soon(tell);
    later(settle);
    for (const listener of [...listeners]) listener();
  }

  /** Tells what every page shows: the header of this one, and pages that read no log. */
  function tell() {
    writeSummary();
    page.dispatchEvent(new globalThis.Event('rehearse:change'));
  }

  /** A reader who has done nothing yet leaves nothing behind. */
  function writeSummary() {
    if (log.count === 0 || log.trouble === 'full') return;
    derived.writeSummary(summaryOf(state, known, urls, today()));
  }

  function writeDerived() {
    writeSummary();
    derived.writeSnapshot(log, state);
  }

  /** What was derived anew of what every page knows already has time until the page is at rest. */
  function settle() {
    tell();
    derived.writeSnapshot(log, state);
  }

  page.addEventListener('storage', (event) => {
    const { key, newValue } = /** @type {StorageEvent} */ (event);
    if (key === null) {
      derived.outdate();
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
    writeDerived();
    leave();
  });
  page.addEventListener('visibilitychange', writeDerived);
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
      if (isMerged) derived.outdate();
      later(settle);
    });
  }

  later(settle);
  const united = unite();

  return {
    get state() {
      return state;
    },
    get events() {
      return log.events;
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
    wordings: wordingsIn(database, prefix),
    add(news) {
      const { fresh, unkept } = belongings.add(news);
      take(fresh);
      return unkept;
    },
    async reset() {
      attempt(main.reset);
      const names = [prefix, wordingsName(prefix)];
      await inPatience(Promise.all(names.map((name) => deleteDatabase(database, name))));
      reload();
    },
    knows(catalog) {
      const before = known;
      const keys = questionsByKey(catalog);
      known = { aliases: resolveAliases(catalog.aliases), exists: (key) => keys.has(key) };
      for (const { key, url } of catalog.pages) urls.set(key, url);
      if (foldsAlike(before, known, state.cards.keys())) {
        state.known = known;
        later(settle);
        for (const listener of [...listeners]) listener();
        return;
      }
      derived.leaveSnapshot();
      state = derived.fold(log, known);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** @param {readonly string[]} keys @returns {(key: string) => boolean} */
function isNone(keys) {
  const those = new Set(keys);
  return (key) => !those.has(key);
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
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T | void>} when it is kept, or after a while
 */
function inPatience(promise) {
  return Promise.race([promise, /** @type {Promise<void>} */ (new Promise((end) => setTimeout(end, PATIENCE)))]);
}
