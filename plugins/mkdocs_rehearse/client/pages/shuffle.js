/**
 * Where Review places a question's options: shuffled anew each time a question comes back, so that
 * the place of the answer is never what is remembered. Numbers of one unit stay in their order.
 */

import { randomOf } from '../study/random.js';

const NUMBER = /^(\D{0,2}?)[-−+]?\d[\d,]*(?:\.\d+)?(\D*)$/;

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => string} textOf
 * @param {string} seed
 * @returns {T[]}
 */
export function placed(items, textOf, seed) {
  return areNumbers(items.map(textOf)) ? [...items] : shuffled(items, seed);
}

/** @param {string[]} texts */
function areNumbers(texts) {
  const units = texts.map((text) => {
    const found = NUMBER.exec(text.trim());
    return found && `${found[1]} ${found[2]?.trim()}`;
  });
  return units.every((unit) => unit !== null && unit === units[0]);
}

/**
 * The same seed gives the same order in every browser.
 * @template T
 * @param {readonly T[]} items
 * @param {string} seed
 * @returns {T[]}
 */
export function shuffled(items, seed) {
  const order = [...items];
  const random = randomOf(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    order[last] = /** @type {T} */ (b);
    order[other] = /** @type {T} */ (a);
  }
  return order;
}
