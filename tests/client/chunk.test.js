/** Chunks: what can be read of them, whatever has happened to them. */

/** @import { Body } from '../../plugins/mkdocs_rehearse/client/store/codec.js' */
/** @import { Session } from '../../plugins/mkdocs_rehearse/client/store/session.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  VERSION, chunkKey, grownFrom, header, readChunk,
} from '../../plugins/mkdocs_rehearse/client/store/chunk.js';
import { writeRecord } from '../../plugins/mkdocs_rehearse/client/store/codec.js';
import { checkOf, fixed } from '../../plugins/mkdocs_rehearse/client/store/digits.js';
import { newSession } from '../../plugins/mkdocs_rehearse/client/store/session.js';
import { Chance, MORNING, TODAY, attempt } from './world.js';

const chance = new Chance(11);
const [first, second] = /** @type {[Session, Session]} */ (
  [0, 1].map((n) => newSession('device', MORNING + n * 5000, TODAY, chance.digits))
);
const KEY = chunkKey(first, 1);

/**
 * @param {Session} session
 * @param {number} count
 */
function records(session, count) {
  return Array.from({ length: count }, (_, n) => {
    /** @type {Body} */
    const body = n % 5 === 4
      ? { type: 'complete', page: chance.digits(6), revision: 'abc', day: TODAY }
      : { type: 'answer', day: TODAY, ...attempt(chance.digits(6), { score: chance.pick([0, 1, 0.4]) }) };
    return writeRecord(body, MORNING + 10_000 + n * 37_000, session);
  });
}

/**
 * The records that are understood; what damage has turned into one of a kind that is not known is
 * carried along and says nothing.
 * @param {string} text
 */
const recordsIn = (text) =>
  readChunk(KEY, text).entries.filter(({ event }) => event).map(({ record }) => record);

test('a chunk is read in full', () => {
  const written = records(first, 20);
  const { condition, owner, entries } = readChunk(KEY, VERSION + written.join(''));
  assert.equal(condition, 'sound');
  assert.deepEqual(owner, first);
  assert.deepEqual(entries.map(({ record }) => record), written);
  assert.ok(entries.every(({ event }) => event?.name.startsWith(`device.${first.tab}.`)));
});

test('a header begins the records of another session', () => {
  const text = VERSION + records(first, 2).join('') + header(second) + records(second, 3).join('');
  const { condition, entries } = readChunk(KEY, text);
  assert.equal(condition, 'sound');
  assert.deepEqual(entries.map(({ session }) => session.tab), [
    first.tab, first.tab, second.tab, second.tab, second.tab,
  ]);
});

test('a record of a later version is kept as it is among those that are understood', () => {
  const content = '{CwhateverItHolds';
  const later = content + fixed(checkOf(content, first.seed), 2);
  const [before = '', after = ''] = records(first, 2);
  const { condition, entries } = readChunk(KEY, VERSION + before + later + after);
  assert.equal(condition, 'sound');
  assert.deepEqual(entries.map(({ record, event }) => [record, event === null]), [
    [before, false], [later, true], [after, false],
  ]);
});

test('a chunk of a later version is left alone', () => {
  for (const text of ['22', '22+anything', '2_{{}}', 'ab']) {
    const chunk = readChunk(KEY, text);
    assert.equal(chunk.condition, 'later');
    assert.deepEqual(chunk.entries, []);
  }
});

test('damage to any one character costs its record, and where a record begins also the one before', () => {
  const written = records(first, 12);
  const text = VERSION + written.join('');
  for (let place = 0; place < text.length; place += 1) {
    for (const other of ['A', '_', '+', '@', '{', '\0', 'é', '本']) {
      if (other === text[place]) continue;
      const damaged = text.slice(0, place) + other + text.slice(place + 1);
      assert.equal(readChunk(KEY, damaged).condition, 'damaged', damaged);
      const kept = recordsIn(damaged);
      const lost = /[\w-]/.test(text.charAt(place)) ? 1 : 2;
      assert.ok(kept.length >= written.length - lost, damaged);
      assert.ok(kept.every((record) => written.includes(record)), damaged);
    }
  }
});

test('a chunk cut off anywhere keeps what comes before', () => {
  const written = records(first, 12);
  const text = VERSION + written.join('');
  let whole = VERSION.length;
  let count = 0;
  for (let length = VERSION.length; length < text.length; length += 1) {
    while (whole + (written[count]?.length ?? Infinity) <= length) {
      whole += written[count]?.length ?? 0;
      count += 1;
    }
    assert.deepEqual(recordsIn(text.slice(0, length)), written.slice(0, count));
  }
});

test('whatever is done to a chunk, nothing throws and every record left whole is found', () => {
  for (let round = 0; round < 3000; round += 1) {
    const written = records(first, 10);
    let text = VERSION + written.join('');
    for (let blow = chance.below(4); blow >= 0; blow -= 1) {
      const place = chance.below(text.length + 1);
      const length = chance.pick([0, 1, 1, 2, 20]);
      const put = chance.pick(['', '+', '@', chance.digits(1), chance.digits(9), '\ud800', '本é', ' ']);
      text = text.slice(0, place) + put + text.slice(place + length);
    }
    const found = new Set(recordsIn(text));
    const isWhole = (/** @type {string} */ record) => {
      const place = text.indexOf(record, VERSION.length);
      const next = text.charAt(place + record.length);
      return place >= 0 && !/[\w-]/.test(next);
    };
    const begins = /^(11|.1|1[^]|[^\w-]|.[^\w-])/.test(text);
    if (begins) {
      for (const record of written.filter(isWhole)) assert.ok(found.has(record), text);
    }
    for (const record of found) assert.ok(written.includes(record), text);
  }
});

test('records behind a damaged header are not taken for those of another session', () => {
  const own = records(first, 3);
  const text = VERSION + own.join('') + header(second) + records(second, 3).join('');
  const place = text.indexOf('@');
  for (let damage = place; damage < place + header(second).length; damage += 1) {
    const damaged = text.slice(0, damage) + (text[damage] === 'Q' ? 'R' : 'Q') + text.slice(damage + 1);
    assert.deepEqual(recordsIn(damaged).filter((record) => !own.includes(record)), []);
  }
});

test('a chunk under a key that names no session is damaged', () => {
  for (const key of ['log:', 'log:device', 'log:device:short:1', 'log:device:abcdefghijk:x', 'log:é:1']) {
    const { condition, owner } = readChunk(key, `${VERSION}${records(first, 1).join('')}`);
    assert.equal(condition, 'damaged');
    assert.equal(owner, null);
  }
});

test('an empty text is damaged and holds nothing', () => {
  assert.deepEqual(readChunk(KEY, ''), { condition: 'damaged', owner: first, entries: [] });
});

test('of a chunk that has grown by whole records, the new ones are read under their session', () => {
  const before = VERSION + records(first, 2).join('') + header(second) + records(second, 3).join('');
  const grown = records(second, 2);
  const text = before + grown.join('');
  const from = grownFrom(before, text);
  assert.equal(from, before.length);
  const { condition, entries } = readChunk(KEY, text, from);
  assert.equal(condition, 'sound');
  assert.deepEqual(entries.map(({ record, session }) => [record, session.tab]), grown.map((one) => [one, second.tab]));
});

test('a chunk that was cut within a record, or is another one, is read from its beginning', () => {
  const text = VERSION + records(first, 4).join('');
  for (const before of [undefined, '', text.slice(0, -3), `${text.slice(0, 9)}~`, `${text}+`]) {
    assert.equal(grownFrom(before, text), 0);
  }
});
