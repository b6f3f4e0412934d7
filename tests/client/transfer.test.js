/** The file of everything: what it says, what it survives, and that merging knows no order. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { chunkKey } from '../../plugins/mkdocs_rehearse/client/store/chunk.js';
import { writeRecord } from '../../plugins/mkdocs_rehearse/client/store/codec.js';
import { checkOf, fixed } from '../../plugins/mkdocs_rehearse/client/store/digits.js';
import { packed, unpacked } from '../../plugins/mkdocs_rehearse/client/store/file.js';
import { newSession } from '../../plugins/mkdocs_rehearse/client/store/session.js';
import { holdingsOf, newIn, previewOf, readFile, writeFile } from '../../plugins/mkdocs_rehearse/client/store/transfer.js';
import { joinedWords } from '../../plugins/mkdocs_rehearse/client/store/words.js';
import { Browser, Chance, DAY, MORNING, TODAY, attempt, namesOf, settled } from './world.js';

/** @import { Tab } from './world.js' */

const SITE = 'https://example.org/repo/';
const HEADER = JSON.stringify({ rehearse: 1, site: SITE, until: null });

/** @param {Tab} tab */
const exported = ({ reader }) => writeFile(holdingsOf(reader.belongings), SITE);

/** @param {Tab} tab @param {string} text */
function importInto(tab, text) {
  const { holdings } = readFile(text, tab.browser.now);
  tab.do((reader) => reader.add(newIn(holdings, holdingsOf(reader.belongings))));
}

/**
 * A device on which so much was done, with drafts.
 * @param {number} seed
 * @param {number} [answers]
 */
function studied(seed, answers = 12) {
  const browser = new Browser(seed);
  const tab = browser.open();
  const { chance } = browser;
  for (let n = 0; n < answers; n += 1) {
    const answer = tab.answer(chance.digits(6), { score: chance.below(2) });
    if (chance.next() < 0.2) tab.do((reader) => reader.undo(answer.name));
    if (chance.next() < 0.2) tab.do((reader) => reader.complete({ page: chance.digits(6), revision: 'abc', url: '' }));
  }
  tab.do((reader) => reader.set('retention', 0.9));
  for (const key of ['words1', 'words2', 'words2:before']) {
    browser.storage.setItem(`rehearse:/repo/:words:${key}`, `Größe <b>${chance.below(4)}</b>`);
  }
  return tab;
}

/** @param {string[]} files */
function merged(...files) {
  const tab = new Browser(99).open();
  for (const file of files) importInto(tab, file);
  return exported(tab);
}

test('what one device exports, another has after importing it, and exports the same', () => {
  const first = studied(1);
  const second = new Browser(2).open();
  importInto(second, exported(first));
  assert.deepEqual(second.reader.state.cards, first.reader.state.cards);
  assert.deepEqual(second.reader.state.settings, first.reader.state.settings);
  assert.equal(exported(second), exported(first));
});

test('what was imported is stored, and other tabs hear of it', () => {
  const browser = new Browser(2);
  const [here, there] = [browser.open(), browser.open()];
  const first = studied(1);
  importInto(here, exported(first));
  assert.deepEqual(there.reader.state.cards, first.reader.state.cards);
  assert.equal(exported(browser.open()), exported(first));
});

test('importing twice or in the other order gives the same bytes', async () => {
  for (let seed = 1; seed < 60; seed += 3) {
    const [a, b, c] = [seed, seed + 1, seed + 2].map((one) => exported(studied(one)));
    assert.ok(a && b && c);
    const once = merged(a, b);
    assert.equal(merged(b, a), once);
    assert.equal(merged(a, b, a, b), once);
    assert.equal(merged(merged(a, b), c), merged(a, merged(b, c)));
    assert.deepEqual(
      await (await packed(merged(b, a))).arrayBuffer(),
      await (await packed(once)).arrayBuffer(),
    );
  }
});

test('importing what is there already writes nothing', () => {
  const tab = studied(1);
  const file = exported(tab);
  const before = new Map(tab.browser.storage.texts);
  importInto(tab, file);
  assert.deepEqual(tab.browser.storage.texts, before);
});

test('two devices that go on apart come together again', () => {
  const first = studied(1);
  const second = new Browser(2).open();
  importInto(second, exported(first));
  first.answer('q00001');
  second.browser.now = first.browser.now;
  second.answer('q00001', { score: 0 });
  importInto(first, exported(second));
  importInto(second, exported(first));
  assert.equal(exported(first), exported(second));
  assert.deepEqual(namesOf([...second.reader.state.cards.values()].map(({ answered }) => answered)),
    namesOf([...first.reader.state.cards.values()].map(({ answered }) => answered)));
});

test('a hundred sessions are the same file before and after they were compacted', async () => {
  const browser = new Browser(5);
  for (let page = 0; page < 40; page += 1) {
    const tab = browser.open();
    tab.answer(browser.chance.digits(6));
    tab.close();
    await settled();
  }
  const before = exported(browser.open());
  browser.now += DAY;
  const tab = browser.open();
  await tab.reader.united;
  await settled();
  assert.ok(browser.storage.keysWith(':log:').length < 10);
  assert.equal(exported(tab), before);
});

