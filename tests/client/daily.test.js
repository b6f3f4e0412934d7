/** What a day asks, what it holds back, and what can be practised beyond it. */

/** @import { Card, Event } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  aheadQuestions, cramQuestions, dailyQuestions, inOrder, newQuestions, parted, weakest,
} from '../../plugins/mkdocs_rehearse/client/study/daily.js';
import { isDue, recallOn } from '../../plugins/mkdocs_rehearse/client/study/cards.js';
import { AMOUNTS, INTERVIEW_SETTING } from '../../plugins/mkdocs_rehearse/client/study/settings.js';
import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { Chance, TODAY, answerOn, catalogOf, named } from './world.js';

const WRONG = { score: 0 };

/** A bank for each first letter. @param {...string} keys */
function siteOf(...keys) {
  const letters = [...new Set(keys.map((key) => key.charAt(0)))];
  return catalogOf(
    Object.fromEntries(letters.map((letter) => [letter, keys.filter((key) => key.startsWith(letter))])),
  );
}

/** @param {readonly Event[]} events @param {...string} keys of the site */
const reviewsOf = (events, ...keys) => dailyQuestions(fold(events), TODAY, siteOf(...keys)).reviews;

/** @param {'reviews' | 'fresh'} name @param {number | string} value @returns {Event} */
const limitTo = (name, value) => ({
  type: 'setting', ...named(TODAY - 50), setting: AMOUNTS[name].setting, value,
});

test('the weakest card comes first', () => {
  const events = [
    answerOn('a00001', TODAY - 5),
    answerOn('b00001', TODAY - 40),
    answerOn('c00001', TODAY - 10),
  ];
  assert.deepEqual(reviewsOf(events, 'a00001', 'b00001', 'c00001'), ['b00001', 'c00001', 'a00001']);
});

test('only what is due and what the site has is asked', () => {
  const events = [
    answerOn('a00001', TODAY - 9),
    answerOn('a00002', TODAY),
    answerOn('b00001', TODAY - 9),
  ];
  const daily = dailyQuestions(fold(events), TODAY, siteOf('a00001', 'a00002'));
  assert.deepEqual(daily, { reviews: ['a00001'], fresh: [], held: 0 });
});

test('a miss of today is asked again today, after what was forgotten', () => {
  const events = [answerOn('a00001', TODAY, WRONG), answerOn('b00001', TODAY - 9)];
  assert.deepEqual(reviewsOf(events, 'a00001', 'b00001'), ['b00001', 'a00001']);
});

test('equally weak cards keep one order, whatever order they were answered in', () => {
  const keys = ['a00001', 'b00002', 'c00003', 'd00004'];
  for (const order of [keys, keys.toReversed(), ['c00003', 'a00001', 'd00004', 'b00002']]) {
    const events = order.map((key) => answerOn(key, TODAY - 9));
    assert.deepEqual(reviewsOf(events, ...keys), keys);
  }
});

test('beyond the limit of a day the strongest are held back, and what was done today counts', () => {
  const keys = ['a00001', 'b00002', 'c00003', 'd00004'];
  const old = keys.map((key, days) => answerOn(key, TODAY - 40 + days));
  const site = siteOf(...keys);
  const first = dailyQuestions(fold([limitTo('reviews', 3), ...old]), TODAY, site);
  assert.deepEqual(first, { reviews: ['a00001', 'b00002', 'c00003'], fresh: [], held: 1 });
  const later = [limitTo('reviews', 3), ...old, answerOn('a00001', TODAY), answerOn('b00002', TODAY)];
  assert.deepEqual(dailyQuestions(fold(later), TODAY, site), { reviews: ['c00003'], fresh: [], held: 1 });
});

test('a miss waiting for its correction is asked beyond any limit', () => {
  const events = [limitTo('reviews', 0), answerOn('a00001', TODAY, WRONG), answerOn('b00001', TODAY - 9)];
  const daily = dailyQuestions(fold(events), TODAY, siteOf('a00001', 'b00001'));
  assert.deepEqual(daily, { reviews: ['a00001'], fresh: [], held: 1 });
});

test('a limit that makes no sense is not one', () => {
  const events = [limitTo('reviews', -1), limitTo('reviews', 'many'), answerOn('a00001', TODAY - 9)];
  assert.deepEqual(reviewsOf(events, 'a00001'), ['a00001']);
});

