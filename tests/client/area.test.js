/** The contract that every area keeps, and what is special about each. */

/** @import { Area } from '../../plugins/mkdocs_rehearse/client/store/area.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { IDBFactory } from 'fake-indexeddb';

import { AreaError, localArea, memoryArea, twinArea } from '../../plugins/mkdocs_rehearse/client/store/area.js';
import { databaseArea } from '../../plugins/mkdocs_rehearse/client/store/database.js';
import { FakeStorage } from './world.js';

/** @param {FakeStorage} storage */
const touch = (storage) => () => /** @type {Storage} */ (/** @type {unknown} */ (storage));

/** @returns {IDBFactory} a browser's databases, none of them there yet */
const databases = () => new IDBFactory();

function twinWithCopy() {
  const twin = twinArea(memoryArea());
  twin.copyTo(memoryArea());
  return twin;
}

/** @type {Record<string, () => Area | Promise<Area>>} */
const AREAS = {
  localStorage: () => localArea(touch(new FakeStorage()), 'rehearse:/repo/:'),
  IndexedDB: () => databaseArea(databases, 'rehearse:/repo/:'),
  memory: memoryArea,
  twin: twinWithCopy,
};

for (const [name, open] of Object.entries(AREAS)) {
  test(`${name}: a text that was written is read, and the last one written counts`, async () => {
    const area = await open();
    area.write('key', 'one');
    area.write('key', 'two');
    assert.equal(area.read('key'), 'two');
  });

  test(`${name}: what was never written is null, and an empty text is a text`, async () => {
    const area = await open();
    assert.equal(area.read('key'), null);
    area.write('key', '');
    assert.equal(area.read('key'), '');
  });

  test(`${name}: all keys are listed, each once`, async () => {
    const area = await open();
    assert.deepEqual(area.keys(), []);
    for (const key of ['log:a', 'log:b', 'log:a']) area.write(key, 'x');
    assert.deepEqual(area.keys().sort(), ['log:a', 'log:b']);
  });

  test(`${name}: what was removed is gone, and may be removed again`, async () => {
    const area = await open();
    area.write('key', 'x');
    area.remove('key');
    area.remove('key');
    assert.equal(area.read('key'), null);
    assert.deepEqual(area.keys(), []);
  });

  test(`${name}: keys that objects have by nature are ordinary`, async () => {
    const area = await open();
    assert.equal(area.read('constructor'), null);
    area.write('__proto__', 'x');
    assert.equal(area.read('__proto__'), 'x');
  });
}

test('localStorage: other sites of the same address are not seen', () => {
  const storage = new FakeStorage();
  storage.setItem('rehearse:/other/:log', 'theirs');
  const area = localArea(touch(storage), 'rehearse:/repo/:');
  area.write('log', 'ours');
  assert.deepEqual(area.keys(), ['log']);
  area.remove('log');
  assert.equal(storage.getItem('rehearse:/other/:log'), 'theirs');
});

test('localStorage: it outlives the page, memory does not', () => {
  assert.equal(localArea(touch(new FakeStorage()), '').lasting, true);
  assert.equal(memoryArea().lasting, false);
});

test('localStorage: where it is denied, missing or dead, there is no area', () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const dead = new FakeStorage();
  dead.refuses = true;
  for (const storage of [denied, () => null, () => undefined, touch(dead)]) {
    assert.throws(() => localArea(storage, 'p:'), (error) => error instanceof AreaError && error.kind === 'refused');
  }
});

test('localStorage: a full one says so and keeps the text it had', () => {
  const storage = new FakeStorage();
  const area = localArea(touch(storage), 'p:');
  area.write('key', 'short');
  storage.quota = 20;
  assert.throws(() => area.write('key', 'much too long for it'), (error) => error instanceof AreaError && error.kind === 'full');
  assert.equal(area.read('key'), 'short');
});

test('localStorage: one that is refused later says so', () => {
  const storage = new FakeStorage();
  const area = localArea(touch(storage), 'p:');
  storage.refuses = true;
  for (const access of [() => area.keys(), () => area.read('k'), () => area.write('k', ''), () => area.remove('k')]) {
    assert.throws(access, (error) => error instanceof AreaError && error.kind === 'refused');
  }
});

test('IndexedDB: what was written is there when it is opened again, in the order of the writes', async () => {
  const factory = databases();
  const area = await databaseArea(() => factory, 'p');
  area.write('a', 'one');
  area.write('b', 'x');
  area.write('a', 'two');
  area.remove('b');
  await area.settled();
  area.write('c', 'later');
  await area.settled();
  const again = await databaseArea(() => factory, 'p');
  assert.deepEqual(again.keys().map((key) => [key, again.read(key)]), [['a', 'two'], ['c', 'later']]);
  assert.deepEqual((await databaseArea(() => factory, 'q')).keys(), []);
});

test('IndexedDB: where it is denied or missing, there is no area', async () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const refuses = (/** @type {unknown} */ error) => error instanceof AreaError && error.kind === 'refused';
  for (const touched of [denied, () => null]) await assert.rejects(databaseArea(touched, 'p'), refuses);
});

test('IndexedDB: one that is taken away goes on in memory, and no longer says that it lasts', async () => {
  const factory = databases();
  const area = await databaseArea(() => factory, 'p');
  assert.equal(area.lasting, true);
  await new Promise((resolve) => {
    factory.deleteDatabase('p').onsuccess = resolve;
  });
  area.write('key', 'x');
  await area.settled();
  assert.equal(area.read('key'), 'x');
  assert.equal(area.lasting, false);
});

test('twin: what the area itself has no room for is in its copy', () => {
  const storage = new FakeStorage();
  storage.quota = 5;
  const [twin, copy] = [twinArea(localArea(touch(storage), '')), memoryArea()];
  twin.copyTo(copy);
  assert.throws(() => twin.write('key', 'much too long'), AreaError);
  assert.equal(copy.read('key'), 'much too long');
});
