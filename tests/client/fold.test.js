/** The fold of the whole log, the folding of one more event, and that the two agree. */

/** @import { Event, Known } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isAside } from '../../plugins/mkdocs_rehearse/client/study/cards.js';
import { compareEvents } from '../../plugins/mkdocs_rehearse/client/study/events.js';
import {
  NOTHING_KNOWN, append, fold, foldOnto,
} from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { Chance, TODAY, answerOn, named } from './world.js';

const WRONG = { score: 0 };

/**
 * @param {string} page
 * @param {number} day
 * @returns {Event}
 */
const completed = (page, day) => ({ type: 'complete', ...named(day), page, revision: 'p01', day });

/**
 * @param {Event} event
 * @param {number} day
 * @returns {Event}
 */
const undoing = (event, day) => ({ type: 'undo', ...named(day), event: event.name });

/**
 * @param {string | number | boolean} value
 * @returns {Event}
 */
const retention = (value) => ({ type: 'setting', ...named(TODAY), setting: 'retention', value });

/**
 * All that a state says.
 * @param {ReturnType<typeof fold>} state
 */
const said = ({ cards, pages, days, settings, suspended, rewarded, open, latest }) =>
  ({ cards, pages, days, settings, suspended, rewarded, open, latest });

/**
 * A history such as a reader makes, with some of everything.
 * @param {number} seed
 * @param {number} length
 * @returns {Event[]}
 */
function history(seed, length) {
  const chance = new Chance(seed);
  /** @type {Event[]} */
  const events = [];
  let day = TODAY;
  for (let n = 0; n < length; n += 1) {
    day += chance.pick([0, 0, 0, 0, 1, 1, 4, -1]);
    const question = `q0000${chance.below(8)}`;
    const page = `p0000${chance.below(3)}`;
    const sure = chance.pick(/** @type {const} */ (['sure', 'unsure', 'guessing', null]));
    const score = chance.pick([0, 0.5, 1, 1]);
    events.push(chance.pick([
      () => answerOn(question, day, { score, sure }),
      () => answerOn(question, day, { score, sure }),
      () => answerOn(question, day, { score, sure }),
      () => completed(page, day),
      () => /** @type {Event} */ ({ type: 'reopen', ...named(day), page }),
      () => /** @type {Event} */ ({ type: 'suspend', ...named(day), question }),
      () => /** @type {Event} */ ({ type: 'resume', ...named(day), question }),
    ])());
  }
  return events.sort(compareEvents);
}

test('nothing done is an empty state', () => {
  const { cards, pages, days } = fold([]);
  assert.equal(cards.size + pages.size + days.size, 0);
});

test('folding one more event gives what folding everything gives', () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const events = history(seed, 60);
    const state = fold(events.slice(0, 20));
    for (const event of events.slice(20)) assert.ok(append(state, event));
    assert.deepEqual(said(state), said(fold(events)));
  }
});

test('an event that is not the last in order asks for a new fold', () => {
  const first = answerOn('q00001', TODAY);
  const second = answerOn('q00001', TODAY + 1);
  const state = fold([second]);
  assert.equal(append(state, first), false);
  assert.equal(append(state, second), false, 'nor the same again');
});

test('an undo and a setting ask for a new fold', () => {
  const answer = answerOn('q00001', TODAY);
  assert.equal(append(fold([answer]), undoing(answer, TODAY)), false);
  assert.equal(append(fold([answer]), retention(0.8)), false);
});

test('undos are folded onto a state as long as they take back what is folded with them', () => {
  for (let seed = 0; seed < 10; seed += 1) {
    const events = history(seed, 40);
    const answer = answerOn('q00001', TODAY + 90, WRONG);
    const undo = undoing(answer, TODAY + 90);
    for (const later of [[answer, undo], [answer, undo, undoing(undo, TODAY + 90)]]) {
      const state = fold(events);
      assert.ok(foldOnto(state, later));
      assert.deepEqual(said(state), said(fold([...events, ...later])));
    }
    const [first] = /** @type {[Event]} */ (events);
    assert.equal(foldOnto(fold(events), [undoing(first, TODAY + 90)]), false);
    assert.equal(foldOnto(fold(events), [retention(0.8)]), false);
  }
});

test('an undone answer leaves no trace, also when it comes after its undo', () => {
  const kept = answerOn('q00001', TODAY);
  const answer = answerOn('q00002', TODAY, WRONG);
  const undo = undoing(answer, TODAY);
  assert.deepEqual(fold([kept, answer, undo]).cards, fold([kept]).cards);
  assert.deepEqual(fold([kept, answer, undo]).days, fold([kept]).days);

  const late = { ...answer, at: undo.at + 1000 };
  const state = fold([kept, undo]);
  assert.ok(append(state, late));
  assert.deepEqual(state.cards, fold([kept]).cards);
});

test('events of a kind that is not known are passed over', () => {
  const later = /** @type {Event} */ (/** @type {unknown} */ ({ type: 'note', ...named(TODAY), text: 'x' }));
  assert.equal(fold([answerOn('q00001', TODAY), later]).cards.size, 1);
});

test('a renamed question and a renamed page keep their history', () => {
  const known = { ...NOTHING_KNOWN, aliases: new Map([['oldkey', 'newkey']]) };
  const state = fold([
    answerOn('oldkey', TODAY - 4),
    answerOn('newkey', TODAY),
    completed('oldkey', TODAY),
    { type: 'suspend', ...named(TODAY), question: 'oldkey' },
  ], known);
  assert.deepEqual([...state.cards.keys()], ['newkey']);
  const card = state.cards.get('newkey');
  assert.equal(card?.reps, 2);
  assert.equal(card?.key, 'newkey');
  assert.equal(card?.suspended, true);
  assert.deepEqual([...state.pages.keys()], ['newkey']);
});

