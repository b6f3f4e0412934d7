/** The plan for an interview date, and what it promises. */

/** @import { Event } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { recallOn } from '../../plugins/mkdocs_rehearse/client/study/cards.js';
import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { FINAL_DAYS, daysLeft, planFor } from '../../plugins/mkdocs_rehearse/client/study/plan.js';
import { TODAY, answerOn, catalogOf, named } from './world.js';

/** @param {number} count */
const keysOf = (count) => Array.from({ length: count }, (_, n) => `q${String(n).padStart(5, '0')}`);

/** @param {readonly Event[]} events @param {number} questions @param {number} days @param {number} [minutes] */
function plan(events, questions, days, minutes = 30) {
  const goal = { interview: TODAY + days, minutes, seconds: 30 };
  return planFor(fold(events), TODAY, catalogOf({ a: keysOf(questions) }), goal);
}

test('there is no plan for a day that has come', () => {
  assert.equal(plan([], 10, 0), null);
  assert.equal(plan([], 10, -3), null);
  assert.ok(plan([], 10, 1));
});

test('new questions are spread over the days before the final pass', () => {
  assert.equal(plan([], 100, 25)?.fresh, 5);
  assert.equal(plan([], 101, 25)?.fresh, 6);
  assert.equal(plan(keysOf(60).map((key) => answerOn(key, TODAY - 1)), 100, 25)?.fresh, 2);
});

test('the final pass is spread evenly over its days, or over those that are left', () => {
  assert.equal(plan([], 100, 25)?.pass, 100 / FINAL_DAYS);
  assert.equal(plan(keysOf(9).map((key) => answerOn(key, TODAY - 1)), 9, 3)?.pass, 3);
});

test('what is known now is what would be recalled on the day, unseen questions counting as none', () => {
  const events = keysOf(8).map((key) => answerOn(key, TODAY - 3));
  const card = fold(events).cards.get('q00000');
  assert.ok(card);
  assert.equal(plan(events, 10, 20)?.now, Math.round(8 * recallOn(card, TODAY + 20)));
  assert.equal(plan([], 10, 20)?.now, 0);
});

test('a plan that is followed makes nearly everything known', () => {
  const made = plan([], 200, 42);
  assert.ok(made);
  assert.equal(made.left, 0);
  assert.equal(made.enough, 30);
  assert.ok(made.followed > 180 && made.followed <= 200, `${made.followed}`);
  assert.ok(made.followed > made.now);
});

test('the same state and goal give the same plan', () => {
  const events = keysOf(50).map((key, n) => answerOn(key, TODAY - (n % 20)));
  assert.deepEqual(plan(events, 100, 30), plan(events, 100, 30));
});

test('a budget that is too small says how many questions it leaves out and what would be enough', () => {
  const made = plan([], 400, 20, 5);
  assert.ok(made);
  assert.ok(made.left > 0 && made.left < 400, `${made.left}`);
  assert.ok(made.enough !== null && made.enough > 5);
  assert.equal(plan([], 400, 20, made.enough)?.left, 0);
  assert.ok((plan([], 400, 20, made.enough - 5)?.left ?? 0) > 0, 'and five minutes less would not');
});

test('what no day has time for is said so', () => {
  const made = plan([], 5000, 6, 60);
  assert.ok(made && made.left > 0);
  assert.equal(made.enough, null);
});

test('without any time nothing is begun', () => {
  const made = plan([], 10, 20, 0);
  assert.deepEqual([made?.fresh, made?.followed, made?.left], [0, 0, 10]);
});

test('questions set aside are no part of it', () => {
  /** @type {Event[]} */
  const events = [
    answerOn('q00000', TODAY - 1),
    { type: 'suspend', ...named(TODAY), question: 'q00000' },
    { type: 'suspend', ...named(TODAY), question: 'q00001' },
  ];
  assert.equal(plan(events, 10, 20)?.total, 8);
});

test('a setting that is no day within ten years is no interview', () => {
  const left = (/** @type {number | string} */ value) => {
    const name = 'interview';
    const event = { ...answerOn('q00000', TODAY), type: 'setting', setting: name, value };
    return daysLeft(fold([/** @type {any} */ (event)]), TODAY);
  };
  assert.equal(left(TODAY + 3653), 3653);
  for (const value of [TODAY + 3654, TODAY + 0.5, 1e308, -1e308, Infinity, String(TODAY + 3)]) {
    assert.equal(left(value), 0, String(value));
  }
});
