/**
 * Where Review places a question's options: shuffled anew each time a question comes back, so that
 * the place of the answer is never what is remembered. Numbers of one unit stay in their order.
 */

import { shuffled } from '../study/random.js';

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
 * Puts what the build placed, such as options, in the order of this attempt. Numbers and letters
 * stay where they were, and so does the empty option of a list.
 * @param {HTMLElement} question
 * @param {string} seed
 */
export function placeAnew(question, seed) {
  for (const list of question.querySelectorAll('[data-placed]')) {
    /** @param {Element} item */
    const textOf = (item) => (item.querySelector('.rq-text') ?? item).textContent ?? '';
    const labels = [...list.querySelectorAll('.rq-cap')].map(({ textContent }) => textContent);
    const items = [...list.children].filter((item) => !item.matches('option[value=""]'));
    const isByChance = list.getAttribute('data-placed') === 'shuffled';
    list.append(...(isByChance ? shuffled(items, seed) : placed(items, textOf, seed)));
    for (const [index, cap] of list.querySelectorAll('.rq-cap').entries()) {
      cap.textContent = labels[index] ?? '';
    }
  }
}
