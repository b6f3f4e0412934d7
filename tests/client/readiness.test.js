/** Readiness by signal, and what would raise it most. */

/** @import { Catalog } from '../../plugins/mkdocs_rehearse/client/study/catalog.js' */
/** @import { Event } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { recallOn } from '../../plugins/mkdocs_rehearse/client/study/cards.js';
import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { meanReadiness, nextSteps, readinessBySignal, readinessDay } from '../../plugins/mkdocs_rehearse/client/study/readiness.js';
import { TODAY, answerOn, catalogOf, named } from './world.js';

/**
 * A site whose questions have signals: `d` data, `e` evaluation, `x` both; the first letter of a key says which.
 * @param {Record<string, string[]>} banks
 * @param {Record<string, string[]>} [pages] the questions each asks
 * @returns {Catalog}
 */
function site(banks, pages = {}) {
  const catalog = catalogOf(banks, { pages: Object.fromEntries(Object.keys(pages).map((key) => [key, `${key}/`])) });
  const signalsOf = /** @type {Record<string, string[]>} */ ({ d: ['data'], e: ['evaluation'], x: ['data', 'evaluation'] });
  return {
    ...catalog,
    signals: { framing: 'Framing', data: 'Data', evaluation: 'Evaluation' },
    banks: catalog.banks.map((bank) => ({
      ...bank,
      questions: bank.questions.map((one) => ({ ...one, signals: signalsOf[one.key[0] ?? ''] ?? [] })),
    })),
    pages: catalog.pages.map((page) => ({ ...page, questions: pages[page.key] ?? [] })),
  };
}

test('a signal is as ready as its questions will be recalled, those never answered counting as not known', () => {
  const state = fold([answerOn('d00001', TODAY - 3), answerOn('x00001', TODAY - 3)]);
  const catalog = site({ a: ['d00001', 'd00002', 'x00001', 'e00001'] });
  const card = state.cards.get('d00001');
  assert.ok(card);
  const recall = recallOn(card, TODAY + 20);
  assert.deepEqual(readinessBySignal(state, catalog, TODAY + 20), [
    { signal: 'data', readiness: (2 * recall) / 3, questions: 3, answered: 2 },
    { signal: 'evaluation', readiness: recall / 2, questions: 2, answered: 1 },
  ]);
});

test('a question that the reader set aside is no part of it', () => {
  const aside = /** @type {Event} */ ({ ...named(TODAY), type: 'suspend', question: 'd00002' });
  const state = fold([answerOn('d00001', TODAY), aside]);
  const [data] = readinessBySignal(state, site({ a: ['d00001', 'd00002'] }), TODAY);
  assert.deepEqual(data, { signal: 'data', readiness: 1, questions: 1, answered: 1 });
});

test('every signal counts the same in the mean, however many questions it has', () => {
  const state = fold([answerOn('e00001', TODAY)]);
  const catalog = site({ a: ['d00001', 'd00002', 'd00003', 'e00001'] });
  assert.equal(meanReadiness(readinessBySignal(state, catalog, TODAY)), 0.5);
  assert.equal(meanReadiness([]), 0);
});

test('the day that counts is that of the interview, or today without one', () => {
  assert.equal(readinessDay(fold([]), TODAY), TODAY);
  const interview = /** @type {Event} */ ({ ...named(TODAY), type: 'setting', setting: 'interview', value: TODAY + 9 });
  assert.equal(readinessDay(fold([interview]), TODAY), TODAY + 9);
});

test('what to do next is in the order of readiness gained per minute', () => {
  const catalog = site({ many: ['d00001', 'd00002', 'd00003'], few: ['e00001'] }, { long: ['d00001'] });
  const steps = nextSteps(fold([]), catalog, TODAY);
  assert.deepEqual(
    steps.map(({ kind, target, questions, minutes }) => [kind, target && 'id' in target && target.id, questions, minutes]),
    // The one question of its signal weighs as much as the three of the other together.
    [['bank', 'few', 1, 0.5], ['bank', 'many', 3, 1.5], ['page', 'long', 1, 5]],
  );
  const rates = steps.map(({ gain, minutes }) => gain / minutes);
  assert.deepEqual(rates, [...rates].sort((a, b) => b - a));
});

test('a step gains nothing from what is known, complete or set aside', () => {
  const catalog = site({ a: ['d00001', 'd00002'] }, { read: ['d00001', 'd00002'] });
  /** @type {Event[]} */
  const events = [
    { ...named(TODAY), type: 'complete', page: 'read', revision: 'p01', day: TODAY },
    { ...named(TODAY), type: 'suspend', question: 'd00002' },
    answerOn('d00001', TODAY),
  ];
  assert.deepEqual(nextSteps(fold(events), catalog, TODAY), []);
});

test('reviews that are due are a step, and gain what recall on the day they add', () => {
  const catalog = site({ a: ['d00001'] });
  const state = fold([answerOn('d00001', TODAY - 30, { seconds: 20 })]);
  const [review] = nextSteps(state, catalog, TODAY);
  assert.ok(review);
  assert.deepEqual([review.kind, review.questions, review.minutes], ['review', 1, 0.5]);
  const card = state.cards.get('d00001');
  assert.ok(card);
  assert.ok(review.gain > 0 && review.gain < 1 - recallOn(card, TODAY + 30));
});

test('of a long bank no more than the next ten questions are one step', () => {
  const keys = Array.from({ length: 25 }, (_, n) => `d${String(n).padStart(5, '0')}`);
  const [step] = nextSteps(fold([]), site({ a: keys }), TODAY);
  assert.equal(step?.questions, 10);
});

test('a step takes as long as its questions, one in one’s own words longer', () => {
  const catalog = site({ own: ['d00001'], others: ['e00001'] });
  const [own] = catalog.banks;
  const [question] = own?.questions ?? [];
  assert.ok(question);
  question.seconds = 170;
  const steps = nextSteps(fold([]), catalog, TODAY);
  assert.deepEqual(steps.map(({ minutes }) => minutes), [0.5, 3]);
});
