/**
 * Amounts, dates and shares as the language of the interface writes them. Days are study days: whole
 * days since 1970-01-01, so they are shown in UTC, where such a day is exactly one date.
 */

import { isolated } from './direction.js';
import { format, number } from './number.js';
import { TAG } from './strings/common.js';

const DAY = 86400000;

/** What stands before the decimals of a number. */
export function decimalPoint() {
  return number(0.5).charAt(1);
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * An amount of any size in at most so many significant digits, such as "1,234.5" or "3.2 × 10²⁴".
 * @param {number} amount
 * @param {number} digits
 */
export function figures(amount, digits) {
  const rounded = Number(amount.toPrecision(digits)) || 0; // and no −0
  const size = Math.abs(rounded);
  if (size === 0 || (size >= 1e-6 && size < 1e15)) return significant(rounded, digits);
  const [mantissa, exponent] = rounded.toExponential().split('e');
  const power = String(Number(exponent)).replace(/\d/g, (digit) => SUPERSCRIPT.charAt(Number(digit)));
  return `${significant(Number(mantissa), digits)} × 10${power.replace('-', '⁻')}`;
}

/** @param {number} value @param {number} digits */
function significant(value, digits) {
  const shape = { maximumSignificantDigits: digits };
  const written = format(`figures ${digits}`, (tag) => new Intl.NumberFormat(tag, shape));
  return written.format(value).replace('-', '−');
}

/**
 * An amount with its unit: "2.5 GB", "5%", "$3 per month".
 * @param {number} amount
 * @param {string} unit
 * @param {number} digits
 */
export function quantity(amount, unit, digits) {
  if (/^[$€£¥]/.test(unit)) {
    const sign = amount < 0 ? '−' : '';
    return `${sign}${unit.charAt(0)}${figures(Math.abs(amount), digits)}${unit.slice(1)}`;
  }
  return `${figures(amount, digits)}${unit.startsWith('%') ? '' : '\u00a0'}${unit}`;
}

/** @param {number} share 0 to 1 */
export function percent(share) {
  const shape = { style: /** @type {const} */ ('percent'), maximumFractionDigits: 0 };
  return format('percent', (tag) => new Intl.NumberFormat(tag, shape)).format(share);
}

/** "3 / 10", as a cell of a table. @param {number} part @param {number} whole */
export function outOf(part, whole) {
  return isolated(`${number(part)} / ${number(whole)}`);
}

/** "one, two and three". @param {readonly string[]} parts */
export function list(parts) {
  return new Intl.ListFormat(TAG).format(parts);
}

/**
 * "26 November", with the year where it is not that of `today`.
 * @param {number} day
 * @param {number} [today]
 */
export function date(day, today = day) {
  const sameYear = new Date(day * DAY).getUTCFullYear() === new Date(today * DAY).getUTCFullYear();
  /** @type {Intl.DateTimeFormatOptions} */
  const shape = { day: 'numeric', month: 'long', timeZone: 'UTC' };
  if (!sameYear) shape.year = 'numeric';
  return format(`date ${sameYear}`, (tag) => new Intl.DateTimeFormat(tag, shape)).format(day * DAY);
}

/** "Mon 23 Nov", for the rows of a table. @param {number} day */
export function shortDate(day) {
  /** @type {Intl.DateTimeFormatOptions} */
  const shape = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' };
  return format('short', (tag) => new Intl.DateTimeFormat(tag, shape)).format(day * DAY);
}

/** "23 Nov", for the foot of a chart. @param {number} day */
export function axisDate(day) {
  /** @type {Intl.DateTimeFormatOptions} */
  const shape = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return format('axis', (tag) => new Intl.DateTimeFormat(tag, shape)).format(day * DAY);
}

/** "November 2026", for the rows of a table. @param {number} day */
export function monthAndYear(day) {
  /** @type {Intl.DateTimeFormatOptions} */
  const shape = { month: 'long', year: 'numeric', timeZone: 'UTC' };
  return format('month-year', (tag) => new Intl.DateTimeFormat(tag, shape)).format(day * DAY);
}

/** "Nov", above a calendar. @param {number} day */
export function monthName(day) {
  /** @type {Intl.DateTimeFormatOptions} */
  const shape = { month: 'short', timeZone: 'UTC' };
  return format('month', (tag) => new Intl.DateTimeFormat(tag, shape)).format(day * DAY);
}

/** The weekday on which a week begins, 1 for Monday to 7 for Sunday; Monday if nobody knows. */
export function firstWeekday() {
  const locale = /** @type {any} */ (new Intl.Locale(TAG));
  return Number((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1);
}

/** "23:05" or "1:02:09". @param {number} seconds whole */
export function clockTime(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, place) => (place > 0 ? String(part).padStart(2, '0') : part)).join(':');
}

/** "04:00". @param {number} hours of a day, whole */
export function hour(hours) {
  /** @type {Intl.DateTimeFormatOptions} */
  const shape = { timeStyle: 'short', timeZone: 'UTC' };
  return format('hour', (tag) => new Intl.DateTimeFormat(tag, shape)).format(DAY + (hours * DAY) / 24);
}
