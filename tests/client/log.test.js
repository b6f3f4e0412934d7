/** The log: what is appended is there again, whatever storage, clock and other tabs do. */

/** @import { Body } from '../../plugins/mkdocs_rehearse/client/store/codec.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { localArea, memoryArea } from '../../plugins/mkdocs_rehearse/client/store/area.js';
import { CHUNK_LIMIT } from '../../plugins/mkdocs_rehearse/client/store/chunk.js';
import { Log } from '../../plugins/mkdocs_rehearse/client/store/log.js';
import { compareEvents } from '../../plugins/mkdocs_rehearse/client/study/events.js';
import { Chance, DAY, FakeStorage, MORNING, TODAY, attempt, namesOf } from './world.js';

const PREFIX = 'rehearse:/repo/:';

/** A device: its storage, its clock and the logs that pages open on it. */
class Device {
  storage = new FakeStorage();
  now = MORNING;
  chance;

  /** @param {number} seed */
  constructor(seed = 1) {
    this.chance = new Chance(seed);
  }

  open(day = TODAY) {
    const area = localArea(() => /** @type {any} */ (this.storage), PREFIX);
    return new Log(area, { now: this.now, day }, this.chance.digits);
  }

  /**
   * @param {Log} log
   * @param {string} question
   */
  answer(log, question, day = TODAY) {
    this.now += 20_000;
    return log.append({ type: 'answer', day, ...attempt(question) }, this.now);
  }

  /** @param {number} count */
  newAnswers(count, log = this.open()) {
    return Array.from({ length: count }, () => this.answer(log, this.chance.digits(6)));
  }

  /** The chunks in storage, by their keys without the site's prefix. */
  chunks() {
    return this.storage.keysWith(':log:').map((key) => ({
      key: key.slice(PREFIX.length),
      text: this.storage.getItem(key) ?? '',
    }));
  }
}

test('what was appended is there when the log is opened again', () => {
  const device = new Device();
  const log = device.open();
  const events = device.newAnswers(5, log);
  assert.deepEqual(log.events, events);
  assert.deepEqual(device.open().events, events);
});

test('opening a log writes nothing', () => {
  const device = new Device();
  device.open();
  assert.equal(device.storage.length, 0);
});

test('an event is appended as it will be read again', () => {
  const device = new Device();
  const log = device.open();
  const body = /** @type {Body} */ ({ type: 'answer', day: TODAY, ...attempt('q00001', { score: 0.3333, seconds: 1000 }) });
  const event = log.append(body, MORNING + 1234);
  assert.deepEqual(device.open().events, [event]);
  assert.ok(event.type === 'answer');
  assert.equal(event.at, MORNING + 1000);
  assert.equal(event.score, 1 / 3);
});

test('the stored day is the one it happened on, whatever day it is read on', () => {
  const device = new Device();
  device.answer(device.open(TODAY), 'q00001', TODAY + 1);
  const [event] = device.open(TODAY + 80).events;
  assert.ok(event?.type === 'answer' && event.day === TODAY + 1);
});

test('all values and keys are ASCII, and no chunk is longer than its limit', () => {
  const device = new Device();
  const log = device.open();
  device.newAnswers(600, log);
  log.append({ type: 'setting', setting: 'größe', value: '本' }, device.now);
  assert.ok(device.chunks().length > 2);
  for (const { key, text } of device.chunks()) {
    assert.match(key + text, /^[ -~]+$/);
    assert.ok(text.length <= CHUNK_LIMIT);
  }
  assert.deepEqual(device.open().events, log.events);
});

test('two pages write different keys, also in the same moment', () => {
  const device = new Device();
  const logs = [device.open(), device.open(), device.open()];
  for (const log of logs) log.append({ type: 'reopen', page: 'p00001' }, MORNING);
  assert.equal(device.chunks().length, 3);
  assert.equal(device.open().events.length, 3);
});

test('all pages of a device have its id, and another device has another', () => {
  const device = new Device(1);
  const first = device.open();
  device.newAnswers(1, first);
  assert.equal(device.open().session.device, first.session.device);
  assert.notEqual(device.open().session.tab, first.session.tab);
  assert.notEqual(new Device(2).open().session.device, first.session.device);
});

