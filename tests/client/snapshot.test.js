/** The snapshot: a page begins with it as it would without, and without it wherever it does not fit. */

/** @import { State } from '../../plugins/mkdocs_rehearse/client/study/events.js' */
/** @import { Tab } from './world.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { memoryArea } from '../../plugins/mkdocs_rehearse/client/store/area.js';
import { checkOf, fixed } from '../../plugins/mkdocs_rehearse/client/store/digits.js';
import { Log } from '../../plugins/mkdocs_rehearse/client/store/log.js';
import { WORTHWHILE } from '../../plugins/mkdocs_rehearse/client/store/snapshot.js';
import { dueBy, parseSummary } from '../../plugins/mkdocs_rehearse/client/store/summary.js';
import { Browser, Chance, DAY, HOUR, MORNING, TODAY, catalogOf, settled } from './world.js';

const SNAPSHOT = 'rehearse:/repo/:snapshot';
const SUMMARY = 'rehearse:/repo/:summary';

/**
 * All that a state says, in its order; which undo was decided first is of no matter.
 * @param {State} state
 */
function said({ known, latest, undone, ...state }) {
  const lists = Object.entries(state).map(([name, value]) =>
    [name, value instanceof Map || value instanceof Set ? [...value] : value]);
  return JSON.stringify([lists, [...undone].sort(), latest?.name, latest?.at]);
}

/**
 * What a new page knows, with the snapshot and without.
 * @param {Browser} browser
 */
function newPages(browser) {
  const tab = browser.open();
  const bare = new Browser(99);
  bare.now = browser.now;
  for (const [key, text] of browser.storage.texts) if (key !== SNAPSHOT) bare.storage.setItem(key, text);
  return { tab, state: tab.reader.state, folded: bare.open().reader.state };
}

/**
 * A browser in which so much was answered that a snapshot was written.
 * @param {number} [answers]
 */
function studied(answers = WORTHWHILE + 20) {
  const browser = new Browser();
  const tab = browser.open();
  for (let n = 0; n < answers; n += 1) {
    if (n % 40 === 0) browser.now += DAY;
    tab.answer(`q000${10 + (n % 33)}`, { score: n % 5 === 0 ? 0 : 1 });
  }
  browser.rest();
  tab.close();
  browser.now += 2 * HOUR;
  assert.ok(browser.storage.getItem(SNAPSHOT));
  return browser;
}

/**
 * Whether a page of this browser begins with the snapshot: then it finds nothing to write.
 * @param {Browser} browser
 */
function isUsed(browser) {
  const before = browser.storage.getItem(SNAPSHOT);
  let written = false;
  const watch = (/** @type {string | null} */ key) => {
    written ||= key === SNAPSHOT;
  };
  browser.storage.watchers.push(watch);
  browser.open().close();
  browser.storage.watchers.pop();
  if (before !== null) browser.storage.texts.set(SNAPSHOT, before);
  return !written;
}

/** @param {string} content */
const sealed = (content) => fixed(checkOf(content), 2) + content;

/**
 * The snapshot with something else in it, in itself consistent.
 * @param {Browser} browser
 * @param {(content: any) => void} change
 */
function rewrite(browser, change) {
  const content = JSON.parse((browser.storage.getItem(SNAPSHOT) ?? '').slice(2));
  change(content);
  browser.storage.setItem(SNAPSHOT, sealed(JSON.stringify(content)));
}

/**
 * Changes the first chunk without any page hearing of it.
 * @param {Browser} browser
 * @param {(text: string) => string | null} change
 */
function changeChunk({ storage }, change) {
  const [key = ''] = storage.keysWith(':log:');
  const text = change(storage.getItem(key) ?? '');
  if (text === null) storage.texts.delete(key);
  else storage.texts.set(key, text);
}

/** Damage in the middle of a chunk. @param {string} text */
const damaged = (text) => `${text.slice(0, 40)}~${text.slice(41)}`;

/**
 * What a reader does in a sitting, some of everything.
 * @param {Tab} tab
 * @param {Chance} chance
 * @param {number} length
 */
