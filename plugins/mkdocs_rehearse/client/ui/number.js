/**
 * Numbers as the language of the interface writes and counts them: what every sentence may need.
 */

import { TAG } from './strings/common.js';

/** Digits are those of the questions and of what is typed, in every language. */
const TAGGED = `${TAG}-u-nu-latn`;

/** @type {Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules>} */
const formats = new Map();

/**
 * One formatter a shape: making one costs more than using it a thousand times.
 * @template {Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules} F
 * @param {string} shape
 * @param {(tag: string) => F} make
 * @returns {F}
 */
export function format(shape, make) {
  const known = /** @type {F | undefined} */ (formats.get(shape));
  const made = known ?? make(TAGGED);
  if (!known) formats.set(shape, made);
  return made;
}

/** @param {number} value */
export function number(value) {
  const shape = { maximumFractionDigits: 1 };
  return format('number', (tag) => new Intl.NumberFormat(tag, shape)).format(value);
}

/** @param {number} count @returns {Intl.LDMLPluralRule} */
export function plural(count) {
  return format('plural', (tag) => new Intl.PluralRules(tag)).select(count);
}