test('an export that begins from a snapshot lacks nothing', () => {
  const tab = studied(6, 400);
  const { browser } = tab;
  const before = exported(tab);
  browser.rest();
  assert.ok(browser.storage.getItem('rehearse:/repo/:snapshot'));
  const next = browser.open();
  assert.equal(exported(next), before);
  importInto(next, exported(studied(7)));
  assert.equal(exported(browser.open()), merged(before, exported(studied(7))));
});

test('drafts that do not fit are counted, and those that were there stay', () => {
  const file = exported(studied(1));
  const tab = studied(2);
  const { browser } = tab;
  const { news } = previewOf(file, tab.reader.belongings, browser.now);
  const drafts = () => browser.storage.keysWith('words:').map((key) => browser.storage.getItem(key));
  const before = drafts();
  browser.storage.quota = browser.storage.used;
  const unkept = tab.do((reader) => reader.add(newIn(news, holdingsOf(reader.belongings))));
  assert.equal(unkept, news.texts.size);
  assert.ok(unkept > 0);
  assert.deepEqual(drafts(), before);
  assert.equal(tab.reader.trouble, 'full');
});

test('a damaged file gives what is sound in it, and never anything else', () => {
  const chance = new Chance(7);
  const tab = studied(3, 30);
  const whole = exported(tab);
  const { holdings: known } = readFile(whole, tab.browser.now);
  const things = new Set(whole.trim().split('\n').slice(1));
  for (let round = 0; round < 300; round += 1) {
    let text = whole;
    for (let wound = chance.below(6); wound >= 0; wound -= 1) {
      const place = chance.below(text.length);
      const noise = String.fromCharCode(chance.pick([0, 10, 34, 65, 92, 123, 228, 0xd800]));
      text =
        text.slice(0, place) +
        chance.pick(['', noise, '[[[', '"__proto__":']) +
        text.slice(place + chance.pick([0, 1, 1, 1, 3, 80]));
    }
    if (chance.next() < 0.2) text = text.slice(0, chance.below(text.length));

    const { holdings, site, unreadable } = readFile(text, tab.browser.now);
    for (const line of holdings.entries.keys()) assert.ok(known.entries.has(line), line);
    for (const [key, words] of holdings.texts) assert.equal(known.texts.get(key), words);
    const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const found = holdings.entries.size + holdings.texts.size;
    assert.ok(found >= lines.filter((line) => things.has(line)).length);
    assert.equal(found + unreadable + (site === null ? 0 : 1), lines.length);
  }
});

test('a file that does not say its site still gives its events', () => {
  const whole = exported(studied(1));
  const { site, holdings, unreadable } = readFile(whole.slice(20), MORNING + DAY);
  assert.equal(site, null);
  assert.equal(unreadable, 1);
  assert.equal(holdings.entries.size, readFile(whole, MORNING + DAY).holdings.entries.size);
});

test('what is nothing of ours is counted and does no harm', () => {
  const hostile = [
    HEADER,
    'null', '[]', '42', '"text"', '{}', '{"__proto__":{"record":"+A"}}',
    '{"session":"__proto__","record":"+A"}',
    '{"session":{"a":1},"record":"+A"}',
    '{"key":"device","text":"evil","check":"AA"}',
    '{"key":"words:toolong","text":"x","check":"AA"}',
    `{"key":"words:${'a'.repeat(6)}","text":"<img onerror=alert(1)>","check":"AA"}`,
    '['.repeat(200_000),
    `{"a":${'['.repeat(200_000)}`,
    `{"session":"${'x'.repeat(2_000_000)}"}`,
  ];
  const { holdings, unreadable } = readFile(hostile.join('\n'), MORNING);
  assert.deepEqual([holdings.entries.size, holdings.texts.size, holdings.rest.size], [0, 0, 0]);
  assert.equal(unreadable, hostile.length - 1);
});

/** @param {number} at @param {import('../../plugins/mkdocs_rehearse/client/store/codec.js').Body} body */
function lineAt(at, body) {
  const session = newSession('device', MORNING, TODAY, new Chance(1).digits);
  return JSON.stringify({ session: `device.${session.tab}`, record: writeRecord(body, at, session) });
}

test('events from the far future are left out and said, so that time goes on from now', () => {
  const body = /** @type {const} */ ({ type: 'reopen', page: 'page01' });
  const file = [HEADER, lineAt(MORNING + 365 * DAY, body), lineAt(MORNING + 9000 * DAY, body)].join('\n');
  const { holdings, untimely } = readFile(file, MORNING);
  assert.equal(holdings.entries.size, 1);
  assert.equal(untimely, 1);
});