function study(tab, chance, length) {
  /** @type {string[]} */
  const names = [];
  for (let n = 0; n < length; n += 1) {
    const question = `q0000${chance.below(8)}`;
    const page = `p0000${chance.below(3)}`;
    const verb = chance.below(20);
    if (verb < 14) {
      const sure = chance.pick(/** @type {const} */ (['sure', 'unsure', 'guessing', null]));
      const mode = chance.pick(/** @type {const} */ (['page', 'review', 'practice', 'mock']));
      const rest = { sure, mode, score: chance.pick([0, 0.5, 1, 1]), hint: chance.below(9) === 0 };
      const choice = chance.pick(['', '0', 'abcd', '"\\é<']);
      names.push(tab.answer(question, { ...rest, choice, scheduled: chance.below(9) > 0 }).name);
    }
    if (verb === 14) tab.do((reader) => reader.complete({ page, revision: 'r02', url: `${page}/` }));
    if (verb === 15) tab.do((reader) => reader.reopen({ page }));
    if (verb === 16) tab.do((reader) => reader.suspend(question));
    if (verb === 17) tab.do((reader) => reader.resume(question));
    if (verb === 18 && names.length > 0) tab.do((reader) => reader.undo(chance.pick(names.slice(-40))));
    if (verb === 19 && chance.below(9) === 0) tab.do((reader) => reader.set(chance.pick(['retention', 'größe']), 0.8));
  }
}

test('with a snapshot or without, a page knows the same', () => {
  let used = 0;
  for (let seed = 1; seed <= 8; seed += 1) {
    const chance = new Chance(seed);
    const browser = new Browser(seed);
    for (let page = 0; page < 8; page += 1) {
      const { tab, state, folded } = newPages(browser);
      assert.equal(said(state), said(folded), `seed ${seed}, page ${page}`);
      if (page % 3 === 2) {
        const aliases = chance.pick(/** @type {Record<string, string>[]} */ ([{}, { q00003: 'q00004' }]));
        tab.do((reader) => reader.knows(catalogOf({ bank: ['q00001', 'q00002', 'q00004'] }, { aliases })));
      }
      study(tab, chance, chance.pick([30, 200, 400]));
      if (chance.below(2)) browser.rest();
      if (chance.below(4)) tab.close();
      if (browser.storage.getItem(SNAPSHOT) && isUsed(browser)) used += 1;
      browser.now += chance.pick([0, HOUR, DAY, 5 * DAY]);
    }
  }
  assert.ok(used > 20, `used ${used} times`);
});

test('what a snapshot covers is not read at the start', () => {
  const browser = studied();
  assert.ok(isUsed(browser));
  const { tab, folded } = newPages(browser);
  changeChunk(browser, damaged);
  const { reader } = browser.open();
  assert.equal(said(reader.state), said(folded));
  assert.equal(reader.trouble, null);
  tab.close();
});

test('damage in what a snapshot covers is told and set aside when it is read', () => {
  const browser = studied();
  changeChunk(browser, damaged);
  const tab = browser.open();
  tab.do((reader) => reader.set('retention', 0.8));
  assert.equal(tab.reader.trouble, 'damaged');
  assert.equal(browser.storage.keysWith(':aside:').length, 1);
});

test('as long as there is damage to tell, no snapshot hides it', () => {
  const browser = studied();
  browser.storage.removeItem(SNAPSHOT);
  changeChunk(browser, damaged);
  for (let page = 0; page < 2; page += 1) {
    const tab = browser.open();
    browser.rest();
    assert.equal(tab.reader.trouble, 'damaged');
    assert.equal(browser.storage.getItem(SNAPSHOT), null);
  }
});

test('a short log has no snapshot', () => {
  const browser = new Browser();
  const tab = browser.open();
  for (let n = 0; n < WORTHWHILE - 1; n += 1) tab.answer('q00001');
  browser.rest();
  tab.close();
  assert.equal(browser.storage.getItem(SNAPSHOT), null);
});

test('a snapshot is written when the page rests and when it is left, not with an answer', () => {
  const browser = new Browser();
  const tab = browser.open();
  for (let n = 0; n < WORTHWHILE + 1; n += 1) tab.answer('q00001');
  assert.equal(browser.storage.getItem(SNAPSHOT), null);
  tab.close();
  const left = browser.storage.getItem(SNAPSHOT);
  assert.ok(left);
  const next = browser.open();
  for (let n = 0; n < WORTHWHILE + 1; n += 1) next.answer('q00001');
  assert.equal(browser.storage.getItem(SNAPSHOT), left);
  browser.rest();
  const second = browser.storage.getItem(SNAPSHOT);
  assert.notEqual(second, left);
  next.answer('q00001');
  browser.rest();
  assert.equal(browser.storage.getItem(SNAPSHOT), second);
});

