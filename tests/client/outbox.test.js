/** What is written once more until the area takes it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { localArea } from '../../plugins/mkdocs_rehearse/client/store/area.js';
import { Outbox } from '../../plugins/mkdocs_rehearse/client/store/outbox.js';
import { FakeStorage } from './world.js';

function opened() {
  const storage = new FakeStorage();
  const area = localArea(() => /** @type {any} */ (storage), '');
  return { storage, area, outbox: new Outbox(area) };
}

test('what fails is written with the next write, as it is by then', () => {
  const { storage, area, outbox } = opened();
  storage.refuses = true;
  outbox.write([['one', 'old']]);
  outbox.write([['one', 'new']]);
  assert.equal(outbox.failure?.kind, 'refused');
  assert.equal(outbox.isSaved('one'), false);
  storage.refuses = false;
  outbox.write([['two', 'x']]);
  assert.equal(outbox.failure, null);
  assert.ok(outbox.isSaved('one'));
  assert.equal(area.read('one'), 'new');
});

test('what has no room does not keep out what has', () => {
  const { storage, area, outbox } = opened();
  storage.quota = 20;
  outbox.write([['large', 'x'.repeat(50)], ['small', 'x']]);
  assert.equal(area.read('small'), 'x');
  assert.equal(outbox.failure?.kind, 'full');
});

test('the summary makes room, and only when it is needed', () => {
  const { storage, area, outbox } = opened();
  storage.quota = 60;
  area.write('summary', 'x'.repeat(30));
  outbox.write([['a', 'x']]);
  assert.notEqual(area.read('summary'), null);
  outbox.write([['b', 'x'.repeat(30)]]);
  assert.equal(area.read('summary'), null);
  assert.equal(outbox.failure, null);
});

test('an error that is not of the area is not taken for one', () => {
  const { outbox } = opened();
  assert.throws(() => outbox.attempt(() => { throw new TypeError('a mistake'); }), TypeError);
});
