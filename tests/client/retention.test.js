/** Retention, on histories that are counted by hand. */

/** @import { Event } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import test from 'node:test';

import { firstAnswers } from '../../plugins/mkdocs_rehearse/client/study/first-answers.js';
import { NOTHING_KNOWN } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { retention } from '../../plugins/mkdocs_rehearse/client/study/retention.js';
import { TODAY, answerOn, catalogOf, named } from './world.js';

const REVIEW = { mode: /** @type {const} */ ('review') };
const RIGHT = REVIEW;
const WRONG = { ...REVIEW, score: 0 };

/** Two banks; a blind guess is right in a quarter, in b in half of the cases. */
const CATALOG = catalogOf({ a: ['a00001', 'a00002'], b: ['b00001'] });
for (const question of CATALOG.banks[1]?.questions ?? []) question.guess = 0.5;

/** @param {readonly Event[]} events */
function retained(events, known = NOTHING_KNOWN, catalog = CATALOG) {
  return retention(firstAnswers(events, known), catalog);
}

/** Learned on a page, then reviewed on later days with these outcomes. @param {string} key @param {readonly object[]} outcomes */
function reviewed(key, outcomes) {
  return [answerOn(key, TODAY), ...outcomes.map((outcome, n) => answerOn(key, TODAY + 1 + n, outcome))];
}

test('what a guess would have got right is taken out', () => {
  // 3 of 4 right at a quarter by chance: (3/4 − 1/4) / (1 − 1/4).
  const { overall } = retained(reviewed('a00001', [RIGHT, RIGHT, RIGHT, WRONG]));
  assert.equal(overall.answers, 4);
  assert.ok(Math.abs(overall.share - 2 / 3) < 1e-12);
});

test('questions that are guessed more easily count by what could be known of them', () => {
  // Known 0.75 − 0.25 + 0.5 of a knowable 0.75 + 0.75 + 0.5.
  const { overall, banks } = retained([
    ...reviewed('a00001', [RIGHT, WRONG]),
    ...reviewed('b00001', [RIGHT]),
  ]);
  assert.equal(overall.answers, 3);
  assert.ok(Math.abs(overall.share - 1 / 2) < 1e-12);
  assert.deepEqual(banks.get('b'), { answers: 1, share: 1 });
  assert.equal(banks.get('a')?.answers, 2);
});

test('who does worse than chance has retained nothing, not less', () => {
  assert.deepEqual(retained(reviewed('a00001', [WRONG, WRONG])).overall, { answers: 2, share: 0 });
});

test('the day on which a question is learned counts for nothing', () => {
  const day = [answerOn('a00001', TODAY, WRONG), answerOn('a00001', TODAY, RIGHT)];
  assert.deepEqual(retained(day).overall, { answers: 0, share: 0 });
  assert.deepEqual([...retained(day).banks, ...retained(day).signals], []);
  assert.deepEqual(retained([]).overall, { answers: 0, share: 0 });
});

test('only the first answer of a day counts: the next one has seen the solution', () => {
  const events = [...reviewed('a00001', [WRONG]), answerOn('a00001', TODAY + 1, RIGHT)];
  assert.deepEqual(retained(events).overall, { answers: 1, share: 0 });
});

test('an answer that leaves the schedule alone counts for nothing, and spoils the review after it', () => {
  const ahead = answerOn('a00001', TODAY + 1, { mode: 'practice', scheduled: false });
  const mock = answerOn('a00002', TODAY + 1, { mode: 'mock', scheduled: false });
  assert.equal(retained([answerOn('a00001', TODAY), ahead, mock]).overall.answers, 0);
  const after = answerOn('a00001', TODAY + 1, RIGHT);
  assert.equal(retained([answerOn('a00001', TODAY), ahead, after]).overall.answers, 0);
  const unlearned = [answerOn('a00001', TODAY, { scheduled: false }), answerOn('a00001', TODAY + 1, RIGHT)];
  assert.equal(retained(unlearned).overall.answers, 0);
});

test('an answer on a page, next to what it asks for, is no review', () => {
  assert.equal(retained(reviewed('a00001', [{ mode: 'page' }])).overall.answers, 0);
});

test('recall, which readers grade themselves, counts for nothing', () => {
  assert.equal(retained(reviewed('a00001', [{ ...REVIEW, sure: null }])).overall.answers, 0);
});

test('what was right by the hint was not known', () => {
  assert.equal(retained(reviewed('a00001', [{ ...RIGHT, hint: true }])).overall.share, 0);
});

test('what was taken back never happened', () => {
  const [learned, wrong] = reviewed('a00001', [WRONG]);
  assert.ok(learned && wrong);
  const undo = { type: /** @type {const} */ ('undo'), ...named(TODAY + 1), event: wrong.name };
  const again = answerOn('a00001', TODAY + 1, RIGHT);
  assert.deepEqual(retained([learned, wrong, undo, again]).overall, { answers: 1, share: 1 });
});

test('a clock that was set back makes no earlier day', () => {
  const events = [answerOn('a00001', TODAY), answerOn('a00001', TODAY - 2, RIGHT)];
  assert.equal(retained(events).overall.answers, 0);
});

test('a renamed question keeps its past, and one that is gone counts for nothing', () => {
  const known = { ...NOTHING_KNOWN, aliases: new Map([['old001', 'b00001']]) };
  const events = [answerOn('old001', TODAY), answerOn('b00001', TODAY + 1, RIGHT)];
  assert.deepEqual(retained(events, known).banks.get('b'), { answers: 1, share: 1 });
  assert.equal(retained(reviewed('gone01', [RIGHT])).overall.answers, 0);
});

test('a question counts for each of its signals', () => {
  const catalog = catalogOf({ a: ['a00001', 'a00002'] });
  const [first, second] = catalog.banks[0]?.questions ?? [];
  assert.ok(first && second);
  first.signals = ['data', 'framing'];
  second.signals = ['data'];
  const events = [...reviewed('a00001', [RIGHT]), ...reviewed('a00002', [WRONG])];
  const { signals, overall } = retained(events, NOTHING_KNOWN, catalog);
  assert.deepEqual(signals.get('framing'), { answers: 1, share: 1 });
  assert.equal(signals.get('data')?.answers, 2);
  assert.equal(overall.answers, 2);
});
