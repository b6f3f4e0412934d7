/** Grades and what an answer does to a card. */

/** @import { Answer, Card } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  answeredCard, grade, isAside, isDue, isLeech, isRight, recallOn,
} from '../../plugins/mkdocs_rehearse/client/study/cards.js';
import { AGAIN, GOOD, HARD, interval, next } from '../../plugins/mkdocs_rehearse/client/study/fsrs.js';
import { TODAY, answerOn, attempt } from './world.js';

const KEY = 'q00001';
const WRONG = { score: 0 };

/**
 * The card after answers on study days.
 * @param {...[day: number, rest?: Partial<Answer>]} answers
 * @returns {Card}
 */
function cardAfter(...answers) {
  /** @type {Card | undefined} */
  let card;
  for (const [day, rest] of answers) card = answeredCard(card, answerOn(KEY, day, rest), KEY);
  assert.ok(card);
  return card;
}

for (const [said, rest, expected] of /** @type {[string, Partial<Answer>, number][]} */ ([
  ['wrong', { score: 0 }, AGAIN],
  ['wrong, though sure', { score: 0, sure: 'sure' }, AGAIN],
  ['below the pass mark', { score: 0.75 }, AGAIN],
  ['right after a hint', { hint: true }, AGAIN],
  ['right but guessing', { sure: 'guessing' }, AGAIN],
  ['right and unsure', { sure: 'unsure' }, HARD],
  ['right and sure', { sure: 'sure' }, GOOD],
  ['almost all of it and sure', { score: 0.9 }, AGAIN],
  ['under half of a rubric', { sure: null, score: 29 / 60 }, AGAIN],
  ['half of a rubric', { sure: null, score: 0.5 }, HARD],
  ['under 80 % of a rubric', { sure: null, score: 47 / 60 }, HARD],
  ['80 % of a rubric', { sure: null, score: 0.8 }, GOOD],
  ['a whole rubric', { sure: null, score: 1 }, GOOD],
  ['a whole rubric after a hint', { sure: null, score: 1, hint: true }, AGAIN],
])) {
  test(`the grade of an answer that was ${said}`, () => {
    assert.equal(grade(attempt(KEY, rest)), expected);
  });
}

test('a guess that was right is right, and due tomorrow', () => {
  const guess = { sure: /** @type {const} */ ('guessing') };
  assert.ok(isRight(attempt(KEY, guess)));
  const card = cardAfter([TODAY, guess]);
  assert.equal(card.due, TODAY + 1);
  assert.equal(card.missed, false);
});

test('a first right answer is due after the interval of its stability', () => {
  const card = cardAfter([TODAY]);
  assert.equal(card.due, TODAY + interval(next(null, 0, GOOD).stability));
  assert.equal(card.reps, 1);
  assert.equal(card.last, TODAY);
});

test('an answer on a later day is graded over the days between', () => {
  const { stability, difficulty } = cardAfter([TODAY], [TODAY + 3]);
  assert.deepEqual({ stability, difficulty }, next(next(null, 0, GOOD), 3, GOOD));
});

test('a miss that is answered again on the same day is graded within the day', () => {
  const { stability, missed, reps } = cardAfter([TODAY, WRONG], [TODAY]);
  assert.equal(stability, next(next(null, 0, AGAIN), 0, GOOD).stability);
  assert.equal(missed, false);
  assert.equal(reps, 2);
});

test('once right on a day, more right answers on that day leave the schedule alone', () => {
  const once = cardAfter([TODAY]);
  const often = cardAfter([TODAY], [TODAY], [TODAY, { sure: 'unsure', revision: 'r02' }]);
  for (const key of /** @type {const} */ (['stability', 'difficulty', 'due', 'reps', 'lapses'])) {
    assert.equal(often[key], once[key]);
  }
  assert.equal(often.answered.sure, 'unsure', 'but the last answer is known');
  assert.equal(often.revision, 'r02');
});

test('once right on a day, a wrong answer on that day counts as Again', () => {
  const card = cardAfter([TODAY], [TODAY, WRONG]);
  assert.equal(card.stability, next(next(null, 0, GOOD), 0, AGAIN).stability);
  assert.ok(card.missed);
});

test('a lapse is a wrong answer after a right one', () => {
  assert.equal(cardAfter([TODAY, WRONG], [TODAY, WRONG]).lapses, 0);
  assert.equal(cardAfter([TODAY], [TODAY + 2, WRONG]).lapses, 1);
  assert.equal(cardAfter([TODAY], [TODAY + 2, WRONG], [TODAY + 2, WRONG]).lapses, 1);
  assert.equal(cardAfter([TODAY], [TODAY + 2, WRONG], [TODAY + 2], [TODAY + 4, WRONG]).lapses, 2);
});

test('the desired retention decides the day and leaves the memory alone', () => {
  const answer = answerOn(KEY, TODAY, {});
  const usual = answeredCard(cardAfter([TODAY - 30]), answer, KEY);
  const eager = answeredCard(cardAfter([TODAY - 30]), answer, KEY, 0.95);
  assert.ok(eager.due < usual.due);
  assert.equal(eager.stability, usual.stability);
});

test('a card is due from its day on', () => {
  const card = cardAfter([TODAY]);
  assert.equal(isDue(card, card.due - 1), false);
  assert.ok(isDue(card, card.due));
  assert.ok(isDue(card, card.due + 100));
});

test('a miss is due at once, until it is right', () => {
  assert.ok(isDue(cardAfter([TODAY, WRONG]), TODAY));
  assert.equal(isDue(cardAfter([TODAY, WRONG], [TODAY]), TODAY), false);
});

test('a suspended card is never due', () => {
  assert.equal(isDue({ ...cardAfter([TODAY, WRONG]), suspended: true }, TODAY + 99), false);
});

test('a card forgotten eight times is set aside until it is taken back, and then has eight more', () => {
  /** @param {number} day @returns {[number, object?][]} */
  const known = (day) => [[day], [day + 1, WRONG]];
  const forgotten = [0, 2, 4, 6, 8, 10, 12, 14].flatMap((days) => known(TODAY + days));
  const seven = cardAfter(...forgotten.slice(0, -2), [TODAY + 15]);
  assert.equal(seven.lapses, 7);
  assert.ok(isDue(seven, TODAY + 999));
  const eight = cardAfter(...forgotten);
  assert.ok(isLeech(eight) && isAside(eight));
  assert.equal(isDue(eight, TODAY + 999), false);
  const back = { ...eight, spared: 8 };
  assert.ok(isDue(back, TODAY + 999));
  assert.ok(isLeech({ ...back, lapses: 16 }) && !isLeech({ ...back, lapses: 15 }));
});

test('a clock that was set back takes no time off and puts no card out of reach', () => {
  const future = cardAfter([TODAY + 400]);
  assert.ok(isDue(future, TODAY), 'seen on a day that has not come');
  const card = answeredCard(future, answerOn(KEY, TODAY), KEY);
  assert.equal(card.stability, next(next(null, 0, GOOD), 0, GOOD).stability);
  assert.equal(card.due, TODAY + interval(card.stability));
});

test('a journey west over the date line makes nothing due', () => {
  assert.equal(isDue(cardAfter([TODAY + 1]), TODAY), false);
});

test('recall fades from certain', () => {
  const card = cardAfter([TODAY]);
  assert.equal(recallOn(card, TODAY), 1);
  assert.ok(recallOn(card, TODAY + 5) < recallOn(card, TODAY + 2));
});
