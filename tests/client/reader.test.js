/** The reader: pages of one browser that see the same state, whatever happens around them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compareEvents } from '../../plugins/mkdocs_rehearse/client/study/events.js';
import { dueBy, parseSummary } from '../../plugins/mkdocs_rehearse/client/store/summary.js';
import { Browser, DAY, HOUR, TODAY, attempt, catalogOf, settled } from './world.js';

const SUMMARY = 'rehearse:/repo/:summary';

/** @param {Browser} browser */
const summaryIn = (browser) => parseSummary(browser.storage.getItem(SUMMARY));

/** @param {Browser} browser */
const stateIn = (browser) => browser.open().reader.state;

test('an answer is in the state at once and on the next page', () => {
  const browser = new Browser();
  const tab = browser.open();
  const answer = tab.answer('q00001', { score: 0, sure: 'unsure' });
  assert.deepEqual(tab.reader.state.cards.get('q00001')?.answered, answer);
  assert.equal(answer.day, TODAY);
  assert.equal(answer.at, browser.now);
  assert.deepEqual(stateIn(browser).cards, tab.reader.state.cards);
});

test('today is the study day of the clock', () => {
  const browser = new Browser();
  const { reader } = browser.open();
  assert.equal(reader.today(), TODAY);
  browser.now += 18 * HOUR - 1;
  assert.equal(reader.today(), TODAY);
  browser.now += 1;
  assert.equal(reader.today(), TODAY + 1);
  browser.offset = 600;
  assert.equal(reader.today(), TODAY);
});

test('a study day begins when the reader says, in every tab at once and on the next page', () => {
  const browser = new Browser();
  const [here, there] = [browser.open(), browser.open()];
  browser.now += 16 * HOUR; // two at night
  const before = here.answer('q00001');
  there.do((reader) => reader.set('rollover', 0));
  for (const { reader } of [here, there, browser.open()]) assert.equal(reader.today(), TODAY + 1);
  assert.equal(summaryIn(browser).rollover, 0);
  const after = here.answer('q00002');
  assert.deepEqual([before.day, after.day], [TODAY, TODAY + 1]);
  assert.equal(stateIn(browser).cards.get('q00001')?.last, TODAY, 'the day of an event stays');
  there.do((reader) => reader.set('rollover', 25));
  assert.equal(here.reader.today(), TODAY, 'what makes no sense is as if nothing were set');
});

test('every verb does what it says', () => {
  const browser = new Browser();
  const tab = browser.open();
  tab.answer('q00001');
  tab.do((reader) => reader.complete({ page: 'p00001', revision: 'abc', url: 'one/' }));
  tab.do((reader) => reader.suspend('q00001'));
  tab.do((reader) => reader.set('retention', 0.8));
  assert.equal(tab.reader.state.pages.get('p00001')?.revision, 'abc');
  assert.equal(tab.reader.state.cards.get('q00001')?.suspended, true);
  assert.equal(tab.reader.state.settings.get('retention'), 0.8);
  tab.do((reader) => reader.reopen({ page: 'p00001' }));
  tab.do((reader) => reader.resume('q00001'));
  assert.equal(tab.reader.state.pages.size, 0);
  assert.equal(tab.reader.state.cards.get('q00001')?.suspended, false);
  const { cards, pages, settings, suspended } = stateIn(browser);
  const { state } = tab.reader;
  assert.deepEqual({ cards, pages, settings, suspended }, {
    cards: state.cards, pages: state.pages, settings: state.settings, suspended: state.suspended,
  });
});

test('an undone answer is as if it had not been, and an undone undo as if it had', () => {
  const browser = new Browser();
  const tab = browser.open();
  tab.answer('q00001');
  const before = structuredClone(tab.reader.state.cards);
  const answer = tab.answer('q00001', { score: 0 });
  const undo = tab.do((reader) => reader.undo(answer.name));
  assert.deepEqual(tab.reader.state.cards, before);
  tab.do((reader) => reader.undo(undo.name));
  assert.ok(tab.reader.state.cards.get('q00001')?.missed);
});

test('another tab sees an answer at once, and says so', () => {
  const browser = new Browser();
  const [here, there] = [browser.open(), browser.open()];
  let changes = 0;
  const stop = here.reader.subscribe(() => {
    changes += 1;
  });
  there.answer('q00001');
  assert.equal(changes, 1);
  assert.deepEqual(here.reader.state.cards, there.reader.state.cards);
  stop();
  there.answer('q00002');
  assert.equal(changes, 1);
});

