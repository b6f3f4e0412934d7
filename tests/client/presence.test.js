/** Who is open, told by locks. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  announce, isYoung, withPresence,
} from '../../plugins/mkdocs_rehearse/client/store/presence.js';
import { FakeLocks, HOUR, MORNING, settled } from './world.js';

const PREFIX = 'rehearse:/repo/:';
const newLocks = () => /** @type {LockManager} */ (/** @type {unknown} */ (new FakeLocks()));

/** @param {LockManager} locks */
async function openTabs(locks) {
  /** @type {string[]} */
  let open = [];
  await withPresence(locks, PREFIX, (isOpen) => {
    open = ['one', 'two', 'three'].filter(isOpen);
  });
  return open;
}

test('a session counts as open from its announcement to its end', async () => {
  const locks = newLocks();
  const leave = announce(locks, PREFIX, 'one');
  announce(locks, 'rehearse:/other/:', 'two');
  assert.deepEqual(await openTabs(locks), ['one']);
  leave();
  await settled();
  assert.deepEqual(await openTabs(locks), []);
});

test('only one page at a time does the work', async () => {
  const locks = newLocks();
  let times = 0;
  await withPresence(locks, PREFIX, () => {
    times += 1;
    void withPresence(locks, PREFIX, () => {
      times += 10;
    });
  });
  await settled();
  assert.equal(times, 1);
});

test('without locks nothing is done, and nothing fails', async () => {
  announce(undefined, PREFIX, 'one')();
  await withPresence(undefined, PREFIX, () => assert.fail('not without locks'));
});

test('locks that are refused are as good as none', async () => {
  const refusing = /** @type {LockManager} */ (/** @type {unknown} */ ({
    request: () => Promise.reject(new DOMException('no', 'SecurityError')),
  }));
  announce(refusing, PREFIX, 'one')();
  await withPresence(refusing, PREFIX, () => assert.fail('not when refused'));
});

test('a mistake in the work is not hushed up', async () => {
  await assert.rejects(withPresence(newLocks(), PREFIX, () => {
    throw new TypeError('a mistake');
  }), TypeError);
});

test('a session is young for an hour, by a clock that may have been set back', () => {
  const session = { start: MORNING / 1000 };
  assert.ok(isYoung(session, MORNING + HOUR / 2));
  assert.ok(isYoung(session, MORNING - HOUR / 2));
  assert.equal(isYoung(session, MORNING + 2 * HOUR), false);
  assert.equal(isYoung(session, MORNING - 2 * HOUR), false);
});
