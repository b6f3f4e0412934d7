/** Points, levels, streaks and counts. */

/** @import { Answer, Event } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import {
  dailyTotals, habit, levelOf, spanTotals, standing, streak, totalPoints,
} from '../../plugins/mkdocs_rehearse/client/study/progress.js';
import { TODAY, answerOn, named } from './world.js';

const WRONG = { score: 0 };

/** @param {...[key: string, day: number, rest?: Partial<Answer>]} answers */
const pointsOf = (...answers) => totalPoints(fold(answers.map((answer) => answerOn(...answer))));

/**
 * Five questions answered on a day; new ones every day.
 * @param {number} day
 * @param {number} [count]
 * @returns {Event[]}
 */
const studied = (day, count = 5) =>
  Array.from({ length: count }, (_, n) => answerOn(`${String(day).slice(-5)}${n}`, day));

test('a right answer earns ten points, a wrong one two', () => {
  assert.equal(pointsOf(['q00001', TODAY]), 10);
  assert.equal(pointsOf(['q00001', TODAY, { sure: 'guessing' }]), 10);
  assert.equal(pointsOf(['q00001', TODAY, WRONG]), 2);
  assert.equal(pointsOf(['q00001', TODAY, { score: 0.5 }]), 2);
});

test('recall earns up to five points by the share of the rubric', () => {
  assert.equal(pointsOf(['q00001', TODAY, { sure: null, score: 1 }]), 5);
  assert.equal(pointsOf(['q00001', TODAY, { sure: null, score: 0.6 }]), 3);
  assert.equal(pointsOf(['q00001', TODAY, { sure: null, score: 0 }]), 0);
});

test('repeating a question on the same day earns nothing, on another day again', () => {
  assert.equal(pointsOf(['q00001', TODAY, WRONG], ['q00001', TODAY], ['q00001', TODAY]), 2);
  assert.equal(pointsOf(['q00001', TODAY], ['q00001', TODAY + 1]), 20);
});

test('completing a page earns fifteen points once, however often it is reopened', () => {
  /** @type {Event[]} */
  const events = [
    { type: 'complete', ...named(TODAY), page: 'p00001', revision: 'p01', day: TODAY },
    { type: 'reopen', ...named(TODAY), page: 'p00001' },
    { type: 'complete', ...named(TODAY + 1), page: 'p00001', revision: 'p02', day: TODAY + 1 },
  ];
  assert.equal(totalPoints(fold(events)), 15);
  assert.equal(fold(events).days.get(TODAY)?.xp, 15);
});

test('each level takes a hundred points more than the one before', () => {
  assert.deepEqual(levelOf(0), { level: 1, into: 0, size: 100 });
  assert.deepEqual(levelOf(99), { level: 1, into: 99, size: 100 });
  assert.deepEqual(levelOf(100), { level: 2, into: 0, size: 200 });
  assert.deepEqual(levelOf(299), { level: 2, into: 199, size: 200 });
  assert.deepEqual(levelOf(300), { level: 3, into: 0, size: 300 });
  for (let level = 1; level < 200; level += 1) {
    assert.equal(levelOf(50 * level * (level - 1)).level, level);
    assert.equal(levelOf(50 * level * (level + 1) - 1).level, level);
  }
});

/**
 * Length, and whether today counts.
 * @param {readonly Event[]} events
 * @param {number} [today]
 */
function streakOf(events, today = TODAY) {
  const { length, today: counts } = streak(fold(events), today);
  return { length, today: counts };
}

test('a day with five different questions counts for the streak', () => {
  assert.deepEqual(streakOf(studied(TODAY), TODAY), { length: 1, today: true });
  assert.deepEqual(streakOf(studied(TODAY, 4), TODAY), { length: 0, today: false });
});

test('the same question five times does not make a day', () => {
  const answers = Array.from({ length: 5 }, () => answerOn('q00001', TODAY));
  assert.equal(streak(fold(answers), TODAY).length, 0);
});

/** Days of February and March, of which today is the second; three of them missed in a row. */
const GAP = [-6, -2, -1, 0].flatMap((ago) => studied(TODAY + ago));

test('a streak is days in a row, and a gap that freezes cannot bridge ends it', () => {
  assert.deepEqual(streakOf(GAP), { length: 3, today: true });
});

test('two missed days a month are bridged, and do not count themselves', () => {
  const events = [-8, -7, -5, -3, -2, -1, 0].flatMap((ago) => studied(TODAY + ago));
  assert.deepEqual(streak(fold(events), TODAY), { length: 7, today: true, frozen: 2, freezes: 2 });
});

test('the third missed day of a month ends the streak, whatever comes between', () => {
  const events = [-9, -7, -5, -3, -2, -1, 0].flatMap((ago) => studied(TODAY + ago));
  assert.deepEqual(streak(fold(events), TODAY), { length: 4, today: true, frozen: 0, freezes: 2 });
});