test('logs unite to the same events in the same order, whatever comes first and however often', () => {
  const chance = new Chance(21);
  const devices = [new Device(1), new Device(2), new Device(3)];
  for (const device of devices) {
    for (let page = 0; page < 6; page += 1) {
      device.now += chance.pick([-3 * DAY, 0, 1000, DAY]);
      device.newAnswers(chance.below(6));
    }
  }
  const chunks = devices.flatMap((device) => device.chunks());
  const all = devices.flatMap((device) => device.open().events).sort(compareEvents);
  for (let round = 0; round < 50; round += 1) {
    const log = new Log(memoryArea(), { now: MORNING, day: TODAY }, chance.digits);
    for (const { key, text } of chance.shuffled([...chunks, ...chance.shuffled(chunks).slice(0, 5)])) {
      log.absorb(key, text);
    }
    assert.deepEqual(log.events, all);
  }
});

test('a chunk that has grown gives only what is new', () => {
  const device = new Device();
  const here = device.open();
  const there = device.open();
  const first = device.answer(there, 'q00001');
  const [before] = device.chunks();
  assert.deepEqual(here.absorb(before?.key ?? '', before?.text ?? ''), [first]);
  const second = device.answer(there, 'q00002');
  const [after] = device.chunks();
  assert.deepEqual(here.absorb(after?.key ?? '', after?.text ?? ''), [second]);
  assert.deepEqual(here.absorb(after?.key ?? '', after?.text ?? ''), []);
});

test('with the clock set back, what is done next still comes after what was done before', () => {
  const device = new Device();
  const before = device.newAnswers(2);
  device.now -= 400 * DAY;
  const log = device.open(TODAY - 400);
  const after = device.answer(log, 'q00001', TODAY - 400);
  assert.deepEqual(namesOf(device.open().events), namesOf([...before, after]));
  assert.ok(after.type === 'answer' && after.day === TODAY - 400);
  device.now -= DAY;
  assert.ok(device.answer(log, 'q00002').at > after.at, 'nor within a page');
});

test('an event from the future is kept, and what is done next comes after it', () => {
  const device = new Device();
  device.now += 30_000 * DAY;
  const [future] = device.newAnswers(1);
  device.now = MORNING;
  const [now] = device.newAnswers(1);
  assert.deepEqual(device.open().events, [future, now]);
});

test('things done in the same second have different names and keep their order', () => {
  const device = new Device();
  const log = device.open();
  const events = [1, 2, 3].map(() => log.append({ type: 'reopen', page: 'p00001' }, MORNING));
  assert.equal(new Set(namesOf(events)).size, 3);
  assert.deepEqual(device.open().events, events);
});

test('a full storage gives up the summary first', () => {
  const device = new Device();
  device.storage.setItem(`${PREFIX}summary`, 'x'.repeat(3000));
  device.storage.quota = device.storage.used + 200;
  const log = device.open();
  device.newAnswers(20, log);
  assert.equal(device.storage.getItem(`${PREFIX}summary`), null);
  assert.equal(log.trouble, null);
  assert.equal(device.open().events.length, 20);
});

test('with storage full for good, events stay in memory and are stored once there is room', () => {
  const device = new Device();
  device.newAnswers(3);
  device.storage.quota = device.storage.used + 150;
  const log = device.open();
  device.newAnswers(400, log);
  assert.equal(log.trouble, 'full');
  assert.equal(log.events.length, 403);
  assert.ok(device.open().events.length < 403);
  assert.ok(device.open().events.length >= 3);

  device.storage.quota = Infinity;
  device.answer(log, 'q00001');
  assert.equal(log.trouble, null);
  assert.equal(device.open().events.length, 404);
});

test('storage that is refused in the middle is told, and everything stays in memory', () => {
  const device = new Device();
  const log = device.open();
  device.newAnswers(2, log);
  device.storage.refuses = true;
  device.newAnswers(2, log);
  assert.equal(log.trouble, 'refused');
  assert.equal(log.events.length, 4);
  device.storage.refuses = false;
  device.answer(log, 'q00001');
  assert.equal(log.trouble, null);
  assert.equal(device.open().events.length, 5);
});

