/** FSRS-6 against published figures and its own promises; the PyPI package is in test_fsrs.py. */

/** @import { Memory } from '../../plugins/mkdocs_rehearse/client/study/fsrs.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  AGAIN, DEFAULT_PARAMETERS, EASY, GOOD, HARD, interval, next, retrievability,
} from '../../plugins/mkdocs_rehearse/client/study/fsrs.js';
import { Chance } from './world.js';

const GRADES = /** @type {const} */ ([AGAIN, HARD, GOOD, EASY]);

test('a known history gives the known stability and difficulty', () => {
  const history = /** @type {const} */ ([
    [0, AGAIN], [0, GOOD], [1, GOOD], [3, GOOD], [8, GOOD], [21, GOOD],
  ]);
  /** @type {Memory | null} */
  let memory = null;
  for (const [gap, grade] of history) memory = next(memory, gap, grade);
  assert.ok(memory);
  assert.ok(Math.abs(memory.stability - 53.62691) < 1e-4);
  assert.ok(Math.abs(memory.difficulty - 6.3574867) < 1e-4);
});

test('the first answer sets stability to the parameter of its grade', () => {
  for (const grade of GRADES) {
    assert.equal(next(null, 0, grade).stability, DEFAULT_PARAMETERS[grade - 1]);
  }
});

test('after as many days as its stability a card is recalled nine times in ten', () => {
  for (const stability of [0.01, 1, 53.6, 4000]) {
    assert.ok(Math.abs(retrievability(stability, stability) - 0.9) < 1e-12);
  }
  assert.equal(retrievability(5, 0), 1);
});

test('days that have not come yet count as none', () => {
  assert.equal(retrievability(5, -3), 1);
  assert.deepEqual(next({ stability: 5, difficulty: 5 }, -3, GOOD), next({ stability: 5, difficulty: 5 }, 0, GOOD));
});

test('an interval is whole, at least a day and at most the maximum', () => {
  assert.equal(interval(0.001), 1);
  assert.equal(interval(22.4), 22);
  assert.equal(interval(1e6), 36_500);
  assert.equal(interval(400, 0.9, 180), 180);
});

test('a higher desired retention asks sooner', () => {
  assert.equal(interval(20, 0.9), 20);
  assert.ok(interval(20, 0.95) < 20);
  assert.ok(interval(20, 0.8) > 20);
});

test('within a day only Again lowers stability', () => {
  for (const stability of [0.001, 0.5, 20, 900]) {
    const memory = { stability, difficulty: 5 };
    for (const grade of [HARD, GOOD, EASY]) {
      assert.ok(next(memory, 0, /** @type {2 | 3 | 4} */ (grade)).stability >= stability);
    }
    assert.ok(next(memory, 0, AGAIN).stability <= Math.max(stability, 0.001));
  }
});

test('forgetting lowers stability and recalling raises it', () => {
  const memory = { stability: 30, difficulty: 6 };
  assert.ok(next(memory, 30, AGAIN).stability < 30);
  assert.ok(next(memory, 30, HARD).stability > 30);
  assert.ok(next(memory, 30, GOOD).stability > next(memory, 30, HARD).stability);
  assert.ok(next(memory, 30, EASY).stability > next(memory, 30, GOOD).stability);
});

test('forgetting a card that was hardly known makes it no better known', () => {
  const memory = { stability: 0.05, difficulty: 5 };
  const w17w18 = (DEFAULT_PARAMETERS[17] ?? 0) * (DEFAULT_PARAMETERS[18] ?? 0);
  assert.ok(next(memory, 400, AGAIN).stability <= 0.05 / Math.exp(w17w18) + 1e-8);
});

test('whatever happens, both stay in range and are rounded to 1e-8', () => {
  const chance = new Chance(6);
  for (let history = 0; history < 300; history += 1) {
    /** @type {Memory | null} */
    let memory = null;
    for (let review = 0; review < 40; review += 1) {
      memory = next(memory, chance.pick([0, 0, 1, 2, 9, 400, 40_000]), chance.pick(GRADES));
      const { stability, difficulty } = memory;
      assert.ok(stability >= 0.001 && Number.isFinite(stability));
      assert.ok(difficulty >= 1 && difficulty <= 10);
      assert.equal(stability, Math.round(stability * 1e8) / 1e8);
      assert.equal(difficulty, Math.round(difficulty * 1e8) / 1e8);
    }
  }
});

test('pasted parameters are used', () => {
  const parameters = DEFAULT_PARAMETERS.with(2, 4);
  assert.equal(next(null, 0, GOOD, parameters).stability, 4);
});