/** Two pages, the later one completed first; each asks two questions, the site has one more. */
function reading() {
  const site = catalogOf(
    { a: ['a00001', 'a00002', 'a00003', 'a00004', 'a00005'] },
    { pages: { p00001: 'one/', p00002: 'two/' } },
  );
  Object.assign(site.pages[0] ?? {}, { questions: ['a00001', 'a00002'] });
  Object.assign(site.pages[1] ?? {}, { questions: ['a00003', 'a00004'] });
  Object.assign(site.banks[0]?.questions[4] ?? {}, { teach: 'two/#section' });
  /** @param {string} page @param {number} day @returns {Event} */
  const completed = (page, day) => ({ type: 'complete', ...named(day), page, revision: 'p01', day });
  return { site, completed };
}

test('new questions come from completed pages, the one completed first coming first', () => {
  const { site, completed } = reading();
  assert.deepEqual(newQuestions(fold([]), site), []);
  const events = [completed('p00002', TODAY - 2), completed('p00001', TODAY - 1), answerOn('a00003', TODAY)];
  assert.deepEqual(newQuestions(fold(events), site), ['a00004', 'a00005', 'a00001', 'a00002']);
  const aside = /** @type {const} */ ({ type: 'suspend', ...named(TODAY), question: 'a00005' });
  assert.deepEqual(newQuestions(fold([...events, aside]), site), ['a00004', 'a00001', 'a00002']);
});

test('new questions stop at the limit of a day, of which those answered today are a part', () => {
  const { site, completed } = reading();
  const events = [limitTo('fresh', 2), completed('p00001', TODAY - 1), completed('p00002', TODAY - 1)];
  assert.deepEqual(dailyQuestions(fold(events), TODAY, site).fresh, ['a00001', 'a00002']);
  const later = [...events, answerOn('a00001', TODAY)];
  assert.deepEqual(dailyQuestions(fold(later), TODAY, site).fresh, ['a00002']);
  assert.deepEqual(dailyQuestions(fold(later), TODAY + 1, site).fresh, ['a00002', 'a00003']);
});

test('practising ahead takes what is due next, cramming what is weakest, neither what is aside', () => {
  const keys = ['a00001', 'b00002', 'c00003', 'd00004'];
  const state = fold([
    answerOn('a00001', TODAY - 9),
    answerOn('b00002', TODAY - 1),
    answerOn('c00003', TODAY),
    answerOn('d00004', TODAY - 9),
    { type: 'suspend', ...named(TODAY), question: 'd00004' },
  ]);
  assert.deepEqual(aheadQuestions(state, TODAY, siteOf(...keys), 9), ['b00002', 'c00003']);
  assert.deepEqual(aheadQuestions(state, TODAY, siteOf(...keys), 1), ['b00002']);
  assert.deepEqual(cramQuestions(state, TODAY, siteOf(...keys), 2), ['a00001', 'b00002']);
});

