/** How long memories last, on cards whose stability is written down. */

/** @import { Card } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import test from 'node:test';

import { strength } from '../../plugins/mkdocs_rehearse/client/study/strength.js';

/** @param {number} stability @param {number} [interval] */
const card = (stability, interval = 1) =>
  /** @type {Card} */ ({ stability, last: 100, due: 100 + interval });

test('cards are counted by how long they last, a step from its first day on', () => {
  const cards = [0.4, 1, 6.9, 7, 29, 30, 90, 364, 365, 4000].map((stability) => card(stability));
  assert.deepEqual(strength(cards).counts, [1, 2, 2, 1, 2, 2]);
});

test('the middle of an odd number is one of them, of an even number between two', () => {
  const odd = strength([card(9, 3), card(2, 8), card(40, 1)]);
  assert.equal(odd.stability, 9);
  assert.equal(odd.interval, 3);
  assert.equal(strength([card(2), card(9)]).stability, 5.5);
  assert.equal(strength([card(2)]).stability, 2);
});
