/**
 * How a sentence of the interface is said. All of them stand in the package's `languages/`, a file a
 * language; a module of `strings/` brings those of one part of the site, so that a page loads its own.
 * They are English here, and a build puts those of the site's language in their place.
 */

import { isolated } from './direction.js';
import { number, plural } from './number.js';
import { COMMON } from './strings/common.js';

/** @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}} Forms chosen by the value called `count` */

/** @typedef {Record<string, string | number>} Values by the names that stand in braces for them */

/**
 * What says the sentences of a table and the common ones. `{name}` in a sentence is replaced by a
 * value; one that depends on a number lists its plural forms.
 * @template {Record<string, string | Forms>} S
 * @param {S} own
 * @returns {(name: keyof S | keyof typeof COMMON, values?: Values) => string}
 */
export function speaker(own) {
  /** @type {Record<PropertyKey, string | Forms>} */
  const sentences = { ...COMMON, ...own };
  return (name, values = {}) => filled(sentences[name] ?? '', values);
}

/** Says a common one. */
export const say = speaker({});

/** Sentences, one after the other. */
export const sentences = between(COMMON.follows);
/** Things, with commas between. */
export const commas = between(COMMON.joined);
/** Things that may have commas of their own. */
export const semicolons = between(COMMON.apart);

/**
 * What puts parts together as a pattern does two; those that are empty or false are left out.
 * @param {string} pattern
 * @returns {(parts: readonly (string | false | null | undefined)[]) => string}
 */
function between(pattern) {
  const sign = pattern.replace('{first}', '').replace('{second}', '');
  return (parts) => parts.filter(Boolean).join(sign);
}

/** The words as a sentence. @param {string} words */
export function stop(words) {
  return say('stop', { text: words });
}

/**
 * Numbers are written as the language writes them; a text keeps its own order.
 * @param {string | Forms} sentence
 * @param {Values} values
 */
function filled(sentence, values) {
  const text = typeof sentence === 'string' ? sentence : formOf(sentence, Number(values.count));
  return text.replace(/\{(\w+)\}/g, (gap, key) => {
    const value = values[key];
    return value === undefined ? gap : typeof value === 'number' ? number(value) : isolated(value);
  });
}

/** @param {Forms} forms @param {number} count */
function formOf(forms, count) {
  return forms[plural(count)] ?? forms.other;
}

/**
 * "today", "tomorrow" or "on 26 November".
 * @param {number} day
 * @param {number} today
 * @param {(day: number, today: number) => string} write
 */
export function when(day, today, write) {
  if (day <= today) return say('today');
  return day === today + 1 ? say('tomorrow') : say('onDate', { date: write(day, today) });
}
