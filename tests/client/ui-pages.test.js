/** What pages decide without a browser: the order of options, what to read next, how long it takes. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { minutesFor, nextPage } from '../../plugins/mkdocs_rehearse/client/pages/reading.js';
import { placed, shuffled } from '../../plugins/mkdocs_rehearse/client/pages/shuffle.js';
import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { emptyDay } from '../../plugins/mkdocs_rehearse/client/study/progress.js';

/** @import { Catalog } from '../../plugins/mkdocs_rehearse/client/study/catalog.js' */

const WORDS = ['one', 'two', 'three', 'four', 'five'];

test('the same attempt has the same order, the next one another', () => {
  assert.deepEqual(shuffled(WORDS, 'a1B2c3 4'), shuffled(WORDS, 'a1B2c3 4'));
  const orders = new Set(Array.from({ length: 20 }, (_, reps) => shuffled(WORDS, `a1B2c3 ${reps}`).join()));
  assert.ok(orders.size > 15, `${orders.size} orders of 20`);
});

test('every option is as likely in every place', () => {
  const firsts = new Map(WORDS.map((word) => [word, 0]));
  for (let reps = 0; reps < 5000; reps += 1) {
    const first = shuffled(WORDS, `q${reps} ${reps}`)[0] ?? '';
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  for (const [word, count] of firsts) assert.ok(Math.abs(count - 1000) < 120, `${word} ${count}`);
});

test('numbers of one unit keep their order, of several they do not', () => {
  const same = ['10 ms', '50 ms', '1,000 ms', '5,000 ms', '9,000 ms'];
  const mixed = ['10 ms', '50 ms', '1 s', '5 s', '9 s'];
  for (let reps = 0; reps < 9; reps += 1) assert.deepEqual(placed(same, String, `q ${reps}`), same);
  assert.ok(Array.from({ length: 9 }, (_, reps) => placed(mixed, String, `q ${reps}`)).some((order) => order[0] !== '10 ms'));
});

/** @param {string} key @param {string} section */
function page(key, section) {
  return { key, id: key, url: `${key}/`, title: key, section, track: '', revision: 'r', minutes: 5, questions: [] };
}

/** @type {Catalog} */
const CATALOG = {
  version: 1,
  signals: {},
  tracks: {},
  sections: [],
  banks: [],
  pages: [page('a1', 'articles'), page('a2', 'articles'), page('c1', 'cases'), page('c2', 'cases')],
  aliases: {},
};

/** @param {string[]} keys completed, in this order */
function readerOf(keys) {
  return fold(
    keys.map((key, n) => ({ name: `d.t.${n}`, at: 1000 * n, type: 'complete', page: key, revision: 'r', day: 1 })),
  );
}

test('reading starts with the first page and goes on in the section last read in', () => {
  assert.equal(nextPage(readerOf([]), CATALOG)?.key, 'a1');
  assert.equal(nextPage(readerOf(['a1']), CATALOG)?.key, 'a2');
  assert.equal(nextPage(readerOf(['a1', 'c1']), CATALOG)?.key, 'c2');
});

test('a section that is read leads back to what was left open, and in the end to nothing', () => {
  assert.equal(nextPage(readerOf(['a1', 'c1', 'c2']), CATALOG)?.key, 'a2');
  assert.equal(nextPage(readerOf(['a1', 'a2', 'c1', 'c2']), CATALOG), null);
});

test('minutes go by the time this reader takes, and are never none', () => {
  const state = fold([]);
  assert.equal(minutesFor(state, 1), 1);
  assert.equal(minutesFor(state, 14), 6);
  state.days.set(1, { ...emptyDay(), answers: 100, seconds: 6000 });
  assert.equal(minutesFor(state, 14), 14);
});
