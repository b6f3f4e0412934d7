/** What a choice leaves to be practised, and in which order. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { LATELY, drawn, matching } from '../../plugins/mkdocs_rehearse/client/study/practice.js';
import { TODAY, answerOn, catalogOf, named } from './world.js';

/** @import { Choice } from '../../plugins/mkdocs_rehearse/client/study/practice.js' */

const CATALOG = catalogOf({ greek: ['a00001', 'a00002', 'a00003'], latin: ['b00001'], runic: ['c00001'] });
const LOOKS = /** @type {const} */ ([
  ['a00001', 'apply', 'single', ['data']],
  ['a00002', 'recall', 'single', ['data', 'framing']],
  ['a00003', 'apply', 'cloze', ['framing']],
]);
for (const [key, level, kind, signals] of LOOKS) {
  const question = CATALOG.banks[0]?.questions.find((one) => one.key === key);
  if (question) Object.assign(question, { level, kind, signals });
}

/** @type {Choice} */
const ALL = { topics: [], signals: [], levels: [], kinds: [], missed: false };

/** @param {Partial<Choice>} choice */
const matches = (choice, state = fold([])) => matching({ ...ALL, ...choice }, state, TODAY, CATALOG);

test('a choice of nothing leaves everything in', () => {
  assert.deepEqual(matches({}), ['a00001', 'a00002', 'a00003', 'b00001', 'c00001']);
});

test('several of one sort widen a choice, several sorts narrow it', () => {
  assert.deepEqual(matches({ topics: ['latin', 'runic'] }), ['b00001', 'c00001']);
  assert.deepEqual(matches({ signals: ['framing'] }), ['a00002', 'a00003']);
  assert.deepEqual(matches({ topics: ['greek'], levels: ['apply'] }), ['a00001', 'a00003']);
  assert.deepEqual(matches({ signals: ['data'], levels: ['apply'], kinds: ['single'] }), ['a00001']);
  assert.deepEqual(matches({ topics: ['latin'], kinds: ['cloze'] }), []);
});

test('what was missed lately is what was answered wrong at least once in the last days', () => {
  const long = TODAY - LATELY;
  const state = fold([
    answerOn('a00001', long, { score: 0 }),
    answerOn('a00002', long + 1, { score: 0 }), answerOn('a00002', TODAY - 1),
    answerOn('a00003', TODAY - 1),
  ]);
  assert.deepEqual(matches({ missed: true }, state), ['a00002']);
});

test('what is set aside is not practised, answered or not', () => {
  const state = fold([
    answerOn('a00001', TODAY - 1),
    ...['a00001', 'b00001'].map((question) => ({ type: /** @type {const} */ ('suspend'), ...named(TODAY), question })),
  ]);
  assert.deepEqual(matches({}, state), ['a00002', 'a00003', 'c00001']);
});

test('what is drawn is mixed by its seed, neighbours from different topics', () => {
  const keys = Array.from({ length: 20 }, (_, n) => `q${n}`);
  const site = catalogOf({ one: keys.slice(0, 10), two: keys.slice(10) });
  const first = drawn(keys, 10, 'level=apply 0', site);
  assert.equal(new Set(first).size, 10);
  assert.deepEqual(drawn(keys, 10, 'level=apply 0', site), first);
  assert.notDeepEqual(drawn(keys, 10, 'level=apply 10', site), first);
  assert.deepEqual([...drawn(keys, Infinity, 'any', site)].sort(), [...keys].sort());
  const sides = drawn(keys, Infinity, 'any', site).map((key) => keys.indexOf(key) < 10);
  assert.ok(sides.every((side, n) => side !== sides[n - 1]), sides.join());
});
