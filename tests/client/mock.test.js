/** What a mock interview asks, how the log keeps it, and what it comes to. */

/** @import { Catalog, CatalogQuestion } from '../../plugins/mkdocs_rehearse/client/study/catalog.js' */

import assert from 'node:assert/strict';
import test from 'node:test';

import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import {
  drawMock, mocksIn, readPlan, resultOf, writeMock, writePlan,
} from '../../plugins/mkdocs_rehearse/client/study/mock.js';
import { TODAY, answerOn, named } from './world.js';

const EMPTY = fold([]);

/** @param {string} key @param {Partial<CatalogQuestion>} [rest] @returns {CatalogQuestion} */
function question(key, rest = {}) {
  return {
    key, revision: 'rev', kind: 'single', level: 'apply', signals: ['data'], tags: [],
    teach: null, guess: 0.25, seconds: 60, after: 20, ...rest,
  };
}

/** @param {CatalogQuestion[]} questions @returns {Catalog} */
function site(questions) {
  const bank = { id: 'b', title: 'B', tracks: [], file: '', practice: null, questions };
  return {
    version: 2, signals: { data: 'Data', framing: 'Framing' }, tracks: {}, sections: [], banks: [bank],
    pages: [], aliases: { oldold: 'q00001' },
  };
}

const MANY = Array.from({ length: 90 }, (_, n) =>
  question(`q${String(n).padStart(5, '0')}`, {
    signals: [n % 3 === 0 ? 'framing' : 'data'],
    level: n % 2 === 0 ? 'apply' : 'analyse',
    kind: n % 9 === 0 ? 'numeric' : 'single',
  }),
);
const SITE = site(MANY);

/** @param {number} minutes @param {string} [seed] */
const draw = (minutes, seed = 's', state = EMPTY, signals = /** @type {string[]} */ ([])) =>
  drawMock(SITE, state, TODAY, { minutes, signals }, seed);

test('a mock has as many questions as its minutes have room for', () => {
  assert.equal(draw(15).keys.length, 15);
  assert.equal(draw(45).keys.length, 45);
  assert.equal(new Set(draw(45).keys).size, 45);
});

test('even one that takes longer than the time is asked, and all there is at most', () => {
  assert.equal(drawMock(site([question('q00001', { seconds: 9999 })]), EMPTY, TODAY, { minutes: 15, signals: [] }, 's').keys.length, 1);
  assert.equal(draw(600).keys.length, 90);
});

test('signals, levels and kinds stand in it as they do in the site', () => {
  const drawn = draw(30).keys.map((key) => MANY.find((one) => one.key === key));
  const count = (/** @type {(one: CatalogQuestion) => boolean} */ is) => drawn.filter((one) => one && is(one)).length;
  assert.equal(count(({ signals }) => signals.includes('framing')), 10);
  assert.equal(count(({ level }) => level === 'apply'), 15);
  assert.ok(Math.abs(count(({ kind }) => kind === 'numeric') - 30 / 9) < 1);
});

test('the same seed draws the same, another one another', () => {
  assert.deepEqual(draw(15), draw(15));
  assert.notDeepEqual(draw(15).keys, draw(15, 'other').keys);
});

test('what was never seen comes before what is known', () => {
  const known = MANY.slice(0, 60).map(({ key }) => answerOn(key, TODAY, { seconds: 60 }));
  const keys = draw(15, 's', fold(known)).keys;
  const seen = keys.filter((key) => MANY.findIndex((one) => one.key === key) < 60);
  assert.deepEqual(seen, []);
});

test('only the chosen signals are asked, and never recall nor what is set aside', () => {
  const framing = draw(10, 's', EMPTY, ['framing']).keys;
  assert.ok(framing.every((key) => MANY.find((one) => one.key === key)?.signals.includes('framing')));
  const own = site([question('q00001', { kind: 'recall' }), question('q00002'), question('q00003')]);
  const aside = fold([{ type: 'suspend', question: 'q00003', ...named(TODAY) }]);
  assert.deepEqual(drawMock(own, aside, TODAY, { minutes: 15, signals: [] }, 's').keys, ['q00002']);
});

test('a plan goes into an address and comes back, under new names too', () => {
  const plan = draw(15);
  assert.deepEqual(readPlan(writePlan(plan), SITE), plan);
  const old = new URLSearchParams('minutes=15&questions=oldoldq00002q00002gone00');
  assert.deepEqual(readPlan(old, SITE), { minutes: 15, keys: ['q00001', 'q00002'] });
});

test('an address that names no mock is none', () => {
  for (const query of ['', 'minutes=15', 'questions=q00001', 'minutes=x&questions=q00001', 'minutes=15&questions=gone00', 'minutes=-1&questions=q00001']) {
    assert.equal(readPlan(new URLSearchParams(query), SITE), null);
  }
});

const HALF = { minutes: 15, seconds: 700, keys: ['q00000', 'q00001', 'q00002', 'q00004'] };

/** A mock as a session writes it; its names count up. @param {string} session @param {number} day */
function mockOn(session, day, value = writeMock(HALF)) {
  const at = named(day).at;
  let seq = 0;
  const name = () => `${session}.${(seq += 1)}`;
  return [
    /** @type {const} */ ({ type: 'setting', setting: 'mock', value, name: name(), at }),
    ...[1, 0, 0.5].map((score, n) => ({
      ...answerOn(HALF.keys[n] ?? '', day, { score, mode: 'mock', scheduled: false }), name: name(), at,
    })),
  ];
}

test('mocks are found in the log with their own answers', () => {
  const [first, second] = [mockOn('dev.one', TODAY - 3), mockOn('dev.two', TODAY)];
  const stray = answerOn('q00004', TODAY, { mode: 'mock' });
  const found = mocksIn([...first, ...second, stray]);
  assert.deepEqual(found.map(({ minutes, seconds, keys, answers }) => [minutes, seconds, keys, answers.length]), [
    [15, 700, HALF.keys, 3],
    [15, 700, HALF.keys, 3],
  ]);
});

test('answers of two devices that were merged into each other stay apart', () => {
  const [one, two] = [mockOn('a.a', TODAY), mockOn('b.b', TODAY)];
  const mixed = one.flatMap((event, place) => [event, ...two.slice(place, place + 1)]);
  assert.deepEqual(mocksIn(mixed).map(({ answers }) => answers.length), [3, 3]);
});

test('a setting that is none of ours is no mock', () => {
  for (const value of ['', 'x', '15 700', '15 700 abc', '15 x q00001']) {
    assert.deepEqual(mocksIn(mockOn('a.a', TODAY, value)), []);
  }
});

test('a mock leaves the schedule alone', () => {
  assert.equal(fold(mockOn('a.a', TODAY)).cards.size, 0);
});

test('a result counts what was not answered as nothing, by signal and level', () => {
  const [mock] = mocksIn(mockOn('a.a', TODAY));
  assert.ok(mock);
  const { score, asked, answered, signals, levels } = resultOf(mock, SITE);
  assert.deepEqual({ score, asked, answered }, { score: 1.5 / 4, asked: 4, answered: 3 });
  // q00000 is framing (1), the others data (0, 0.5, none); q00001 is analyse (0), the others apply.
  assert.deepEqual(signals, [{ name: 'data', asked: 3, score: 0.5 / 3 }, { name: 'framing', asked: 1, score: 1 }]);
  assert.deepEqual(levels, [{ name: 'apply', asked: 3, score: 0.5 }, { name: 'analyse', asked: 1, score: 0 }]);
});
