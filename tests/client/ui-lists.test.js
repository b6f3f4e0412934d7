/** How orders and matches are written down, and what an order is worth. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { neighboursIn, readOrder, writeOrder } from '../../plugins/mkdocs_rehearse/client/questions/permutation.js';
import { readNumbers, writeNumbers } from '../../plugins/mkdocs_rehearse/client/questions/radix.js';
import { rowOf } from '../../plugins/mkdocs_rehearse/client/questions/rows.js';

/** @param {number[]} items @returns {number[][]} */
function ordersOf(items) {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

/** @param {number} count */
const upTo = (count) => Array.from({ length: count }, (_, item) => item);

test('every order of three to seven items is written in three characters and read back', () => {
  for (let count = 3; count <= 7; count += 1) {
    const orders = ordersOf(upTo(count));
    const texts = new Set();
    for (const order of orders) {
      const text = writeOrder(order);
      assert.match(text, /^[0-9a-z]{1,3}$/);
      assert.deepEqual(readOrder(text, count), order);
      texts.add(text);
    }
    assert.equal(texts.size, orders.length);
  }
});

test('text that is no order of so many items reads as none', () => {
  for (const text of ['', '-', 'Z', '0.', ' 0', '00000', 'zzzz']) assert.equal(readOrder(text, 7), null);
  assert.deepEqual(readOrder(writeOrder([2, 1, 0]), 3), [2, 1, 0]);
  assert.equal(readOrder('6', 3), null);
});

test('an order is as good as the neighbours in it', () => {
  assert.equal(neighboursIn([0, 1, 2, 3, 4]), 4);
  assert.equal(neighboursIn([1, 2, 3, 4, 0]), 3);
  assert.equal(neighboursIn([0, 1, 3, 4, 2]), 2);
  assert.equal(neighboursIn([0, 2, 1, 3, 4]), 1);
  assert.equal(neighboursIn([4, 3, 2, 1, 0]), 0);
  assert.equal(neighboursIn([1, 0, 2]), 0);
});

test('only the right order has all its neighbours', () => {
  for (let count = 3; count <= 7; count += 1) {
    const whole = ordersOf(upTo(count)).filter((order) => neighboursIn(order) === count - 1);
    assert.deepEqual(whole, [upTo(count)]);
  }
});

test('six pairs with ten choices fit into four characters', () => {
  const offers = upTo(6).map(() => 10);
  for (const chosen of [[9, 9, 9, 9, 9, 9], [0, 0, 0, 0, 0, 9], [3, 1, 4, 1, 5, 9]]) {
    const text = writeNumbers(chosen, offers);
    assert.ok(text.length <= 4, text);
    assert.deepEqual(readNumbers(text, offers), chosen);
  }
});

test('a digit names a row by its place, and nothing else does', () => {
  const rows = ['a', 'b', 'c'];
  assert.equal(rowOf(rows, '1'), 'a');
  assert.equal(rowOf(rows, '3'), 'c');
  for (const key of ['0', '4', '12', 's', 'Enter', '']) assert.equal(rowOf(rows, key), undefined);
});
