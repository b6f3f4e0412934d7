/** The contract that every area keeps, and what is special about each. */

/** @import { Area } from '../../plugins/mkdocs_rehearse/client/store/area.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { AreaError, localArea, memoryArea } from '../../plugins/mkdocs_rehearse/client/store/area.js';
import { FakeStorage } from './world.js';

/** @param {FakeStorage} storage */
const touch = (storage) => () => /** @type {Storage} */ (/** @type {unknown} */ (storage));

/** @type {Record<string, () => Area>} */
const AREAS = {
  localStorage: () => localArea(touch(new FakeStorage()), 'rehearse:/repo/:'),
  memory: memoryArea,
};

for (const [name, open] of Object.entries(AREAS)) {
  test(`${name}: a text that was written is read, and the last one written counts`, () => {
    const area = open();
    area.write('key', 'one');
    area.write('key', 'two');
    assert.equal(area.read('key'), 'two');
  });

  test(`${name}: what was never written is null, and an empty text is a text`, () => {
    const area = open();
    assert.equal(area.read('key'), null);
    area.write('key', '');
    assert.equal(area.read('key'), '');
  });

  test(`${name}: all keys are listed, each once`, () => {
    const area = open();
    assert.deepEqual(area.keys(), []);
    for (const key of ['log:a', 'log:b', 'log:a']) area.write(key, 'x');
    assert.deepEqual(area.keys().sort(), ['log:a', 'log:b']);
  });

  test(`${name}: what was removed is gone, and may be removed again`, () => {
    const area = open();
    area.write('key', 'x');
    area.remove('key');
    area.remove('key');
    assert.equal(area.read('key'), null);
    assert.deepEqual(area.keys(), []);
  });

  test(`${name}: keys that objects have by nature are ordinary`, () => {
    const area = open();
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
  assert.equal(AREAS.localStorage?.().lasting, true);
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
