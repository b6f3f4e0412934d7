/** The order of a day's cards, the counts to come and a sitting. */

/** @import { Sitting } from '../../plugins/mkdocs_rehearse/client/study/queue.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import {
  answered, current, dueCounts, forecast, interleave, sittingAfter, startSitting,
} from '../../plugins/mkdocs_rehearse/client/study/queue.js';
import { Chance, TODAY, answerOn, named } from './world.js';

const WRONG = { score: 0 };

/** @param {string} key */
const bankOf = (key) => key.charAt(0);

/**
 * Neighbours of one group.
 * @param {readonly string[]} keys
 */
const clashes = (keys) =>
  keys.filter((key, place) => place > 0 && bankOf(key) === bankOf(keys[place - 1] ?? '')).length;

test('banks take turns as near to the order as can be', () => {
  assert.deepEqual(interleave(['a1', 'a2', 'b1', 'b2'], bankOf), ['a1', 'b1', 'a2', 'b2']);
  assert.deepEqual(interleave(['a1', 'b1', 'c1', 'a2'], bankOf), ['a1', 'b1', 'c1', 'a2']);
  assert.deepEqual(interleave(['b1', 'a1', 'a2', 'a3'], bankOf), ['a1', 'b1', 'a2', 'a3']);
  assert.deepEqual(interleave([], bankOf), []);
});

test('neighbours of one bank are left only where there is no other way', () => {
  const chance = new Chance(3);
  for (let round = 0; round < 400; round += 1) {
    const keys = Array.from({ length: chance.below(20) }, (_, n) => chance.pick(['a', 'a', 'b', 'c']) + n);
    const mixed = interleave(keys, bankOf);
    assert.deepEqual([...mixed].sort(), [...keys].sort());
    const most = Math.max(0, ...['a', 'b', 'c'].map((bank) => keys.filter((key) => bankOf(key) === bank).length));
    assert.equal(clashes(mixed), Math.max(0, most - (keys.length - most) - 1), mixed.join(' '));
  }
});

test('counts to come are by day, with what is overdue or missed at today at the latest', () => {
  const state = fold([
    answerOn('a00001', TODAY),
    answerOn('b00001', TODAY),
    answerOn('c00001', TODAY, WRONG),
    answerOn('d00001', TODAY - 9),
    answerOn('e00001', TODAY),
    { type: 'suspend', ...named(TODAY), question: 'e00001' },
  ]);
  const overdue = state.cards.get('d00001')?.due;
  assert.deepEqual(dueCounts(state, TODAY), [[overdue, 1], [TODAY, 1], [TODAY + 2, 2]]);
});

test('a forecast has a count for every day, what is overdue at today and what is later left out', () => {
  const state = fold([
    answerOn('a00001', TODAY),
    answerOn('c00001', TODAY, WRONG),
    answerOn('d00001', TODAY - 9),
    ...Array.from({ length: 9 }, (_, n) => answerOn('f00001', TODAY - 80 + n * n)),
  ]);
  assert.ok((state.cards.get('f00001')?.due ?? 0) > TODAY + 3);
  const counts = forecast(state, TODAY, 4).map(({ day, count }) => [day - TODAY, count]);
  assert.deepEqual(counts, [[0, 2], [1, 0], [2, 1], [3, 0]]);
});

test('a sitting asks one after the other until all were right', () => {
  let sitting = startSitting(['a', 'b']);
  assert.equal(current(sitting), 'a');
  sitting = answered(sitting, 'a', true);
  assert.equal(current(sitting), 'b');
  sitting = answered(sitting, 'b', true);
  assert.equal(current(sitting), null);
  assert.deepEqual(sitting.done, ['a', 'b']);
  assert.deepEqual(sitting.missed, []);
});

test('a miss comes back after three others', () => {
  const sitting = answered(startSitting(['a', 'b', 'c', 'd', 'e']), 'a', false);
  assert.deepEqual(sitting.queue, ['b', 'c', 'd', 'a', 'e']);
  assert.deepEqual(sitting.missed, ['a']);
});

test('a miss comes back last when fewer than three are left, and at once when none is', () => {
  assert.deepEqual(answered(startSitting(['a', 'b', 'c']), 'a', false).queue, ['b', 'c', 'a']);
  assert.deepEqual(answered(startSitting(['a']), 'a', false).queue, ['a']);
});

test('a miss comes back until it is right once, and is counted as missed once', () => {
  let sitting = startSitting(['a', 'b']);
  for (const right of [false, true, false, false, true]) {
    sitting = answered(sitting, current(sitting) ?? '', right);
  }
  assert.equal(current(sitting), null);
  assert.deepEqual(sitting.missed, ['a']);
  assert.deepEqual(sitting.done, ['b', 'a']);
});

test('between a miss and its return there are always three others, if there are as many', () => {
  const chance = new Chance(4);
  for (let round = 0; round < 200; round += 1) {
    let sitting = startSitting(Array.from({ length: 8 }, (_, n) => `q${n}`));
    /** @type {string[]} */
    const asked = [];
    for (let key = current(sitting); key !== null && asked.length < 200; key = current(sitting)) {
      if (sitting.queue.length > 3) assert.ok(!asked.slice(-3).includes(key), asked.join(' '));
      asked.push(key);
      sitting = answered(sitting, key, chance.next() < 0.5);
    }
    assert.equal(sitting.done.length, 8);
  }
});

test('a sitting follows from its questions and what was answered', () => {
  const steps = [{ question: 'a', right: false, name: 'd.t.1' }, { question: 'b', right: true, name: 'd.t.2' }];
  const first = answered(startSitting(['a', 'b', 'c']), 'a', false);
  assert.deepEqual(sittingAfter(['a', 'b', 'c'], steps), answered(first, 'b', true));
  assert.deepEqual(sittingAfter(['a', 'b', 'c'], steps.slice(0, 1)), first);
  assert.deepEqual(sittingAfter(['a', 'b', 'c'], []), startSitting(['a', 'b', 'c']));
});

test('an answer to a question that is not asked changes nothing', () => {
  /** @type {Sitting} */
  const sitting = answered(startSitting(['a']), 'a', true);
  assert.equal(answered(sitting, 'a', false), sitting);
  assert.equal(answered(sitting, 'z', true), sitting);
});

test('a question given twice is asked once', () => {
  assert.deepEqual(startSitting(['a', 'b', 'a']).queue, ['a', 'b']);
});
