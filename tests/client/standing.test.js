/** What the Settings page says of the site on this device. */

/** @import { Facts } from '../../plugins/mkdocs_rehearse/client/offline/standing.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { megabytes, standing } from '../../plugins/mkdocs_rehearse/client/offline/standing.js';

/** @type {Facts} */
const HERE = {
  isPossible: true,
  isWanted: true,
  isSaving: false,
  isFetching: false,
  isWaiting: false,
  isHere: true,
  failed: null,
  done: 2_000_000,
  size: 2_000_000,
};

test('each state of the site on this device has its own sentence', () => {
  /** @type {[Partial<Facts>, string][]} */
  const states = [
    [{}, 'here'],
    [{ isPossible: false }, 'notPossible'],
    [{ isWanted: false, isHere: false }, 'notHere'],
    [{ isWanted: false, isHere: false, isSaving: true }, 'notHereSaving'],
    [{ isWanted: false, size: null }, 'gone'],
    [{ isHere: false, isFetching: true }, 'fetching'],
    [{ isFetching: true }, 'updating'],
    [{ isWaiting: true }, 'waiting'],
    [{ isWaiting: true, isFetching: true }, 'updating'],
    [{ isSaving: true }, 'here'],
  ];
  for (const [change, sentence] of states) assert.equal(standing({ ...HERE, ...change }), sentence);
  for (const reason of /** @type {const} */ (['network', 'changed', 'full'])) {
    assert.equal(standing({ ...HERE, isHere: false, failed: { reason, path: '' } }), reason);
  }
});

test('a size is told in megabytes to a tenth, and a small one is not nothing', () => {
  assert.deepEqual([0, 300, 849_000, 8_101_565].map(megabytes), [0, 0.1, 0.8, 8.1]);
});
