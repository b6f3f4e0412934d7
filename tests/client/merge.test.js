/** Compaction: fewer chunks with the same events, at whatever moment it is interrupted. */

/** @import { Area } from '../../plugins/mkdocs_rehearse/client/store/area.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { AreaError, memoryArea } from '../../plugins/mkdocs_rehearse/client/store/area.js';
import {
  CHUNK_LIMIT, VERSION, chunkKey, readChunk,
} from '../../plugins/mkdocs_rehearse/client/store/chunk.js';
import { checkOf, fixed } from '../../plugins/mkdocs_rehearse/client/store/digits.js';
import { Log } from '../../plugins/mkdocs_rehearse/client/store/log.js';
import { newSession } from '../../plugins/mkdocs_rehearse/client/store/session.js';
import { Chance, HOUR, MORNING, TODAY, attempt } from './world.js';

const isOver = () => true;

/**
 * An area with pages of one answer each, and of more.
 * @param {number} pages
 * @param {{answers?: number, area?: Area, seed?: number}} [rest]
 */
function studied(pages, { answers = 1, area = memoryArea(), seed = 1 } = {}) {
  const chance = new Chance(seed);
  for (let page = 0; page < pages; page += 1) {
    const now = MORNING + page * HOUR;
    const log = new Log(area, { now, day: TODAY }, chance.digits);
    for (let n = 0; n < answers; n += 1) {
      log.append({ type: 'answer', day: TODAY, ...attempt(chance.digits(6)) }, now + n * 9000);
    }
  }
  return area;
}

let opened = 100;

/** @param {Area} area */
function open(area) {
  opened += 1;
  return new Log(area, { now: MORNING + 90 * HOUR, day: TODAY + 4 }, new Chance(opened).digits);
}

/** @param {Area} area */
const chunkKeys = (area) => area.keys().filter((key) => key.startsWith('log:'));

/**
 * The same area, failing after so many changes.
 * @param {Area} area
 * @param {number} changes
 * @param {'refused' | 'full'} kind
 * @returns {Area}
 */
function failingAfter(area, changes, kind) {
  let left = changes;
  const guard = () => {
    left -= 1;
    if (left < 0) throw new AreaError(kind, null);
  };
  return {
    ...area,
    write(key, text) {
      guard();
      area.write(key, text);
    },
    remove(key) {
      guard();
      area.remove(key);
    },
  };
}

test('many small chunks become one, with the same events under the same names', () => {
  const area = studied(30, { answers: 3 });
  const log = open(area);
  const { events } = log;
  log.compact(isOver);
  assert.equal(chunkKeys(area).length, 1);
  assert.deepEqual(open(area).events, events);
});

test('merged chunks keep to the limit and can be merged again', () => {
  const area = studied(120, { answers: 10 });
  const { events } = open(area);
  open(area).compact(isOver);
  const merged = chunkKeys(area);
  assert.ok(merged.length < 10);
  for (const key of merged) assert.ok((area.read(key) ?? '').length <= CHUNK_LIMIT);

  studied(20, { area, seed: 2 });
  open(area).compact(isOver);
  assert.deepEqual(open(area).events.length, events.length + 20);
});

test('a few small chunks are not worth it', () => {
  const area = studied(7);
  open(area).compact(isOver);
  assert.equal(chunkKeys(area).length, 7);
});

test('full chunks stay as they are', () => {
  const area = studied(9, { answers: 200 });
  const before = chunkKeys(area);
  open(area).compact(isOver);
  assert.deepEqual(chunkKeys(area), before);
});

test('chunks of open sessions are left alone', () => {
  const area = studied(20);
  const spared = chunkKeys(area)[3] ?? '';
  const text = area.read(spared);
  open(area).compact(({ tab }) => !spared.includes(tab));
  assert.equal(area.read(spared), text);
  assert.equal(chunkKeys(area).length, 2);
});

test('a page whose own chunk was merged goes on in another', () => {
  const area = studied(20);
  const log = open(area);
  log.append({ type: 'reopen', page: 'p00001' }, MORNING + 91 * HOUR);
  log.compact(isOver);
  log.append({ type: 'reopen', page: 'p00001' }, MORNING + 91 * HOUR);
  assert.equal(chunkKeys(area).length, 2);
  assert.equal(open(area).events.length, 22);
});

