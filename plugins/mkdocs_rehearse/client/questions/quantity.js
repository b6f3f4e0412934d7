/**
 * What a reader typed as a quantity, and how near it comes to the right one: one number in any
 * common spelling, then a unit if there is one. Pure.
 */

/** @import { OwnUnit } from './units.js' */

import { decimalPoint, quantity } from '../ui/format.js';
import { PER, convert } from './units.js';

/**
 * An amount in the question's own unit, and how it was understood, such as "2.5 GB".
 * @typedef {{amount: number, said: string}} Reading
 */

/**
 * Why nothing was understood: there is no number, or its unit does not fit.
 * @typedef {{amount: null, misfit: string | null}} Unread
 */

/** @typedef {{value: number, least: number, greatest: number}} Right in the question's own unit */

/** So that the rounding of binary fractions puts nobody on the other side of a bound. */
const SLACK = 1e-9;

const ABOUT = /^(?:(?:~|≈|=|about|around|roughly|approx(?:imately|\.)?|circa|ca\.?) ?)+/i;
const SIGN = /^([-+]?) ?((?:US)?\$|[€£¥])? ?/i;

/**
 * How digits may be set apart, tried in this order, and what stands before the decimals then. What
 * could be either, such as 1,000 or 1.000, is read by the language's own mark before decimals.
 * @param {string} point
 */
function spellings(point) {
  const [apart, before] = point === ',' ? ['\\.', ','] : [',', '\\.'];
  return [
    { form: /^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?!\d)(?:[.,]\d+)?/, point: /[.,]/ }, // 1 000 000,5
    { form: RegExp(`^[1-9]\\d{0,2}(?:${apart}\\d{2,3})*${apart}\\d{3}(?!\\d)(?:${before}\\d+)?`), point: RegExp(before) },
    { form: RegExp(`^[1-9]\\d{0,2}(?:${before}\\d{3})+(?:${apart}\\d+|${before}\\d{3}(?!\\d))`), point: RegExp(apart) },
    { form: /^(?:\d+(?:_\d+)*(?:[.,]\d*)?|[.,]\d+)/, point: /[.,]/ }, // 1_000.5 or 1000,5
  ];
}

