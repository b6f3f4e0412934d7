/** The log and its copy in the database: whichever knows more, nothing that either knows is lost. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { localArea, memoryArea, twinArea } from '../../plugins/mkdocs_rehearse/client/store/area.js';
import { LOG } from '../../plugins/mkdocs_rehearse/client/store/chunk.js';
import { Log } from '../../plugins/mkdocs_rehearse/client/store/log.js';
import { Chance, FakeStorage, MORNING, TODAY, attempt, namesOf } from './world.js';

/** A browser that keeps the log and a copy of it. */
class Device {
  storage = new FakeStorage();
  copy = memoryArea();
  chance = new Chance(1);
  now = MORNING;

  /** Opens a log as a page does, and unites it with the copy. */
  open() {
    const area = twinArea(localArea(() => /** @type {any} */ (this.storage), ''));
    const log = new Log(area, { now: this.now, day: TODAY }, this.chance.digits);
    area.copyTo(this.copy);
    return { log, fresh: log.unite(this.copy) };
  }

  /** @param {Log} log @param {number} count */
  answer(log, count) {
    return Array.from({ length: count }, () => {
      this.now += 20_000;
      return log.append({ type: 'answer', day: TODAY, ...attempt(this.chance.digits(6)) }, this.now);
    });
  }

  /** @returns {[key: string, text: string][]} */
  chunks() {
    return this.storage.keysWith(LOG).map((key) => [key, this.storage.getItem(key) ?? '']);
  }
}

test('what is appended is in the copy, too', () => {
  const device = new Device();
  device.answer(device.open().log, 3);
  for (const [key, text] of device.chunks()) assert.equal(device.copy.read(key), text);
});

test('what was stored before there was a copy is put into it', () => {
  const device = new Device();
  device.answer(device.open().log, 3);
  device.copy = memoryArea();
  device.open();
  for (const [key, text] of device.chunks()) assert.equal(device.copy.read(key), text);
});

test('answers that storage lost when the browser was killed come back from the copy', () => {
  const device = new Device();
  const events = device.answer(device.open().log, 5);
  const [[key, text]] = /** @type {[[string, string]]} */ (device.chunks());
  device.storage.setItem(key, text.slice(0, text.lastIndexOf('+')));
  const { log, fresh } = device.open();
  assert.deepEqual(namesOf(fresh), namesOf(events.slice(-1)));
  assert.deepEqual(log.events, events);
  assert.equal(device.storage.getItem(key), text);
});

test('everything comes back after storage was cleared, and is stored again', () => {
  const device = new Device();
  const events = device.answer(device.open().log, 5);
  device.storage.clear();
  assert.deepEqual(device.open().log.events, events);
  device.copy = memoryArea();
  assert.deepEqual(device.open().log.events, events);
});

test('what is damaged in storage is taken from the copy and outlives it', () => {
  const device = new Device();
  const events = device.answer(device.open().log, 5);
  const [[key, text]] = /** @type {[[string, string]]} */ (device.chunks());
  const middle = text.indexOf('+', 40) + 3;
  device.storage.setItem(key, `${text.slice(0, middle)}~${text.slice(middle + 1)}`);
  assert.deepEqual(device.open().log.events, events);
  device.copy = memoryArea();
  assert.deepEqual(device.open().log.events, events);
});

test('a damaged copy takes nothing away', () => {
  const device = new Device();
  const events = device.answer(device.open().log, 5);
  const [[key, text]] = /** @type {[[string, string]]} */ (device.chunks());
  device.copy.write(key, `${text.slice(0, 30)}~${text.slice(31)}`);
  const { log, fresh } = device.open();
  assert.deepEqual(fresh, []);
  assert.deepEqual(log.events, events);
  assert.equal(device.copy.read(key), text);
});

test('chunks that were merged into others leave the copy and stay away', () => {
  const device = new Device();
  for (let page = 0; page < 12; page += 1) device.answer(device.open().log, 2);
  const before = new Map(device.copy.keys().map((key) => [key, device.copy.read(key) ?? '']));
  const { log } = device.open();
  log.compact(() => true);
  const merged = device.chunks();
  assert.equal(merged.length, 1);
  for (const [key, text] of before) device.copy.write(key, text);
  const again = device.open();
  assert.equal(again.log.events.length, 24);
  assert.deepEqual(device.chunks(), merged);
  assert.deepEqual(device.copy.keys().filter((key) => key.startsWith(LOG)), merged.map(([key]) => key));
});

test('chunks of a later version are kept, though nobody understands them yet', () => {
  const device = new Device();
  const { log } = device.open();
  const key = `${LOG}${log.session.device}:${log.session.tab}:9`;
  device.copy.write(key, '99abcdef');
  device.open();
  assert.equal(device.storage.getItem(key), '99abcdef');
});
