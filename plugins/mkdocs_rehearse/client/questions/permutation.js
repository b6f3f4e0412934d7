/**
 * An order of a few items as text: for each place, how many of the items not yet placed come before
 * the one that stands there. Seven items have 5040 orders, so three characters do.
 */

import { readNumbers, writeNumbers } from './radix.js';

/** @param {readonly number[]} order each number from 0 up, once @returns {string} */
export function writeOrder(order) {
  const before = order.map(
    (item, place) => order.slice(place + 1).filter((later) => later < item).length,
  );
  return writeNumbers(before, choicesAt(order.length));
}

/**
 * @param {string} text
 * @param {number} count of items
 * @returns {number[] | null} null where the text is none of ours
 */
export function readOrder(text, count) {
  const items = Array.from({ length: count }, (_, item) => item);
  const before = readNumbers(text, choicesAt(count));
  return before && before.flatMap((index) => items.splice(index, 1));
}

/** How many items are left to choose from, place by place. @param {number} count */
function choicesAt(count) {
  return Array.from({ length: count }, (_, place) => count - place);
}

/**
 * How many items directly follow the one they should.
 * @param {readonly number[]} order
 */
export function neighboursIn(order) {
  return order.filter((item, place) => order[place - 1] === item - 1).length;
}
