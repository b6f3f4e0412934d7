/** What happens to logs in the wild: random damage, merging in any order, clocks that lie. */

/** @import { Event, State } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { memoryArea } from '../../plugins/mkdocs_rehearse/client/store/area.js';
import { LOG, VERSION } from '../../plugins/mkdocs_rehearse/client/store/chunk.js';
import { Log } from '../../plugins/mkdocs_rehearse/client/store/log.js';
import { NOTHING_KNOWN, fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { Browser, Chance, DAY, MORNING, TODAY, attempt, namesOf } from './world.js';

const LOGS = 5000;

/** A file for every version of the format that readers may still have. */
const LOGS_OF_OLD = new URL('../data/logs/', import.meta.url);

/**
 * A log with something of everything, and the area it is in.
 * @param {Chance} chance
 * @param {number} length
 */
function studied(chance, length) {
  const area = memoryArea();
  let now = MORNING + chance.below(1000) * 1000;
  const log = new Log(area, { now, day: TODAY }, chance.digits);
  for (let count = 0; count < length; count += 1) {
    now += (1 + chance.below(90)) * 1000;
    const question = `q0000${chance.below(9)}`;
    const last = log.events.at(-1)?.name;
    /** @type {import('../../plugins/mkdocs_rehearse/client/store/codec.js').Body} */
    const body = chance.pick([
      { type: 'answer', day: TODAY, ...attempt(question, { score: chance.below(3) / 2 }) },
      { type: 'answer', day: TODAY + 1, ...attempt(question, { sure: null, hint: true, choice: '' }) },
      { type: 'complete', page: 'p00001', revision: 'r01', day: TODAY },
      { type: 'suspend', question },
      { type: 'resume', question },
      { type: 'setting', setting: 'daily-new', value: chance.below(20) },
      ...(last ? [/** @type {const} */ ({ type: 'undo', event: last })] : []),
    ]);
    log.append(body, now);
  }
  return { area, log, now };
}

/** The one chunk of such a log. @param {import('../../plugins/mkdocs_rehearse/client/store/area.js').Area} area */
function chunkOf(area) {
  const [key] = area.keys().filter((name) => name.startsWith(LOG));
  assert.ok(key);
  return { key, text: area.read(key) ?? '' };
}

test('damage at random bytes never throws, and every event that was not hit survives', () => {
  const chance = new Chance(20261124);
  for (let round = 0; round < LOGS; round += 1) {
    const { area, log, now } = studied(chance, 1 + chance.below(12));
    const { key, text } = chunkOf(area);
    const hits = new Set(Array.from({ length: 1 + chance.below(4) }, () => chance.below(text.length)));
    const damaged = [...text].map((character, place) =>
      hits.has(place) ? String.fromCharCode(chance.below(300)) : character,
    );
    area.write(key, damaged.join(''));

    /** Where each record begins. A hit on its first character may join it to the one before. */
    const starts = [...text.matchAll(/[^\w-][\w-]*/g)].map(({ index }) => index);
    const sound = log.events.filter((_, record) => {
      const [from, to] = [starts[record] ?? 0, starts[record + 1] ?? text.length];
      return ![...hits].some((hit) => hit >= from && hit <= to) && ![...hits].some((hit) => hit < VERSION.length);
    });
    const again = new Log(area, { now, day: TODAY }, chance.digits);
    const names = new Set(namesOf(again.events));
    for (const event of sound) assert.ok(names.has(event.name), `${round}: ${text} ${damaged.join('')}`);
    fold(again.events);
  }
});

/** @param {readonly Log[]} logs @returns {Log} what one knows who was given their copies */
function merged(...logs) {
  const log = new Log(memoryArea(), { now: MORNING, day: TODAY }, new Chance(1).digits);
  for (const one of logs) {
    const copy = memoryArea();
    one.unite(copy);
    log.unite(copy);
  }
  return log;
}

/** @param {Log} log @returns {{events: readonly Event[], state: State}} */
function knowledge({ events }) {
  return { events, state: { ...fold(events), known: NOTHING_KNOWN } };
}

test('merging is commutative, associative and idempotent', () => {
  const chance = new Chance(42);
  for (let round = 0; round < 60; round += 1) {
    const [a, b, c] = [0, 1, 2].map(() => studied(chance, chance.below(25)).log);
    assert.ok(a && b && c);
    const expected = knowledge(merged(a, b, c));
    assert.deepEqual(knowledge(merged(c, a, b)), expected);
    assert.deepEqual(knowledge(merged(merged(a, b), c)), expected);
    assert.deepEqual(knowledge(merged(a, merged(b, c))), expected);
    assert.deepEqual(knowledge(merged(b, a, c, a, b)), expected);
    const names = [a, b, c].flatMap((log) => namesOf(log.events)).sort();
    assert.deepEqual([...namesOf(expected.events)].sort(), names);
  }
});

test('a year of daily use, 16,000 answers to 1,200 questions, fits in 300,000 characters', () => {
  const chance = new Chance(7);
  const keys = Array.from({ length: 1200 }, () => chance.digits(6));
  const area = memoryArea();
  for (let day = 0; day < 365; day += 1) {
    const own = memoryArea();
    own.write('device', 'device');
    const now = MORNING + day * DAY;
    const log = new Log(own, { now, day: TODAY + day }, chance.digits);
    for (let n = 0; n < 44; n += 1) {
      const said = { score: chance.below(2), seconds: 5 + chance.below(40), choice: String(chance.below(4)) };
      const answer = attempt(chance.pick(keys), { ...said, mode: 'review' });
      log.append({ type: 'answer', day: TODAY + day, ...answer }, now + n * 20_000);
    }
    for (const key of own.keys()) area.write(key, own.read(key) ?? '');
  }
  const log = new Log(area, { now: MORNING + 365 * DAY, day: TODAY + 365 }, chance.digits);
  log.compact(() => true);
  assert.equal(log.count, 365 * 44);
  assert.ok(area.keys().reduce((sum, key) => sum + key.length + (area.read(key) ?? '').length, 0) < 300_000);
});

test('a clock set forward a year and back two days loses and hides nothing', () => {
  const browser = new Browser();
  const tab = browser.open();
  tab.answer('a00001');
  browser.now += 365 * DAY;
  tab.answer('b00001');
  browser.now -= 367 * DAY;
  const late = tab.answer('c00001', { score: 0 });
  const { state } = tab.reader;
  assert.deepEqual([...state.cards.keys()], ['a00001', 'b00001', 'c00001']);
  tab.do((reader) => reader.undo(late.name));
  assert.equal(tab.reader.state.cards.has('c00001'), false);

  browser.now += 4 * DAY;
  const again = browser.open().reader;
  assert.deepEqual([...again.state.cards.keys()], ['a00001', 'b00001']);
  const due = [...again.state.cards.values()].filter((card) => card.due <= again.today() || card.last > again.today() + 1);
  assert.deepEqual(due.map(({ key }) => key), ['a00001', 'b00001'], 'neither is out of reach');
});

for (const version of readdirSync(LOGS_OF_OLD)) {
  test(`${version}: the log of an old version is read as it was meant`, () => {
    const { chunks, events } = JSON.parse(readFileSync(new URL(version, LOGS_OF_OLD), 'utf8'));
    const area = memoryArea();
    for (const [key, text] of Object.entries(chunks)) area.write(key, text);
    const log = new Log(area, { now: MORNING + 99 * DAY, day: TODAY + 99 }, new Chance(1).digits);
    assert.deepEqual(log.events, events);
  });
}