test('tabs that answer in turn agree, and so does the next page', () => {
  const browser = new Browser();
  const tabs = [browser.open(), browser.open(), browser.open()];
  for (let round = 0; round < 60; round += 1) {
    const tab = browser.chance.pick(tabs);
    const answer = tab.answer(`q0000${browser.chance.below(4)}`, { score: browser.chance.below(2) });
    if (browser.chance.next() < 0.2) browser.chance.pick(tabs).do((reader) => reader.undo(answer.name));
    browser.now += browser.chance.pick([0, HOUR, DAY]);
  }
  const { cards, days } = stateIn(browser);
  for (const { reader } of tabs) {
    assert.deepEqual(reader.state.cards, cards);
    assert.deepEqual(reader.state.days, days);
  }
});

test('a change is dispatched on the window', () => {
  const browser = new Browser();
  const tab = browser.open();
  let heard = 0;
  tab.page.addEventListener('rehearse:change', () => {
    heard += 1;
  });
  tab.answer('q00001');
  assert.equal(heard, 1);
});

test('a reader who has done nothing leaves nothing in storage', () => {
  const browser = new Browser();
  browser.open().reader.knows(catalogOf({ bank: ['q00001'] }, { pages: { p00001: 'one/' } }));
  assert.equal(browser.storage.length, 0);
});

test('the summary says what is due when, and which pages are done', () => {
  const browser = new Browser();
  const tab = browser.open();
  tab.answer('q00001');
  tab.answer('q00002', { score: 0 });
  tab.do((reader) => reader.complete({ page: 'p00001', revision: 'abc', url: 'one/' }));
  const summary = summaryIn(browser);
  assert.equal(dueBy(summary, TODAY), 1);
  assert.equal(dueBy(summary, TODAY + 30), 2);
  assert.deepEqual(summary.done, ['one/']);
  assert.deepEqual(summary.urls, { p00001: 'one/' });
  tab.do((reader) => reader.reopen({ page: 'p00001' }));
  assert.deepEqual(summaryIn(browser).done, []);
});

test('a page that does not know the catalog keeps what the last one that did had learnt', () => {
  const browser = new Browser();
  const tab = browser.open();
  tab.answer('oldkey', { score: 0 });
  tab.answer('gone01', { score: 0 });
  tab.do((reader) => reader.complete({ page: 'p00001', revision: 'abc', url: 'before/' }));
  tab.do((reader) => reader.knows(
    catalogOf({ bank: ['newkey'] }, { pages: { p00001: 'after/' }, aliases: { oldkey: 'newkey' } }),
  ));
  const other = browser.open();
  other.answer('q00002', { score: 0 });
  assert.equal(dueBy(summaryIn(browser), TODAY), 2, 'newkey and q00002, not gone01');
  assert.deepEqual(summaryIn(browser).done, ['after/']);
  assert.deepEqual([...other.reader.state.cards.keys()], ['newkey', 'gone01', 'q00002']);
});

test('an answer waits for nothing that is derived: the summary follows, or goes when the page does', () => {
  const browser = new Browser();
  const tab = browser.open({ soon() {} });
  tab.answer('q00001');
  assert.equal(browser.storage.getItem(SUMMARY), null);
  tab.close();
  assert.equal(dueBy(summaryIn(browser), TODAY + 30), 1);
});

test('a summary that is missing or damaged is written again once the page is at rest', () => {
  const browser = new Browser();
  browser.open().answer('q00001', { score: 0 });
  browser.storage.setItem(SUMMARY, '{"due":"nonsense","urls":3}');
  browser.open();
  browser.rest();
  assert.equal(dueBy(summaryIn(browser), TODAY), 1);
});

for (const [what, storage] of /** @type {[string, () => Storage | null][]} */ ([
  ['denied', () => {
    throw new DOMException('denied', 'SecurityError');
  }],
  ['not there', () => null],
])) {
  test(`with storage ${what} the page works in memory and says what is the matter`, () => {
    const tab = new Browser().open({ storage });
    assert.equal(tab.reader.trouble, 'refused');
    tab.answer('q00001');
    tab.do((reader) => reader.undo(tab.answer('q00002').name));
    assert.deepEqual([...tab.reader.state.cards.keys()], ['q00001']);
  });
}

test('with storage full the page goes on, says so, and recovers', () => {
  const browser = new Browser();
  const tab = browser.open();
  tab.answer('q00001');
  browser.storage.quota = browser.storage.used;
  for (let n = 0; n < 30; n += 1) tab.answer(`full${String(n).padStart(2, '0')}`);
  assert.equal(tab.reader.trouble, 'full');
  assert.equal(tab.reader.state.cards.size, 31);
  browser.storage.quota = Infinity;
  tab.answer('q00002');
  assert.equal(tab.reader.trouble, null);
  assert.equal(stateIn(browser).cards.size, 32);
  assert.notEqual(browser.storage.getItem(SUMMARY), null);
});

