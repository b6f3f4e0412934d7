/** One way through a case study: what counts, what it comes to by signal, what was missed. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { toBits } from '../../plugins/mkdocs_rehearse/client/study/bits.js';
import { lastAt, missedIn, scoresOf, secondsIn, walkOf, weakestOf } from '../../plugins/mkdocs_rehearse/client/study/walk.js';
import { TODAY, answerOn, named } from './world.js';

const ASKED = [
  { key: 'frame0', revision: 'r01', isRecall: true, signals: ['framing', 'tradeoffs', 'framing'] },
  { key: 'push00', revision: 'r01', isRecall: false, signals: ['tradeoffs', 'data'] },
  { key: 'size00', revision: 'r01', isRecall: true, signals: ['data'] },
];
const NONE = new Map();

/** @param {number[]} points @param {Partial<import('../../plugins/mkdocs_rehearse/client/study/events.js').Answer>} [rest] */
const ticked = (points, rest = {}) =>
  answerOn('frame0', TODAY, { sure: null, score: points.length / 3, choice: toBits(points), ...rest });

/** @param {import('../../plugins/mkdocs_rehearse/client/study/events.js').Event[]} events @param {number} [since] */
const walk = (events, since = 0) => walkOf(events, NONE, ASKED, since);

/** @param {import('../../plugins/mkdocs_rehearse/client/study/walk.js').Walk} done */
const scores = (done) =>
  scoresOf(done, ASKED).map(({ signal, had, asked, points }) => `${signal} ${had}/${asked}/${points}`);

test('a signal has the points ticked, of those asked, of all there are', () => {
  assert.deepEqual(scores(walk([])), ['framing 0/0/2', 'tradeoffs 0/0/2', 'data 0/0/2']);
  const begun = walk([ticked([0, 1])]);
  assert.deepEqual(scores(begun), ['framing 1/2/2', 'tradeoffs 1/1/2', 'data 0/0/2']);
  const on = walk([ticked([0, 1]), answerOn('push00', TODAY)]);
  assert.deepEqual(scores(on), ['framing 1/2/2', 'tradeoffs 2/2/2', 'data 1/1/2']);
});

test('one may judge again, but a push-back counts as it was first answered', () => {
  assert.deepEqual(scores(walk([ticked([]), ticked([0, 2])]))[0], 'framing 2/2/2');
  const wrong = answerOn('push00', TODAY, { score: 0 });
  assert.deepEqual(scores(walk([wrong, answerOn('push00', TODAY)]))[1], 'tradeoffs 0/1/2');
});

test('what was guessed, or right with the hint, was not had', () => {
  for (const rest of [{ sure: /** @type {const} */ ('guessing') }, { hint: true }, { score: 0.5 }]) {
    assert.deepEqual(scores(walk([answerOn('push00', TODAY, rest)]))[2], 'data 0/1/2');
  }
  const unsure = answerOn('push00', TODAY, { sure: 'unsure' });
  assert.deepEqual(scores(walk([unsure]))[2], 'data 1/1/2');
});

test('a case begun afresh counts only what came after', () => {
  const before = ticked([0, 1, 2]);
  const after = ticked([1]);
  assert.equal(walk([before, after], before.at).get('frame0'), after);
  assert.equal(walk([before], before.at).size, 0);
});

test('other answers are no part of it: in Review, to an earlier wording, taken back', () => {
  assert.equal(walk([ticked([0], { mode: 'review' })]).size, 0);
  assert.equal(walk([ticked([0], { revision: 'r00' })]).size, 0);
  const slip = ticked([0]);
  assert.equal(walk([slip, { type: 'undo', ...named(TODAY), event: slip.name }]).size, 0);
  assert.equal(walk([answerOn('others', TODAY)]).size, 0);
});

test('a question that was renamed on the way keeps its answer', () => {
  const old = answerOn('oldkey', TODAY);
  assert.equal(walkOf([old], new Map([['oldkey', 'push00']]), ASKED, 0).get('push00'), old);
});

test('what was missed is told point by point, of the questions answered', () => {
  const done = walk([answerOn('push00', TODAY, { score: 0 }), ticked([1])]);
  assert.deepEqual(missedIn(done, ASKED), [
    { key: 'frame0', place: 0, signals: ['framing'] },
    { key: 'frame0', place: 2, signals: ['framing'] },
    { key: 'push00', place: null, signals: ['tradeoffs', 'data'] },
  ]);
});

test('the weakest signal is that of the lowest share, and none is weak of which all was had', () => {
  /** @param {string} signal @param {number} had @param {number} asked */
  const score = (signal, had, asked) => ({ signal, had, asked, points: 9 });
  const scores = [score('a', 1, 2), score('b', 3, 3), score('c', 2, 4), score('d', 0, 0), score('e', 0, 1)];
  assert.deepEqual(weakestOf(scores).map(({ signal }) => signal), ['e', 'c', 'a']);
});

test('it lasted as long as its questions, and ended with the last of them', () => {
  const first = ticked([0], { seconds: 90 });
  const last = answerOn('push00', TODAY, { seconds: 30 });
  assert.equal(secondsIn(walk([first, last])), 120);
  assert.equal(lastAt(walk([first, last])), last.at);
  assert.equal(lastAt(walk([])), null);
});
