/** What a recall answer says of each signal. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { toBits } from '../../plugins/mkdocs_rehearse/client/study/bits.js';
import { scoreBySignal } from '../../plugins/mkdocs_rehearse/client/study/rubric.js';

const SIGNALS = ['framing', 'tradeoffs', 'framing', 'tradeoffs', 'tradeoffs'];

/** @param {number[]} ticked */
const scores = (ticked) =>
  scoreBySignal(toBits(ticked), SIGNALS).map(
    ({ signal, ticked: had, points }) => `${signal} ${had}/${points}`,
  );

test('every point counts for its own signal', () => {
  assert.deepEqual(scores([0, 3, 4]), ['framing 1/2', 'tradeoffs 2/3']);
  assert.deepEqual(scores([]), ['framing 0/2', 'tradeoffs 0/3']);
  assert.deepEqual(scores([0, 1, 2, 3, 4]), ['framing 2/2', 'tradeoffs 3/3']);
});

test('a point that the rubric no longer has counts for nothing', () => {
  assert.deepEqual(scores([2, 7, 19]), ['framing 1/2', 'tradeoffs 0/3']);
});

test('a choice that is not ours ticks nothing', () => {
  assert.deepEqual(scoreBySignal('', ['data']), [{ signal: 'data', ticked: 0, points: 1 }]);
});