test('each month has two freezes of its own', () => {
  // 26 February, then 3 and 4 March.
  const events = [-4, 1, 2].flatMap((ago) => studied(TODAY + ago));
  assert.deepEqual(streak(fold(events), TODAY + 2), { length: 3, today: true, frozen: 4, freezes: 0 });
});

test('where there is no streak, no freeze is spent', () => {
  assert.equal(streak(fold(studied(TODAY - 1, 2)), TODAY + 5).freezes, 2);
});

test('a today that is not yet done does not break the streak', () => {
  const events = [...studied(TODAY - 2), ...studied(TODAY - 1)];
  assert.deepEqual(streakOf(events), { length: 2, today: false });
  assert.deepEqual(streakOf(events, TODAY + 3), { length: 0, today: false });
});

test('a day on which all due reviews were done counts, also once it is over', () => {
  const events = [answerOn('q00001', TODAY - 9), answerOn('q00002', TODAY - 9), answerOn('q00001', TODAY)];
  assert.equal(streak(fold(events), TODAY).today, false, 'one is left');
  events.push(answerOn('q00002', TODAY));
  assert.deepEqual(streakOf(events, TODAY), { length: 1, today: true });

  events.push(...[0, 1, 2, 3, 4].map((n) => answerOn(`new00${n}`, TODAY + 1)));
  assert.deepEqual(streakOf(events, TODAY + 1), { length: 2, today: true });
  assert.equal(streak(fold(events), TODAY + 20).length, 0);
});

test('a review that was missed is done only when it was right', () => {
  const events = [answerOn('q00001', TODAY - 9), answerOn('q00001', TODAY, WRONG)];
  assert.equal(streak(fold(events), TODAY).today, false);
  assert.equal(streak(fold([...events, answerOn('q00001', TODAY)]), TODAY).today, true);
});

test('a day on which nothing was due does not count by itself', () => {
  assert.equal(streak(fold([answerOn('q00001', TODAY)]), TODAY).today, false);
});

test('events from the future do not disturb the streak', () => {
  const events = [...studied(TODAY - 1), ...studied(TODAY), ...studied(TODAY + 300)];
  assert.deepEqual(streakOf(events), { length: 2, today: true });
});

test('totals come for every day asked for', () => {
  const totals = dailyTotals(fold(studied(TODAY - 1)), TODAY - 2, TODAY);
  assert.deepEqual(totals.map(({ day, answers }) => [day - TODAY, answers]), [[-2, 0], [-1, 5], [0, 0]]);
  assert.deepEqual(dailyTotals(fold([]), TODAY, TODAY - 1), []);
});

test('a set of questions stands as its cards do', () => {
  const state = fold([answerOn('q00001', TODAY), answerOn('q00002', TODAY, WRONG), answerOn('q00009', TODAY)]);
  assert.deepEqual(standing(state, ['q00001', 'q00002', 'q00003', 'q00004'], TODAY), {
    questions: 4, answered: 2, right: 1, due: 1, recall: 0.5,
  });
  assert.equal(standing(state, [], TODAY).recall, 0);
});

test('each day since the first says whether it counts or was bridged, and the streak at its end', () => {
  const events = [...studied(TODAY - 5), ...studied(TODAY - 4), ...studied(TODAY - 2)];
  const days = habit(fold(events), TODAY).map(({ day, counts, isBridged, length }) => [
    day - TODAY, counts, isBridged, length,
  ]);
  assert.deepEqual(days, [
    [-5, true, false, 1],
    [-4, true, false, 2],
    [-3, false, true, 2],
    [-2, true, false, 3],
    [-1, false, true, 3],
    [0, false, false, 3],
  ]);
});

test('without any answer there is today, and it is not bridged', () => {
  const days = habit(fold([]), TODAY);
  assert.deepEqual(days.map(({ day, isBridged, length }) => [day, isBridged, length]), [[TODAY, false, 0]]);
});

test('a span adds its days up, both ends included', () => {
  const seconds = { seconds: 30 };
  const events = [
    answerOn('q00001', TODAY - 7, seconds),
    answerOn('q00001', TODAY - 6, { ...WRONG, ...seconds }),
    answerOn('q00002', TODAY - 6, seconds),
    answerOn('q00003', TODAY, { ...WRONG, ...seconds }),
  ];
  const { days, answers, right, fresh, seconds: sum } = spanTotals(fold(events), TODAY - 6, TODAY);
  assert.deepEqual({ days, answers, right, fresh, sum }, { days: 2, answers: 3, right: 1, fresh: 2, sum: 90 });
});

test('a miss in the span that is right since counts as corrected, one that is not does not', () => {
  const events = [
    answerOn('q00001', TODAY - 3, WRONG),
    answerOn('q00001', TODAY - 2),
    answerOn('q00002', TODAY - 3, WRONG),
    answerOn('q00003', TODAY - 30, WRONG),
    answerOn('q00003', TODAY - 1),
  ];
  assert.equal(spanTotals(fold(events), TODAY - 6, TODAY).corrected, 1);
});
