/** The first ten questions, and what they say. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { placementKeys, placementOf } from '../../plugins/mkdocs_rehearse/client/study/placement.js';
import { TODAY, answerOn, catalogOf } from './world.js';

const SIGNALS = ['framing', 'data', 'evaluation'];

/** Twelve questions of each signal; the key's first letter says which. */
const CATALOG = (() => {
  const keys = SIGNALS.flatMap((signal) =>
    Array.from({ length: 12 }, (_, n) => `${signal.charAt(0)}${String(n).padStart(5, '0')}`),
  );
  const catalog = catalogOf({ a: keys.slice(0, 18), b: keys.slice(18) });
  catalog.signals = Object.fromEntries(SIGNALS.map((signal) => [signal, signal]));
  for (const { questions } of catalog.banks) {
    for (const one of questions) one.signals = SIGNALS.filter((signal) => one.key.startsWith(signal.charAt(0)));
  }
  return catalog;
})();

/** @param {readonly string[]} keys */
const bySignal = (keys) => SIGNALS.map((signal) => keys.filter((key) => key.startsWith(signal.charAt(0))).length);

test('ten different questions are drawn, each signal having its share', () => {
  const keys = placementKeys(fold([]), CATALOG, 'seed');
  assert.equal(new Set(keys).size, 10);
  assert.deepEqual(bySignal(keys).sort(), [3, 3, 4]);
  assert.deepEqual(placementKeys(fold([]), CATALOG, 'seed'), keys);
  assert.notDeepEqual(placementKeys(fold([]), CATALOG, 'other'), keys);
});

test('what was answered is not drawn, nor what readers grade themselves', () => {
  const [seen] = placementKeys(fold([]), CATALOG, 'seed');
  assert.ok(seen);
  assert.ok(!placementKeys(fold([answerOn(seen, TODAY)]), CATALOG, 'seed').includes(seen));
  const own = catalogOf({ a: ['f00001', 'f00002'] });
  own.signals = { framing: 'Framing' };
  const questions = own.banks[0]?.questions ?? [];
  for (const one of questions) one.signals = ['framing'];
  if (questions[0]) questions[0].kind = 'recall';
  assert.deepEqual(placementKeys(fold([]), own, 'seed'), ['f00002']);
  assert.deepEqual(placementKeys(fold([]), catalogOf({}), 'seed'), []);
});

test('a placement tells what was known by signal, the weakest first, and how far that carries', () => {
  const done = ['f00000', 'f00001', 'd00000', 'd00001', 'e00000', 'e00001', 'e00002', 'f00002'];
  const missed = ['d00000', 'd00001', 'e00000', 'd00002'];
  const { asked, known, signals, share } = placementOf({ done, missed }, CATALOG);
  assert.deepEqual([asked, known], [9, 5]);
  assert.deepEqual(signals, [
    { signal: 'data', asked: 3, known: 0 },
    { signal: 'evaluation', asked: 3, known: 2 },
    { signal: 'framing', asked: 3, known: 3 },
  ]);
  // Wilson's bounds for 5 of 9 with z = 1.645, by hand.
  assert.deepEqual(share.map((bound) => bound.toFixed(3)), ['0.303', '0.782']);
  assert.deepEqual(placementOf({ done: [], missed: [] }, CATALOG).share, [0, 1]);
});
