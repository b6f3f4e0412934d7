/** Calibration, on histories that are counted by hand. */

/** @import { Sure } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import test from 'node:test';

import { calibration, leaning, shareOf } from '../../plugins/mkdocs_rehearse/client/study/calibration.js';
import { firstAnswers } from '../../plugins/mkdocs_rehearse/client/study/first-answers.js';
import { NOTHING_KNOWN } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { TODAY, answerOn } from './world.js';

/**
 * Answers to as many questions, so many of them right.
 * @param {Sure | null} sure
 * @param {number} count
 * @param {number} right
 */
function said(sure, count, right) {
  return Array.from({ length: count }, (_, n) =>
    answerOn(`${sure}${n}`, TODAY, { sure, score: n < right ? 1 : 0 }),
  );
}

/** @param {ReturnType<typeof said>} events */
const counted = (events) => calibration(firstAnswers(events, NOTHING_KNOWN));

test('answers are counted by how sure the reader was', () => {
  const events = [...said('sure', 4, 3), ...said('unsure', 3, 1), ...said('guessing', 2, 1)];
  assert.deepEqual(counted(events), {
    sure: { answers: 4, right: 3 },
    unsure: { answers: 3, right: 1 },
    guessing: { answers: 2, right: 1 },
  });
});

test('recall says nothing of how sure one was', () => {
  assert.equal(counted(said(null, 3, 3)).sure.answers, 0);
});

test('what is nearly right is wrong to someone who was sure', () => {
  const [answer] = said('sure', 1, 1);
  assert.ok(answer);
  assert.equal(counted([{ ...answer, score: 0.75 }]).sure.right, 0);
});

test('being sure of what was corrected a minute ago does not count', () => {
  const events = [answerOn('q00001', TODAY, { score: 0 }), answerOn('q00001', TODAY)];
  assert.deepEqual(counted(events).sure, { answers: 1, right: 0 });
});

test('a share of nothing is none', () => {
  assert.equal(shareOf({ answers: 0, right: 0 }), 0);
  assert.equal(shareOf({ answers: 4, right: 3 }), 0.75);
});

test('who is wrong in more than a tenth of what they were sure of is overconfident', () => {
  assert.equal(leaning(counted(said('sure', 20, 17))), 'over');
  assert.equal(leaning(counted(said('sure', 20, 18))), 'fits');
});

test('who is right in most of what they doubted is underconfident', () => {
  assert.equal(leaning(counted([...said('sure', 10, 10), ...said('unsure', 20, 17)])), 'under');
  assert.equal(leaning(counted([...said('sure', 10, 10), ...said('unsure', 20, 16)])), 'fits');
});

test('being wrong when sure weighs more than being right in doubt', () => {
  assert.equal(leaning(counted([...said('sure', 10, 5), ...said('unsure', 10, 10)])), 'over');
});

test('few answers say nothing either way', () => {
  assert.equal(leaning(counted(said('sure', 9, 0))), 'early');
  assert.equal(leaning(counted([...said('sure', 9, 9), ...said('unsure', 9, 9)])), 'early');
  assert.equal(leaning(counted([])), 'early');
});
