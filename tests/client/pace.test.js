/** How long questions take: the build's estimate at the reader's own pace. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { minutesFor, timing } from '../../plugins/mkdocs_rehearse/client/study/pace.js';
import { TODAY, answerOn, catalogOf } from './world.js';

const KEYS = Array.from({ length: 40 }, (_, n) => `q${String(n).padStart(5, '0')}`);
const CATALOG = catalogOf({ bank: KEYS });

/** @param {number} seconds @param {number} [count] */
function readerWho(seconds, count = KEYS.length) {
  return fold(KEYS.slice(0, count).map((key) => answerOn(key, TODAY, { seconds })));
}

test('where nothing is known of the reader, questions take what the build estimates', () => {
  assert.equal(timing(fold([]), CATALOG)(KEYS.slice(0, 3)), 3 * (20 + 10));
  assert.equal(minutesFor(fold([]), CATALOG, KEYS.slice(0, 10)), 5);
});

test('minutes are whole and never none, and of a draw those of so many questions', () => {
  assert.equal(minutesFor(fold([]), CATALOG, []), 1);
  assert.equal(minutesFor(fold([]), CATALOG, ['q00000']), 1);
  assert.equal(minutesFor(fold([]), CATALOG, KEYS, 10), 5);
});

test('a question in one’s own words is not counted like one with options', () => {
  const catalog = catalogOf({ bank: KEYS.slice(0, 2) });
  const [question] = catalog.banks[0]?.questions ?? [];
  assert.ok(question);
  Object.assign(question, { seconds: 250, after: 80 });
  assert.equal(timing(fold([]), catalog)(KEYS.slice(0, 2)), 330 + 30);
});

test('the more answers there are, the more the reader’s own pace counts', () => {
  const few = timing(readerWho(40, 2), CATALOG)(KEYS);
  const many = timing(readerWho(40), CATALOG)(KEYS);
  const estimate = KEYS.length * 30;
  assert.ok(estimate < few && few < 1.2 * estimate, `${few}`);
  assert.ok(many > 1.6 * estimate && many < 2 * estimate, `${many}`);
  assert.ok(timing(readerWho(10), CATALOG)(KEYS) < 0.7 * estimate);
});

test('a question left open over lunch, or never timed, does not change the pace much', () => {
  const lunch = timing(readerWho(600, 1), CATALOG)(KEYS);
  assert.ok(lunch < 1.15 * KEYS.length * 30, `${lunch}`);
  assert.equal(timing(readerWho(0), CATALOG)(KEYS), KEYS.length * 30);
});

test('what the site no longer asks takes no time and tells nothing of the pace', () => {
  const state = fold([answerOn('gone00', TODAY, { seconds: 400 })]);
  assert.equal(timing(state, CATALOG)(['gone00', 'q00000']), 30);
});