test('a question that the site does not know has its card all the same', () => {
  const known = { ...NOTHING_KNOWN, exists: () => false };
  assert.equal(fold([answerOn('q00001', TODAY)], known).cards.size, 1);
});

test('the desired retention holds for all cards, whenever it was set', () => {
  const answers = [answerOn('q00001', TODAY - 30), answerOn('q00001', TODAY)];
  const due = (/** @type {Event[]} */ ...more) =>
    fold([...answers, ...more]).cards.get('q00001')?.due ?? 0;
  assert.ok(due(retention(0.8)) > due());
  assert.ok(due(retention(0.95)) < due());
  assert.equal(due(retention(0.8), retention(0.9)), due(), 'the last one holds');
});

test('a desired retention that makes no sense is passed over', () => {
  const answers = [answerOn('q00001', TODAY - 30), answerOn('q00001', TODAY)];
  const usual = fold(answers).cards;
  for (const value of [0, 1, 7, -1, Number.NaN, 'high', true]) {
    assert.deepEqual(fold([...answers, retention(value)]).cards, usual);
  }
});

test('a completed page is known with its revision until it is reopened', () => {
  const complete = completed('p00001', TODAY);
  const state = fold([complete]);
  assert.deepEqual(state.pages.get('p00001'), { revision: 'p01', day: TODAY, at: complete.at });
  append(state, { type: 'reopen', ...named(TODAY), page: 'p00001' });
  assert.equal(state.pages.size, 0);
});

test('a question is suspended also before its first answer, and until it is resumed', () => {
  const state = fold([{ type: 'suspend', ...named(TODAY), question: 'q00001' }]);
  append(state, answerOn('q00001', TODAY));
  assert.equal(state.cards.get('q00001')?.suspended, true);
  append(state, { type: 'resume', ...named(TODAY), question: 'q00001' });
  assert.equal(state.cards.get('q00001')?.suspended, false);
  assert.equal(state.suspended.size, 0);
});

test('a day counts what was done on it', () => {
  const state = fold([
    answerOn('q00001', TODAY - 9),
    answerOn('q00001', TODAY, { ...WRONG, seconds: 5 }),
    answerOn('q00001', TODAY, { seconds: 7 }),
    answerOn('q00002', TODAY, { seconds: 9 }),
  ]);
  assert.deepEqual(state.days.get(TODAY), {
    answers: 3, right: 2, questions: 2, reviews: 1, fresh: 1, seconds: 21, xp: 12, cleared: false,
  });
});

test('an answer to a question that was not due is no review', () => {
  const state = fold([answerOn('q00001', TODAY), answerOn('q00001', TODAY + 1)]);
  assert.equal(state.days.get(TODAY + 1)?.questions, 1);
  assert.equal(state.days.get(TODAY + 1)?.reviews, 0);
});

test('a card is shown as it was before a later answer', () => {
  const state = fold([answerOn('q00001', TODAY)]);
  const before = state.cards.get('q00001');
  append(state, answerOn('q00001', TODAY + 2));
  assert.equal(before?.reps, 1);
});

test('a folded answer belongs to its stored day, whatever its time says', () => {
  const answer = { ...answerOn('q00001', TODAY - 3), at: (TODAY + 50) * 86_400_000 };
  assert.equal(fold([answer]).cards.get('q00001')?.last, TODAY - 3);
});

test('whether the reviews of a day were all done depends on questions the site still has', () => {
  /** @type {Known} */
  const known = { ...NOTHING_KNOWN, exists: (key) => key !== 'gone01' };
  const events = [
    answerOn('gone01', TODAY - 9, WRONG),
    answerOn('q00001', TODAY - 9),
    answerOn('q00001', TODAY),
    answerOn('q00002', TODAY + 1),
  ];
  assert.equal(fold(events, known).days.get(TODAY)?.cleared, true);
  assert.equal(fold(events).days.get(TODAY)?.cleared, false);
});

test('practice that is not to count for the schedule leaves cards alone, and counts as practice', () => {
  const first = answerOn('q00001', TODAY - 5);
  const loose = { scheduled: false };
  const state = fold([
    first,
    answerOn('q00001', TODAY, { ...loose, score: 0 }),
    answerOn('q00001', TODAY, loose),
    answerOn('q00002', TODAY, loose),
  ]);
  assert.equal(state.cards.size, 1);
  assert.deepEqual(state.cards.get('q00001'), fold([first]).cards.get('q00001'));
  const { answers, right, questions, reviews, xp } = state.days.get(TODAY) ?? {};
  assert.deepEqual({ answers, right, questions, reviews, xp }, { answers: 3, right: 2, questions: 2, reviews: 0, xp: 12 });
});

test('taking a question back into review forgives what was forgotten so far', () => {
  const days = Array.from({ length: 8 }, (_, n) => TODAY + 2 * n);
  const events = days.flatMap((day) => [answerOn('q00001', day), answerOn('q00001', day + 1, WRONG)]);
  /** @param {Event[]} history */
  const isOut = (history) => [...fold(history).cards.values()].every(isAside);
  assert.equal(isOut(events), true);
  const resume = /** @type {const} */ ({ type: 'resume', ...named(TODAY + 20), question: 'q00001' });
  assert.equal(isOut([...events, resume]), false);
});