test('a log without storage works in memory and says so', () => {
  const log = new Log(memoryArea(), { now: MORNING, day: TODAY }, new Chance(1).digits);
  log.append({ type: 'reopen', page: 'p00001' }, MORNING);
  assert.equal(log.events.length, 1);
  assert.equal(log.trouble, 'refused');
});

test('what was cleared away is put back with the next event', () => {
  const device = new Device();
  device.newAnswers(5);
  const log = device.open();
  device.newAnswers(300, log);
  device.storage.clear();
  device.answer(log, 'q00001');
  assert.equal(device.open().events.length, 306);
  assert.equal(device.open().session.device, log.session.device);
  assert.equal(log.trouble, null);
});

test('a single chunk that was taken away is written again if it is still appended to', () => {
  const device = new Device();
  const log = device.open();
  device.newAnswers(2, log);
  device.storage.removeItem(PREFIX + device.chunks()[0]?.key);
  device.answer(log, 'q00001');
  assert.equal(device.open().events.length, 3);
});

test('an older copy of the chunk that is appended to is replaced by the whole one', () => {
  const device = new Device();
  const log = device.open();
  device.newAnswers(1, log);
  const [old] = device.chunks();
  device.newAnswers(1, log);
  device.storage.setItem(PREFIX + old?.key, old?.text ?? '');
  log.absorb(old?.key ?? '', old?.text ?? '');
  assert.equal(device.open().events.length, 2);
});

test('a chunk that another page merged away is not put back', () => {
  const device = new Device();
  device.newAnswers(1);
  const [{ key } = { key: '' }] = device.chunks();
  const log = device.open();
  device.storage.removeItem(PREFIX + key);
  log.forget(key);
  log.restore();
  assert.deepEqual(device.chunks(), []);
});

test('a damaged chunk is set aside whole, and what is sound in it is used', () => {
  const device = new Device();
  device.newAnswers(4);
  const [{ key, text } = { key: '', text: '' }] = device.chunks();
  const damaged = `${text.slice(0, 25)}?${text.slice(26)}`;
  device.storage.setItem(PREFIX + key, damaged);

  const log = device.open();
  assert.equal(log.events.length, 3);
  assert.equal(log.trouble, 'damaged');
  assert.equal(device.storage.getItem(PREFIX + key.replace('log:', 'aside:')), damaged);
  device.open();
  assert.equal(device.storage.keysWith(':aside:').length, 1, 'once');
});

test('a chunk that is damaged twice is set aside twice', () => {
  const device = new Device();
  device.newAnswers(4);
  const [{ key, text } = { key: '', text: '' }] = device.chunks();
  for (const place of [25, 45]) {
    device.storage.setItem(PREFIX + key, `${text.slice(0, place)}?${text.slice(place + 1)}`);
    device.open();
  }
  assert.equal(device.storage.keysWith(':aside:').length, 2);
});

test('a chunk of a later version is neither read nor touched', () => {
  const device = new Device();
  device.newAnswers(1);
  const [{ key } = { key: '' }] = device.chunks();
  device.storage.setItem(PREFIX + key, '22whatever');
  const log = device.open();
  assert.equal(log.events.length, 0);
  assert.equal(log.trouble, null);
  assert.equal(device.storage.getItem(PREFIX + key), '22whatever');
});

test('keys that are no chunks do no harm', () => {
  const device = new Device();
  device.storage.setItem(`${PREFIX}log:nonsense`, 'é');
  device.storage.setItem(`${PREFIX}device`, 'much too long, and spaced');
  const log = device.open();
  device.newAnswers(1, log);
  assert.equal(log.trouble, 'damaged');
  assert.equal(device.storage.getItem(`${PREFIX}aside:nonsense`), 'é');
  assert.equal(device.open().events.length, 1);
});

test('a log that goes on after a pause writes a new chunk and knows what others did', () => {
  const device = new Device();
  const log = device.open();
  device.newAnswers(1, log);
  const [other] = device.newAnswers(1);
  device.now += DAY;
  const fresh = log.renew({ now: device.now, day: TODAY + 1 });
  assert.deepEqual(fresh, [other]);
  device.newAnswers(1, log);
  assert.equal(device.chunks().length, 3);
  assert.equal(device.open().events.length, 3);
});