test('questions with a tag in common are kept apart', () => {
  const site = catalogOf({ a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'] });
  for (const question of site.banks.flatMap((bank) => bank.questions)) {
    if (['a1', 'b1'].includes(question.key)) question.tags = ['cache'];
  }
  assert.deepEqual(inOrder(['a1', 'b1', 'a2', 'b2', 'a3'], site), ['a1', 'b2', 'a2', 'b1', 'a3']);
});

test('siblings are apart wherever another is within reach', () => {
  const chance = new Chance(7);
  /** @param {string} one @param {string} other */
  const areSiblings = (one, other) => one.charAt(0) === other.charAt(0);
  for (let round = 0; round < 300; round += 1) {
    const keys = Array.from({ length: chance.below(12) }, (_, n) => chance.pick(['x', 'y', 'z']) + n);
    const order = parted(keys, (one, other) => (areSiblings(one, other) ? 1 : 0));
    assert.deepEqual([...order].sort(), [...keys].sort());
    order.forEach((key, place) => {
      if (place === 0 || !areSiblings(/** @type {string} */ (order[place - 1]), key)) return;
      const rest = order.slice(place, place + 8);
      assert.ok(rest.every((other) => areSiblings(/** @type {string} */ (order[place - 1]), other)), order.join(' '));
    });
  }
});

/** @param {number} days @returns {Event} */
const interviewIn = (days) => ({
  type: 'setting', ...named(TODAY - 60), setting: INTERVIEW_SETTING, value: TODAY + days,
});

test('an interview date spreads what is new over the days before the final pass', () => {
  const keys = Array.from({ length: 30 }, (_, n) => `a${String(n).padStart(5, '0')}`);
  const site = siteOf(...keys);
  const { fresh } = dailyQuestions(fold([interviewIn(20)]), TODAY, site);
  assert.deepEqual(fresh, keys.slice(0, 2));
  const later = [interviewIn(20), answerOn('a00000', TODAY)];
  assert.deepEqual(dailyQuestions(fold(later), TODAY, site).fresh, ['a00001']);
  assert.deepEqual(dailyQuestions(fold([interviewIn(0)]), TODAY, site).fresh, [], 'the day has come');
});

test('questions of completed pages come before others that an interview date asks for', () => {
  const { site, completed } = reading();
  const events = [interviewIn(6), completed('p00002', TODAY - 1)];
  assert.deepEqual(dailyQuestions(fold(events), TODAY, site).fresh, ['a00003', 'a00004', 'a00005', 'a00001', 'a00002']);
});

test('in the last five days everything is passed once, the weakest on the day first', () => {
  const keys = Array.from({ length: 10 }, (_, n) => `${'ab'.charAt(n % 2)}${String(n).padStart(5, '0')}`);
  const known = keys.flatMap((key, n) => [
    answerOn(key, TODAY - 40), answerOn(key, TODAY - 37), answerOn(key, TODAY - 16 + n),
  ]);
  const site = siteOf(...keys);
  /** @param {readonly Event[]} events @param {number} day */
  const reviews = (events, day) => dailyQuestions(fold(events), day, site).reviews;
  assert.deepEqual(reviews([interviewIn(6), ...known], TODAY), []);
  assert.deepEqual(reviews([interviewIn(5), ...known], TODAY), keys.slice(0, 2));
  const later = [interviewIn(5), ...known, answerOn('a00000', TODAY), answerOn('b00001', TODAY)];
  assert.deepEqual(reviews(later, TODAY + 1), keys.slice(2, 4));
  assert.deepEqual(reviews(later, TODAY + 4).length, 8);
});

/** The cards, the weakest first, by sorting all of them. @param {readonly Card[]} cards */
function allSorted(cards) {
  const recalled = cards.map((card) => ({ card, recall: recallOn(card, TODAY) }));
  recalled.sort((a, b) => a.recall - b.recall || (a.card.key < b.card.key ? -1 : 1));
  return recalled.map(({ card }) => card);
}

/** @param {Chance} chance */
function someAnswers(chance) {
  return Array.from({ length: chance.below(90) }, () =>
    answerOn(`${chance.pick(['a', 'b', 'c'])}0000${chance.digits(1)}`, TODAY - chance.below(5) * 10, {
      score: chance.pick([0, 1, 1]),
    }));
}

test('so many of the weakest are those that come first when all are sorted', () => {
  const chance = new Chance(11);
  for (let round = 0; round < 100; round += 1) {
    const cards = [...fold(someAnswers(chance)).cards.values()];
    const sorted = allSorted(cards);
    for (const count of [-1, 0, 1, 2, 5, cards.length, 200]) {
      assert.deepEqual(weakest(chance.shuffled(cards), TODAY, count), sorted.slice(0, Math.max(count, 0)));
    }
  }
});

test('a day asks what sorting all that is due would have it ask', () => {
  const chance = new Chance(12);
  for (let round = 0; round < 100; round += 1) {
    const answers = someAnswers(chance);
    const limit = chance.below(30);
    const state = fold([limitTo('reviews', limit), ...answers]);
    const site = siteOf(...chance.shuffled([...state.cards.keys()]));
    const due = allSorted([...state.cards.values()].filter((card) => isDue(card, TODAY)));
    const room = limit - (state.days.get(TODAY)?.reviews ?? 0);
    const asked = due.filter(({ missed }, place) => missed || place < room);
    const daily = dailyQuestions(state, TODAY, site);
    assert.deepEqual(daily.reviews, inOrder(asked.map(({ key }) => key), site));
    assert.equal(daily.held, due.length - asked.length);
  }
});