const EXPONENT = /^e([-+]?\d{1,3})(?!\d)/i;
const POWER = /^ ?(?:\^|\*\*) ?([-+]?\d{1,3})(?!\d)/;
const TIMES_POWER = /^ ?[x×*·] ?(\d+) ?(?:\^|\*\*) ?([-+]?\d{1,3})(?!\d)/i;
const ANOTHER_NUMBER = /^[-+.,_' x×*·/]*\d/i;

/**
 * @param {string} text
 * @param {OwnUnit} own
 * @param {string} [point] what stands before decimals
 * @returns {Reading | Unread}
 */
export function readQuantity(text, own, point = decimalPoint()) {
  const number = readNumber(tidy(text), point);
  if (!number) return { amount: null, misfit: null };
  const { value, unit } = number;
  const conversion = convert(unit, own);
  if (!conversion) return { amount: null, misfit: unit };
  const { times, label, factor } = conversion;
  const amount = value * factor;
  if (!Number.isFinite(amount)) return { amount: null, misfit: null };
  const said = times === factor ? inOwn(amount, own) : quantity(value * times, label, EXACT);
  return { amount, said };
}

/** As many digits as anybody types, and fewer than those in which binary fractions show. */
const EXACT = 12;

/**
 * @param {number} amount
 * @param {OwnUnit} own
 */
export function inOwn(amount, own) {
  return quantity(amount, own.text, EXACT);
}

/**
 * Right within the bounds, half right within an order of magnitude.
 * @param {number} amount
 * @param {Right} right
 */
export function scoreOf(amount, { value, least, greatest }) {
  const isRight =
    amount >= least - SLACK * Math.abs(least) && amount <= greatest + SLACK * Math.abs(greatest);
  if (isRight) return 1;
  const ratio = amount / value;
  return ratio >= 0.1 - SLACK && ratio <= 10 + SLACK ? 0.5 : 0;
}

/** Orders of magnitude around the right value that a choice tells apart. */
const ORDERS = 15;

/** Four digits: 1000 to 9999. */
const MANTISSAS = 9000;

/**
 * An answer as four digits of base 36. Its number is 3 × position + mark, where the mark is twice
 * the score, which four digits of an amount near a bound could not tell. Position 0 is the amount
 * 0; the others count sign, mantissa and order, relative to the right value's: 2 × 9000 × 31.
 * @param {number} amount
 * @param {Right} right
 */
export function writeChoice(amount, right) {
  const mark = 2 * scoreOf(amount, right);
  if (amount === 0) return mark.toString(36);
  const { mantissa, order } = decimal(amount);
  const relative = Math.max(-ORDERS, Math.min(ORDERS, order - decimal(right.value).order));
  const rank = (relative + ORDERS) * MANTISSAS + mantissa - 1000;
  return (3 * (1 + 2 * rank + (amount < 0 ? 1 : 0)) + mark).toString(36);
}

/**
 * @param {string} choice
 * @param {Right} right
 * @returns {{amount: number, score: number} | null} null where the text is none of ours
 */
export function readChoice(choice, right) {
  const number = /^[0-9a-z]{1,4}$/.test(choice) ? parseInt(choice, 36) : NaN;
  const position = Math.floor(number / 3);
  if (!(position <= 2 * MANTISSAS * (2 * ORDERS + 1))) return null;
  const score = (number % 3) / 2;
  if (position === 0) return { amount: 0, score };
  const rank = Math.floor((position - 1) / 2);
  const sign = (position - 1) % 2 ? '-' : '';
  const order = Math.floor(rank / MANTISSAS) - ORDERS + decimal(right.value).order;
  return { amount: Number(`${sign}${(rank % MANTISSAS) + 1000}e${order - 3}`), score };
}

/** @param {number} amount */
function decimal(amount) {
  const [digits, order] = Math.abs(amount).toExponential(3).split('e');
  return { mantissa: Math.round(Number(digits) * 1000), order: Number(order) };
}

/**
 * Plain signs and digits for typographic and other ones, nothing that sets their order, powers for raised
 * digits, one space for several.
 * @param {string} text
 */
function tidy(text) {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised) => `^${raised.normalize('NFKC')}`)
    .replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[٫．]/g, '.')
    .replace(/[٬，]/g, ',')
    .replace(/[−–‐‑]/g, '-')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The number that a tidy text begins with and the unit after it, if there is only one number.
 * @param {string} text
 * @param {string} point
 * @returns {{value: number, unit: string} | null}
 */
function readNumber(text, point) {
  let rest = text.replace(ABOUT, '');
  /** Takes what has this form off the rest. @param {RegExp} form */
  const take = (form) => {
    const found = form.exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found;
  };
  const [, sign, currency] = take(SIGN) ?? [];
  const spelling = spellings(point).find(({ form }) => form.test(rest));
  if (!spelling) return null;
  const [whole = '', decimals = ''] = (take(spelling.form)?.[0] ?? '').split(spelling.point);
  const plain = `${whole.replace(/\D/g, '')}.${decimals}`;
  let value = Number(`${plain}e${take(EXPONENT)?.[1] ?? 0}`);
  const power = take(POWER);
  if (power) value **= Number(power[1]);
  const times = take(TIMES_POWER);
  if (times) value *= Number(times[1]) ** Number(times[2]);
  if (ANOTHER_NUMBER.test(rest)) return null;
  return { value: sign === '-' ? -value : value, unit: unitWith(currency, rest) };
}

/**
 * The unit with the currency that stood before the number, in front of any "per".
 * @param {string | undefined} currency
 * @param {string} rest
 */
function unitWith(currency, rest) {
  const unit = rest.trim().replace(/\.$/, '');
  if (!currency) return unit;
  const [head = ''] = unit.split(PER);
  return `${head} ${currency} ${unit.slice(head.length)}`.trim();
}