test('each device keeps chunks of its own', () => {
  const area = studied(10);
  const other = studied(10, { seed: 2 });
  for (const key of chunkKeys(other)) area.write(key, other.read(key) ?? '');
  const { events } = open(area);
  open(area).compact(isOver);
  assert.equal(chunkKeys(area).length, 2);
  assert.deepEqual(open(area).events, events);
});

test('interrupted anywhere, compaction loses nothing, duplicates nothing and can be done again', () => {
  for (const kind of /** @type {const} */ (['refused', 'full'])) {
    for (let changes = 0; changes < 20; changes += 1) {
      const area = studied(14, { answers: 30 });
      const { events } = open(area);
      open(failingAfter(area, changes, kind)).compact(isOver);
      assert.deepEqual(open(area).events, events, `after ${changes}`);
      open(area).compact(isOver);
      assert.deepEqual(open(area).events, events);
      assert.ok(chunkKeys(area).length < 12);
    }
  }
});

test('a compaction that fails is no trouble to the reader', () => {
  const area = studied(24);
  const log = open(failingAfter({ ...area, lasting: true }, 0, 'full'));
  log.compact(isOver);
  assert.equal(log.trouble, null);
});

test('a compaction that runs out of room takes back what it wrote', () => {
  const area = studied(40, { answers: 12 });
  const before = chunkKeys(area);
  let writes = 0;
  open({
    ...area,
    write(key, text) {
      writes += 1;
      if (writes > 1) throw new AreaError('full', null);
      area.write(key, text);
    },
  }).compact(isOver);
  assert.equal(writes, 2);
  assert.deepEqual(chunkKeys(area), before);
});

test('an area that does not keep what it was given loses nothing', () => {
  const area = studied(24);
  const { events } = open(area);
  open({ ...area, write: (key) => area.write(key, VERSION) }).compact(isOver);
  assert.deepEqual(open(area).events, events);
});

test('what two pages merged twice is the same events', () => {
  const area = studied(24);
  const copy = memoryArea();
  for (const key of area.keys()) copy.write(key, area.read(key) ?? '');
  const { events } = open(area);
  open(area).compact(isOver);
  open(copy).compact(isOver);
  for (const key of chunkKeys(copy)) area.write(key, copy.read(key) ?? '');
  assert.deepEqual(open(area).events, events);
});

test('records of a later version survive', () => {
  const area = studied(20);
  const session = newSession('device', MORNING, TODAY, new Chance(77).digits);
  const content = '{CwhateverItHolds';
  const later = content + fixed(checkOf(content, session.seed), 2);
  area.write(chunkKey(session, 1), VERSION + later);
  area.write(chunkKey(session, 2), '22of a later version');
  studied(10, { area, seed: 3 });
  open(area).compact(isOver);
  assert.equal(area.read(chunkKey(session, 1)), null);
  assert.equal(area.read(chunkKey(session, 2)), '22of a later version');
  const records = chunkKeys(area).flatMap((key) =>
    readChunk(key, area.read(key) ?? '').entries.map(({ record }) => record));
  assert.ok(records.includes(later));
});

test('a damaged chunk is merged at once, after it was set aside', () => {
  const area = studied(2, { answers: 4 });
  const [key = ''] = chunkKeys(area);
  const damaged = (area.read(key) ?? '').replace('+', '?');
  area.write(key, damaged);
  area.write('log:nonsense', 'nothing');
  const log = open(area);
  log.compact(isOver);
  assert.equal(area.read(key), null);
  assert.equal(area.read(key.replace('log:', 'aside:')), damaged);
  assert.equal(area.read('log:nonsense'), null);
  assert.equal(area.read('aside:nonsense'), 'nothing');
  assert.deepEqual(open(area).events, log.events);
  assert.equal(log.events.length, 7);
});

test('a damaged chunk that cannot be set aside stays where it is', () => {
  const area = studied(2, { answers: 4 });
  const [key = ''] = chunkKeys(area);
  area.write(key, (area.read(key) ?? '').replace('+', '?'));
  open({
    ...area,
    write(written, text) {
      if (written.startsWith('aside:')) throw new AreaError('full', null);
      area.write(written, text);
    },
  }).compact(isOver);
  assert.notEqual(area.read(key), null);
});

test('a chunk that is written to while it is merged is not removed', () => {
  const area = studied(12);
  const [key = ''] = chunkKeys(area);
  let grown = false;
  const log = open({
    ...area,
    write(written, text) {
      if (!grown) area.write(key, `${area.read(key)}/`);
      grown = true;
      area.write(written, text);
    },
  });
  log.compact(isOver);
  assert.notEqual(area.read(key), null);
});