test('a few more answers do not make a new one', () => {
  const browser = studied();
  const before = browser.storage.getItem(SNAPSHOT);
  browser.open().answer('q00010', { score: 0 });
  browser.rest();
  assert.equal(browser.storage.getItem(SNAPSHOT), before);
  const { state, folded } = newPages(browser);
  assert.equal(said(state), said(folded));
});

test('it is ASCII, whatever is in it', () => {
  const browser = studied();
  const tab = browser.open();
  tab.do((reader) => reader.set('größe', '本\u0007'));
  browser.rest();
  assert.match(browser.storage.getItem(SNAPSHOT) ?? '', /^[ -~]+$/);
  assert.ok(isUsed(browser));
  assert.equal(browser.open().reader.state.settings.get('größe'), '本\u0007');
});

test('a year of 1,200 questions takes less than 100 characters a question', () => {
  const browser = new Browser();
  const tab = browser.open();
  for (let n = 0; n < 1200; n += 1) {
    if (n % 50 === 0) browser.now += 3 * DAY;
    tab.answer(browser.chance.digits(6));
  }
  tab.close();
  assert.ok((browser.storage.getItem(SNAPSHOT) ?? '').length < 1200 * 100);
});

for (const [what, spoil] of /** @type {[string, (browser: Browser) => void][]} */ ([
  ['garbage', ({ storage }) => storage.setItem(SNAPSHOT, 'xy{"a":')],
  ['empty', ({ storage }) => storage.setItem(SNAPSHOT, '')],
  ['another value', ({ storage }) => storage.setItem(SNAPSHOT, sealed('null'))],
  ['cut short', ({ storage }) => storage.setItem(SNAPSHOT, (storage.getItem(SNAPSHOT) ?? '').slice(0, -9))],
  ['cut short to what has a check', ({ storage }) =>
    storage.setItem(SNAPSHOT, sealed((storage.getItem(SNAPSHOT) ?? '').slice(2, -9)))],
  ['changed in one digit', ({ storage }) =>
    storage.setItem(SNAPSHOT, (storage.getItem(SNAPSHOT) ?? '').replace(/"reps":\[./, '"reps":[7'))],
  ['the prototype’s', (browser) => rewrite(browser, (content) => {
    content.cards = JSON.parse('{"__proto__": {"keys": ""}, "constructor": 1}');
  })],
  ['without a cover', (browser) => rewrite(browser, (content) => delete content.cover)],
  ['with an odd cover', (browser) => rewrite(browser, (content) => {
    content.cover.chunks = [['__proto__']];
  })],
  ['with an odd end', (browser) => rewrite(browser, (content) => {
    content.cover.latest = null;
  })],
  ['without its cards', (browser) => rewrite(browser, (content) => delete content.cards)],
  ['with a card less in a column', (browser) => rewrite(browser, ({ cards }) => cards.reps.pop())],
  ['with a session less', (browser) => rewrite(browser, ({ cards }) => cards.sessions.pop())],
  ['without its days', (browser) => rewrite(browser, (content) => delete content.days)],
  ['of another edition', (browser) => rewrite(browser, (content) => {
    content.edition = '/assets/rehearse/0123456789/';
  })],
  ['of other names', ({ storage }) => storage.setItem(SUMMARY, JSON.stringify({
    ...parseSummary(storage.getItem(SUMMARY)), aliases: { q00011: 'q00010' },
  }))],
  ['of other questions', ({ storage }) => storage.setItem(SUMMARY, JSON.stringify({
    ...parseSummary(storage.getItem(SUMMARY)), gone: ['q00011'],
  }))],
  ['of a chunk that was longer', (browser) => changeChunk(browser, (text) =>
    text.slice(0, text.lastIndexOf('+')))],
  ['of a chunk that ended otherwise', (browser) => changeChunk(browser, (text) => `${text.slice(0, -1)}!`)],
  ['of a chunk that is gone', (browser) => changeChunk(browser, () => null)],
])) {
  test(`a snapshot ${what} is void, and a new one is made`, () => {
    const browser = studied(2 * WORTHWHILE);
    spoil(browser);
    const { tab, state, folded } = newPages(browser);
    assert.equal(said(state), said(folded));
    if (tab.reader.trouble) return;
    assert.equal(isUsed(browser), false);
    tab.close();
    assert.ok(isUsed(browser), 'the new one');
  });
}

test('chunks with older events, as from another device, are taken in', () => {
  const browser = studied();
  const other = new Browser(7);
  other.now = browser.now - 3 * DAY;
  for (let n = 0; n < 9; n += 1) other.open().answer('q00011', { score: n % 2 });
  for (const key of other.storage.keysWith(':log:')) {
    browser.storage.setItem(key, other.storage.getItem(key) ?? '');
    const { state, folded } = newPages(browser);
    assert.equal(said(state), said(folded));
  }
});

test('older events that reach an open page are taken in', () => {
  const browser = studied();
  const other = new Browser(7);
  other.now = browser.now - 3 * DAY;
  other.open().answer('q00011', { score: 0 });
  const here = browser.open();
  const [key = ''] = other.storage.keysWith(':log:');
  browser.storage.setItem(key, other.storage.getItem(key) ?? '');
  assert.equal(said(here.reader.state), said(newPages(browser).folded));
});

test('an undo reaches back behind the snapshot, and can be undone', () => {
  const browser = studied();
  const last = browser.open().reader.state.latest?.name ?? '';
  const before = said(browser.open().reader.state);
  const tab = browser.open();
  const undo = tab.do((reader) => reader.undo(last));
  assert.notEqual(said(tab.reader.state), before);
  const undone = newPages(browser);
  assert.equal(said(undone.state), said(undone.folded));
  assert.ok(undone.state.undone.has(last));

  browser.rest();
  assert.ok(isUsed(browser));
  const next = browser.open();
  next.do((reader) => reader.undo(undo.name));
  assert.equal(said(next.reader.state), said(newPages(browser).folded));
  assert.equal(next.reader.state.undone.has(last), false);
});

test('an undo of what came after the snapshot leaves it in use', () => {
  const browser = studied();
  const tab = browser.open();
  const before = said({ ...tab.reader.state, undone: new Set(), latest: null });
  changeChunk(browser, damaged);
  const undo = tab.do((reader) => reader.undo(tab.answer('q00010', { score: 0 }).name));
  const { state } = tab.reader;
  assert.equal(said({ ...state, undone: new Set(), latest: null }), before);
  tab.do((reader) => reader.undo(undo.name));
  assert.equal(said(tab.reader.state), said(newPages(browser).state));
  assert.equal(tab.reader.state.cards.get('q00010')?.missed, true);
  assert.ok(isUsed(browser));
  assert.equal(browser.open().reader.trouble, null);
});

test('two pages that began with it hear of each other', () => {
  const browser = studied();
  const [here, there] = [browser.open(), browser.open()];
  for (let n = 0; n < 30; n += 1) {
    const answer = (n % 2 ? here : there).answer(`q000${10 + n}`, { score: n % 3 ? 1 : 0 });
    if (n === 20) here.do((reader) => reader.undo(answer.name));
  }
  const { state, folded } = newPages(browser);
  for (const seen of [state, here.reader.state, there.reader.state]) assert.equal(said(seen), said(folded));
});

test('a page that is told the site again does not fold again', () => {
  const browser = studied();
  const catalog = catalogOf({ bank: ['q00010', 'q00011'] }, { aliases: { q00012: 'q00013' } });
  const tab = browser.open();
  tab.do((reader) => reader.knows(catalog));
  browser.rest();
  const next = browser.open();
  const { state } = next.reader;
  changeChunk(browser, damaged);
  next.do((reader) => reader.knows(catalog));
  assert.equal(next.reader.state, state);
  assert.equal(next.reader.trouble, null);
  next.do((reader) => reader.knows(catalogOf({ bank: ['q00010'] }, { aliases: { q00012: 'q00013' } })));
  assert.notEqual(next.reader.state, state);
});

test('a page that is told of other names folds again, without the snapshot', () => {
  const browser = studied();
  const tab = browser.open();
  for (const now of ['q00011', 'q00012']) {
    tab.do((reader) => reader.knows(catalogOf({ bank: [] }, { aliases: { q00010: now } })));
    assert.equal(tab.reader.state.cards.size, 32);
    assert.equal(said(tab.reader.state), said(newPages(browser).folded));
    assert.ok((tab.reader.state.cards.get(now)?.reps ?? 0) > 10);
  }
});

test('an undo that reaches behind a snapshot written since makes a new one', () => {
  const browser = studied();
  const tab = browser.open();
  const { name } = tab.answer('q00010');
  for (let n = 0; n < WORTHWHILE; n += 1) tab.answer('q00011');
  browser.rest();
  tab.do((reader) => reader.undo(name));
  browser.rest();
  assert.ok(isUsed(browser));
  assert.equal(said(tab.reader.state), said(newPages(browser).state));
});

test('merged chunks make a new snapshot, and it is used', async () => {
  const browser = studied(WORTHWHILE);
  for (let page = 0; page < 20; page += 1) {
    const tab = browser.open();
    tab.answer('q00010');
    tab.close();
    await settled();
  }
  browser.now += 2 * HOUR;
  const tab = browser.open();
  browser.tabs = []; // No page hears of its own removals.
  await settled();
  browser.rest();
  assert.equal(browser.storage.keysWith(':log:').length, 2);
  tab.close();
  assert.ok(isUsed(browser));
  const { state, folded } = newPages(browser);
  assert.equal(said(state), said(folded));
});

test('a page that hears of chunks taken away keeps what it knew, and makes no snapshot of it', () => {
  const browser = studied();
  const tab = browser.open();
  const before = said(tab.reader.state);
  browser.storage.removeItem(SNAPSHOT);
  for (const key of browser.storage.keysWith(':log:')) browser.storage.removeItem(key);
  assert.equal(said(tab.reader.state), before);
  tab.do((reader) => reader.set('other', true));
  tab.close();
  assert.equal(tab.reader.state.cards.size, 33);
  assert.equal(browser.storage.getItem(SNAPSHOT), null);
});

test('a full storage gives up the snapshot first, and then the summary', () => {
  const browser = studied();
  const tab = browser.open();
  browser.storage.quota = browser.storage.used + 10;
  tab.answer('q00001');
  assert.equal(browser.storage.getItem(SNAPSHOT), null);
  assert.notEqual(browser.storage.getItem(SUMMARY), null);
  assert.equal(tab.reader.trouble, null);
  const { state, folded } = newPages(browser);
  assert.equal(said(state), said(folded));
});

test('with no room for a snapshot the page goes on without', () => {
  const browser = studied();
  browser.storage.removeItem(SNAPSHOT);
  browser.storage.quota = browser.storage.used + 300;
  const tab = browser.open();
  browser.rest();
  tab.answer('q00001', { score: 0 });
  tab.close();
  assert.equal(tab.reader.trouble, null);
  assert.equal(browser.storage.getItem(SNAPSHOT), null);
  assert.ok(dueBy(parseSummary(browser.storage.getItem(SUMMARY)), TODAY + 30) > 0);
});

test('storage that is cleared or refused in the middle is no harm', () => {
  const browser = studied();
  const tab = browser.open();
  browser.storage.clear();
  tab.answer('q00001');
  browser.rest();
  assert.ok(browser.storage.getItem(SNAPSHOT));
  assert.ok(isUsed(browser));
  const { state, folded } = newPages(browser);
  assert.equal(said(state), said(folded));
  browser.storage.refuses = true;
  for (let n = 0; n < WORTHWHILE; n += 1) tab.answer('q00001');
  browser.rest();
  assert.equal(tab.reader.trouble, 'refused');
});

test('a copy that is the same does not make a page read everything', () => {
  const area = memoryArea();
  const copy = memoryArea();
  const moment = { now: MORNING, day: TODAY };
  const { digits } = new Chance(1);
  const log = new Log(area, moment, digits);
  log.unite(copy);
  for (let n = 0; n < 9; n += 1) log.append({ type: 'reopen', page: 'p00001' }, MORNING);
  for (const key of area.keys()) copy.write(key, area.read(key) ?? '');

  const next = new Log(area, moment, digits, log.cover ?? undefined);
  assert.deepEqual(next.unite(copy), []);
  assert.ok(next.hasUnread);
  next.append({ type: 'reopen', page: 'p00002' }, MORNING);
  assert.ok(next.hasUnread);
  assert.deepEqual([next.recent.length, next.count, next.events.length], [1, 10, 10]);
});

test('of a chunk that has grown only the new part is read', () => {
  const area = memoryArea();
  const moment = { now: MORNING, day: TODAY };
  const { digits } = new Chance(1);
  const there = new Log(area, moment, digits);
  there.append({ type: 'reopen', page: 'p00001' }, MORNING);
  const here = new Log(area, moment, digits, there.cover ?? undefined);
  const event = there.append({ type: 'reopen', page: 'p00002' }, MORNING);
  const [key = ''] = area.keys().filter((one) => one.startsWith('log:'));
  assert.deepEqual(here.absorb(key, area.read(key) ?? ''), [event]);
  assert.ok(here.hasUnread);
});
