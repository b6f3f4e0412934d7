/**
 * An order of a few items as text: its number among all orders of so many items, counted as in a
 * dictionary and written in base 36. Seven items have 5040 orders, so three characters do.
 */

/** @param {readonly number[]} order each number from 0 up, once @returns {string} */
export function writeOrder(order) {
  let rank = 0;
  order.forEach((item, place) => {
    const smaller = order.slice(place + 1).filter((later) => later < item).length;
    rank = rank * (order.length - place) + smaller;
  });
  return rank.toString(36);
}

/**
 * @param {string} text
 * @param {number} count of items
 * @returns {number[] | null} null where the text is none of ours
 */
export function readOrder(text, count) {
  let rank = /^[0-9a-z]{1,4}$/.test(text) ? parseInt(text, 36) : Infinity;
  /** @type {number[]} how many of the items not yet placed come before the one of this place */
  const smaller = [];
  for (let left = 1; left <= count; left += 1) {
    smaller.unshift(rank % left);
    rank = Math.floor(rank / left);
  }
  if (rank !== 0) return null;
  const items = Array.from({ length: count }, (_, item) => item);
  return smaller.flatMap((index) => items.splice(index, 1));
}

/**
 * How many items directly follow the one they should.
 * @param {readonly number[]} order
 */
export function neighboursIn(order) {
  return order.filter((item, place) => place > 0 && item === (order[place - 1] ?? 0) + 1).length;
}