test('after an import from a clock that is years ahead, answers still count and are stored', () => {
  const tab = new Browser(1).open();
  const line = lineAt(MORNING + 3600 * DAY, { type: 'reopen', page: 'page01' });
  importInto(tab, [HEADER, line].join('\n'));
  const answers = [tab.answer('q00001'), tab.answer('q00001', { score: 0 })];
  assert.deepEqual(answers.map(({ day }) => day), [TODAY, TODAY]);
  const again = tab.browser.open().reader.state;
  assert.equal(again.cards.get('q00001')?.missed, true);
  assert.equal(again.days.get(TODAY)?.answers, 2);
});

test('events on days that no calendar could have said are no events', () => {
  const lines = [-1, -1e12, TODAY + 400, 1e12].map((day) =>
    lineAt(MORNING, { type: 'answer', day, ...attempt('q00001') }));
  const setting = /** @type {any} */ ({ type: 'setting', setting: 'retention', value: { toString: 1 } });
  const file = [HEADER, ...lines, lineAt(MORNING, setting)].join('\n');
  const { holdings, unreadable } = readFile(file, MORNING);
  assert.equal(holdings.entries.size, 0);
  assert.equal(unreadable, 5);
});

test('of two events with one name the one that is there stays', () => {
  const [one = '', other = ''] = ['page01', 'page02'].map((page) => lineAt(MORNING, { type: 'reopen', page }));
  const tab = new Browser(1).open();
  importInto(tab, [HEADER, one].join('\n'));
  const before = exported(tab);
  importInto(tab, [HEADER, other, one].join('\n'));
  assert.equal(exported(tab), before);
});

test('records, chunks and lines of a later version go from device to device', () => {
  const session = newSession('device', MORNING, TODAY, new Chance(77).digits);
  const content = '{CwhateverItHolds';
  const record = content + fixed(checkOf(content, session.seed), 2);
  const first = new Browser(1);
  first.storage.setItem(`rehearse:/repo/:${chunkKey(session, 1)}`, `11${record}`);
  first.storage.setItem(`rehearse:/repo/:${chunkKey(session, 2)}`, '22of a later version');
  const future = exported(first.open()).replace('"rehearse":1', '"rehearse":2') + '{"goal":"a job"}\n';
  const second = new Browser(2).open();
  importInto(second, future);
  const again = exported(second.browser.open());
  for (const part of [record, '22of a later version', '{"goal":"a job"}']) {
    assert.ok(again.includes(part), part);
  }
  assert.equal(merged(again.replace('"rehearse":1', '"rehearse":2')), again);
});

test('a line that a file of this version should not have is unreadable', () => {
  const { holdings, unreadable } = readFile(`${HEADER}\n{"goal":"a job"}\n`, MORNING);
  assert.equal(unreadable, 1);
  assert.equal(holdings.rest.size, 0);
});

test('drafts of both devices are kept, whichever comes first', () => {
  assert.equal(joinedWords('one', 'two'), joinedWords('two', 'one'));
  const both = joinedWords('one', 'two');
  assert.ok(both.includes('one') && both.includes('two'));
  assert.equal(joinedWords(both, 'one'), both);
  assert.equal(joinedWords('It is', 'It is recall'), 'It is recall');
  const chance = new Chance(4);
  const draft = () => chance.pick(['', 'a', 'ab', 'b', 'a c', 'It is']);
  for (let round = 0; round < 300; round += 1) {
    const [a, b, c] = [draft(), draft(), draft()];
    assert.equal(joinedWords(joinedWords(a, b), c), joinedWords(a, joinedWords(b, c)));
  }
});

test('what is packed is unpacked, and plain text is taken as it is', async () => {
  const text = exported(studied(1));
  const file = await packed(text);
  assert.ok(file.size < text.length);
  assert.deepEqual(await unpacked(file), { text, condition: 'whole' });
  assert.deepEqual(await unpacked(new Blob([text])), { text, condition: 'whole' });
});

test('a packed file that breaks off or is damaged gives what came before', async () => {
  const text = exported(studied(1, 400));
  const bytes = new Uint8Array(await (await packed(text)).arrayBuffer());
  const cut = await unpacked(new Blob([bytes.slice(0, bytes.length / 2)]));
  assert.equal(cut.condition, 'broken');
  assert.ok(text.startsWith(cut.text));
  const chance = new Chance(8);
  for (let round = 0; round < 60; round += 1) {
    const damaged = bytes.slice();
    damaged[2 + chance.below(damaged.length - 2)] = chance.below(256);
    const { text: found } = await unpacked(new Blob([damaged]));
    const { holdings } = readFile(found, MORNING + DAY);
    const known = readFile(text, MORNING + DAY).holdings;
    for (const line of holdings.entries.keys()) assert.ok(known.entries.has(line));
  }
});

test('a small file that unpacks to an enormous one is taken in only so far', async () => {
  const bomb = await packed('0'.repeat(20_000_000));
  assert.ok(bomb.size < 30_000);
  const { text, condition } = await unpacked(bomb, 1_000_000);
  assert.equal(condition, 'large');
  assert.equal(text.length, 1_000_000);
});