test('when another page of the address clears storage, progress is put back', () => {
  const browser = new Browser();
  browser.open().answer('q00001');
  const tab = browser.open();
  tab.answer('q00002');
  browser.storage.clear();
  assert.equal(stateIn(browser).cards.size, 2);
  assert.notEqual(browser.storage.getItem(SUMMARY), null);
});

test('damage is told and costs only what it touches', () => {
  const browser = new Browser();
  const tab = browser.open();
  for (const key of ['q00001', 'q00002', 'q00003']) tab.answer(key);
  tab.close();
  const [key = ''] = browser.storage.keysWith(':log:');
  const text = browser.storage.getItem(key) ?? '';
  browser.storage.setItem(key, text.replace('q00002', 'q0x002'));
  const { reader } = browser.open();
  assert.equal(reader.trouble, 'damaged');
  assert.deepEqual([...reader.state.cards.keys()], ['q00001', 'q00003']);
});

test('pages that are over are merged when a page opens; the one still open is not', async () => {
  const browser = new Browser();
  const kept = browser.open();
  kept.answer('q00000');
  for (let page = 1; page < 20; page += 1) {
    const tab = browser.open();
    tab.answer(`page${String(page).padStart(2, '0')}`);
    tab.close();
    await settled();
  }
  browser.now += 2 * HOUR;
  const last = browser.open();
  await settled();
  assert.equal(browser.storage.keysWith(':log:').length, 2);
  kept.answer('q00001');
  assert.equal(last.reader.state.cards.size, 21);
  assert.deepEqual(stateIn(browser).cards, last.reader.state.cards);
});

test('without locks nothing is merged and everything works', async () => {
  const browser = new Browser();
  browser.locks = undefined;
  for (let page = 0; page < 12; page += 1) browser.open().answer(`page${String(page).padStart(2, '0')}`);
  browser.now += 2 * HOUR;
  assert.equal(stateIn(browser).cards.size, 12);
  await settled();
  assert.equal(browser.storage.keysWith(':log:').length, 12);
});

test('a page that comes back from the freezer goes on as a new session', () => {
  const browser = new Browser();
  const tab = browser.open();
  const before = tab.answer('q00001');
  tab.close();
  browser.open().answer('q00002');
  browser.now += DAY;
  tab.page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  assert.equal(tab.reader.state.cards.size, 2);
  const after = tab.answer('q00003');
  assert.notEqual(after.name.split('.')[1], before.name.split('.')[1]);
  assert.equal(stateIn(browser).cards.size, 3);
});

test('a page that came back from the freezer counts as open again', async () => {
  const browser = new Browser();
  const tab = browser.open();
  tab.close();
  tab.page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  tab.answer('q00001');
  const [own = ''] = browser.storage.keysWith(':log:');
  for (let page = 10; page < 30; page += 1) {
    const other = browser.open();
    other.answer(`page${page}`);
    other.close();
  }
  await settled();
  browser.now += 2 * HOUR;
  browser.open();
  await settled();
  assert.equal(browser.storage.keysWith(':log:').length, 2);
  assert.ok(browser.storage.keysWith(own).length > 0);
});

test('a page that was merely loaded is not mistaken for one that came back', () => {
  const browser = new Browser();
  const tab = browser.open();
  const before = tab.answer('q00001');
  tab.page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  assert.equal(tab.answer('q00002').name.split('.')[1], before.name.split('.')[1]);
});

test('with the clock set back everything done is still in effect', () => {
  const browser = new Browser();
  const tab = browser.open();
  tab.do((reader) => reader.complete({ page: 'p00001', revision: 'abc', url: 'one/' }));
  browser.now -= 90 * DAY;
  tab.do((reader) => reader.reopen({ page: 'p00001' }));
  assert.equal(tab.reader.state.pages.size, 0);
  assert.equal(stateIn(browser).pages.size, 0);
  const answer = tab.answer('q00001');
  assert.equal(answer.day, TODAY - 90);
  assert.ok(compareEvents(answer, tab.answer('q00001')) < 0);
});

test('what a page says about an answer cannot override what kind of event it is', () => {
  const tab = new Browser().open();
  const odd = /** @type {any} */ ({ ...attempt('q00001'), type: 'undo', day: 3 });
  const answer = tab.do((reader) => reader.answer(odd));
  assert.equal(answer.type, 'answer');
  assert.equal(answer.day, TODAY);
});
