/** What pages decide without a browser: the order of options, what to read next. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { nextPage } from '../../plugins/mkdocs_rehearse/client/pages/reading.js';
import { placed } from '../../plugins/mkdocs_rehearse/client/pages/shuffle.js';
import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { shuffled } from '../../plugins/mkdocs_rehearse/client/study/random.js';

/** @import { Catalog } from '../../plugins/mkdocs_rehearse/client/study/catalog.js' */

const WORDS = ['one', 'two', 'three', 'four', 'five'];

test('the same attempt has the same order, the next one another', () => {
  assert.deepEqual(shuffled(WORDS, 'a1B2c3 4'), shuffled(WORDS, 'a1B2c3 4'));
  const seeds = Array.from({ length: 20 }, (_, reps) => `a1B2c3 ${reps}`);
  const orders = new Set(seeds.map((seed) => shuffled(WORDS, seed).join()));
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
  const seeds = Array.from({ length: 9 }, (_, reps) => `q ${reps}`);
  for (const seed of seeds) assert.deepEqual(placed(same, String, seed), same);
  assert.ok(seeds.some((seed) => placed(mixed, String, seed)[0] !== '10 ms'));
});

/** @param {string} key @param {string} section */
function page(key, section) {
  const rest = { tracks: [], revision: 'r', minutes: 5, questions: [] };
  return { key, id: key, url: `${key}/`, title: key, section, ...rest };
}

/** @type {Catalog} */
const CATALOG = {
  version: 2,
  signals: {},
  tracks: {},
  sections: [],
  banks: [],
  pages: [page('a1', 'articles'), page('a2', 'articles'), page('c1', 'cases'), page('c2', 'cases')],
  aliases: {},
};

/** @param {string[]} keys completed, in this order */
function readerOf(keys) {
  const said = { type: /** @type {const} */ ('complete'), revision: 'r', day: 1 };
  return fold(keys.map((key, n) => ({ ...said, name: `d.t.${n}`, at: 1000 * n, page: key })));
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
