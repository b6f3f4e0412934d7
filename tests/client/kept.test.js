/** Going on with a sitting that was left, and what a sitting came to. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { resumed } from '../../plugins/mkdocs_rehearse/client/study/kept.js';
import { outcomeOf } from '../../plugins/mkdocs_rehearse/client/study/outcome.js';
import { sittingAfter } from '../../plugins/mkdocs_rehearse/client/study/queue.js';
import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { catalogOf } from './world.js';

/** @import { Answer, Event } from '../../plugins/mkdocs_rehearse/client/study/events.js' */
/** @import { Kept } from '../../plugins/mkdocs_rehearse/client/study/kept.js' */

const TODAY = 20_780;

/** @param {number} seq @param {string} question @param {Partial<Answer>} [told] @returns {Answer} */
function answer(seq, question, told = {}) {
  return {
    type: 'answer', name: `d.t.${seq}`, at: TODAY * 86_400_000 + seq * 1000, question, revision: 'abc',
    day: TODAY, score: 1, sure: 'sure', hint: false, seconds: 20, mode: 'review', choice: '1',
    scheduled: true, ...told,
  };
}

/** @param {number} seq @param {object} body @returns {Event} */
function event(seq, body) {
  return /** @type {Event} */ ({ name: `d.t.${seq}`, at: TODAY * 86_400_000 + seq * 1000, ...body });
}

const KEYS = ['a00001', 'b00001', 'c00001'];

/** @type {Kept} */
const KEPT = {
  url: 'review/', mode: 'review', day: TODAY, begun: 0, isScheduled: true, keys: KEYS, fresh: KEYS,
  steps: [{ question: 'a00001', right: false, name: 'd.t.1' }], given: answer(1, 'a00001', { score: 0 }),
};

test('a sitting goes on as it was left', () => {
  const state = fold([answer(1, 'a00001', { score: 0 })]);
  assert.deepEqual(resumed(KEPT, state, TODAY, 1), KEPT);
});

test('a sitting is over with its day, and when its answers are gone', () => {
  const state = fold([answer(1, 'a00001', { score: 0 })]);
  assert.equal(resumed(KEPT, state, TODAY + 1, 1), null);
  assert.equal(resumed(KEPT, fold([]), TODAY, 0), null);
  assert.equal(resumed({ ...KEPT, begun: 5 }, state, TODAY, 5), null);
});

test('an answer taken back elsewhere is none, and its question is asked again', () => {
  const state = fold([answer(1, 'a00001', { score: 0 }), event(2, { type: 'undo', event: 'd.t.1' })]);
  const left = resumed(KEPT, state, TODAY, 2);
  assert.deepEqual(left?.steps, []);
  assert.equal(left?.given, null);
  assert.deepEqual(left?.keys, KEYS);
});

test('what was answered or set aside elsewhere is not asked, what was missed there is', () => {
  const events = [
    answer(1, 'a00001', { score: 0 }), answer(2, 'b00001'), event(3, { type: 'suspend', question: 'c00001' }),
  ];
  assert.deepEqual(resumed(KEPT, fold(events), TODAY, 3)?.keys, ['a00001']);
  const missed = [answer(1, 'a00001', { score: 0 }), answer(2, 'b00001', { score: 0 })];
  assert.deepEqual(resumed(KEPT, fold(missed), TODAY, 2)?.keys, KEYS);
});

test('practice asks what was answered today all the same', () => {
  const state = fold([answer(1, 'a00001'), answer(2, 'b00001')]);
  /** @type {Kept} */
  const kept = { ...KEPT, mode: 'practice', steps: [], given: null };
  assert.deepEqual(resumed(kept, state, TODAY, 2)?.keys, KEYS);
});

test('a sitting with nothing left to ask is none', () => {
  const state = fold(KEYS.map((key, n) => answer(n, key)));
  assert.equal(resumed({ ...KEPT, steps: [], given: null }, state, TODAY, 3), null);
});

const CATALOG = catalogOf({ Greek: ['a00001', 'b00001'], Latin: ['c00001'], Runic: ['d00001'] });

test('what a sitting came to, topic by topic', () => {
  const steps = [['a00001', false], ['c00001', true], ['a00001', true], ['b00001', false]].map(
    ([question, right], n) => ({ question: String(question), right: right === true, name: `d.t.${n}` }),
  );
  const sitting = sittingAfter(['a00001', 'c00001', 'b00001', 'd00001'], steps);
  assert.deepEqual(outcomeOf(sitting, ['b00001', 'd00001'], CATALOG), {
    asked: 3, first: 1, corrected: 1, open: 1, left: 1, fresh: 1,
    topics: [{ title: 'Greek', asked: 2, first: 0 }, { title: 'Latin', asked: 1, first: 1 }],
    teaching: [],
  });
});

test('what was missed is read up on the pages that teach it, each named once', () => {
  const catalog = catalogOf({ Greek: ['a00001', 'b00001', 'c00001'] });
  catalog.pages.push(/** @type {any} */ ({ url: 'guide/one/', title: 'Letters' }));
  const taught = ['guide/one/#phoenicia', 'guide/one/#etruria', null];
  catalog.banks[0]?.questions.forEach((question, n) => { question.teach = taught[n] ?? null; });
  const missed = { queue: [], done: ['a00001', 'b00001', 'c00001'], missed: ['b00001', 'a00001', 'c00001'] };
  assert.deepEqual(outcomeOf(missed, [], catalog).teaching, [
    { title: 'Letters', url: 'guide/one/#phoenicia' },
  ]);
});
