/** What a reader is told about an answer, and what a question remembers of the last one. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { statusOf, verdictOf } from '../../plugins/mkdocs_rehearse/client/questions/verdict.js';
import { answeredCard } from '../../plugins/mkdocs_rehearse/client/study/cards.js';

/** @import { Answer } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

const TODAY = 20780; // 23 November 2026

/** @param {Partial<Answer>} [differently] @returns {Answer} */
function answer(differently = {}) {
  return {
    name: 'd.t.1',
    at: TODAY * 86_400_000,
    type: 'answer',
    question: 'aaaaaa',
    revision: 'abc',
    day: TODAY,
    score: 1,
    sure: 'sure',
    hint: false,
    seconds: 9,
    mode: 'page',
    choice: '0',
    scheduled: true,
    ...differently,
  };
}

/** @param {Partial<Answer>} differently */
function told(differently, tally = /** @type {any} */ (null)) {
  const event = answer(differently);
  const card = answeredCard(undefined, event, 'aaaaaa');
  const { tone, word, sentence } = verdictOf(event, card, tally, TODAY);
  return `${tone}: ${word}. ${sentence}`;
}

test('a right answer says on which date it comes back', () => {
  assert.equal(told({}), 'right: Right. It comes back on 25 November.');
});

test('unsure and guessing each say what they changed', () => {
  const unsure = 'right: Right. You were unsure, so it comes back tomorrow.';
  const guess = 'right: Right. A guess does not count as known, so it comes back tomorrow.';
  assert.equal(told({ sure: 'unsure' }), unsure);
  assert.equal(told({ sure: 'guessing' }), guess);
});

test('a hint takes precedence over how sure the reader was', () => {
  assert.match(told({ hint: true }), /With the hint/);
});

test('a confident error is named as one', () => {
  assert.match(told({ score: 0 }), /^wrong: Wrong\. You said Sure and it was wrong/);
  assert.doesNotMatch(told({ score: 0, sure: 'guessing' }), /Sure/);
});

test('a miss comes back in this sitting during review, else in the next one', () => {
  assert.match(told({ score: 0, mode: 'review' }), /in this sitting\.$/);
  assert.match(told({ score: 0, mode: 'practice' }), /in this sitting\.$/);
});

test('a half right choice of several says how many were found and how many were too many', () => {
  const half = { score: 1 / 3, sure: /** @type {const} */ ('unsure') };
  assert.equal(
    told(half, { found: 2, keys: 3, extra: 1 }),
    'partly: Not quite. 2 of 3 found, 1 too many. It comes back in your next review.',
  );
  assert.match(told(half, { found: 1, keys: 3, extra: 0 }), /1 of 3 found\. It comes back/);
  assert.match(told({ ...half, score: 0 }, { found: 0, keys: 3, extra: 2 }), /^wrong: Wrong/);
});

test('recall is told by its points', () => {
  /** @param {number} ticked @param {number} points */
  const recalled = (ticked, points) =>
    told({ sure: null, score: ticked / points }, { ticked, points, signals: [] });
  assert.match(recalled(4, 4), /^right: 4 of 4 points\. A complete answer\./);
  assert.match(recalled(3, 5), /^partly: 3 of 5 points/);
  assert.match(recalled(1, 4), /^wrong: 1 of 4 points.*the ones to say next time/);
});

test('a rubric with several signals is told signal by signal, one with a single one is not', () => {
  const framing = { label: 'Framing', ticked: 1, points: 2 };
  const costs = { label: 'Trade-offs', ticked: 2, points: 3 };
  /** @param {object[]} signals */
  const recalled = (signals) => told({ sure: null, score: 0.6 }, { ticked: 3, points: 5, signals });
  assert.match(
    recalled([framing, costs]),
    /^partly: 3 of 5 points\. Framing 1 of 2, Trade-offs 2 of 3\. Most of it\. It comes back/,
  );
  assert.match(recalled([framing]), /^partly: 3 of 5 points\. Most of it\./);
});

test('the status line tells the date, the outcome and the next review', () => {
  const card = answeredCard(undefined, answer({ day: TODAY - 1 }), 'aaaaaa');
  assert.equal(statusOf(card, 'abc', TODAY), 'Right on 22 November. Next review tomorrow.');
  assert.equal(statusOf(card, 'abc', TODAY + 5), 'Right on 22 November. Due now.');
  const aside = { ...card, suspended: true };
  assert.equal(statusOf(aside, 'abc', TODAY), 'Right on 22 November. Set aside.');
});

test('an answer of today says so, and an edited question says that it changed', () => {
  const card = answeredCard(undefined, answer({ score: 0 }), 'aaaaaa');
  assert.equal(statusOf(card, 'abc', TODAY), 'Wrong today. Due in your next review.');
  assert.equal(statusOf(card, 'xyz', TODAY), 'Changed since you answered it on 23 November.');
});

test('an answer of another year names the year', () => {
  const card = answeredCard(undefined, answer({ day: TODAY - 400 }), 'aaaaaa');
  assert.match(statusOf(card, 'abc', TODAY), /^Right on 19 October 2025/);
});
