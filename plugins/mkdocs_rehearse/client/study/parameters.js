/**
 * A reader's own parameters of the scheduler: 21 numbers that an optimiser fitted to their history,
 * pasted in whatever brackets they came in. They are kept as a setting, and hold for the whole log.
 */

/** @import { State } from './events.js' */
/** @import { Parameters } from './fsrs.js' */

import { DEFAULT_PARAMETERS } from './fsrs.js';

/** The numbers, in one text; '' is the default. */
export const PARAMETERS_SETTING = 'fsrs';

/**
 * The least and the greatest value of w[0] to w[20] that the optimisers of FSRS-6 give, and within
 * which its formulas are of use.
 * @type {readonly (readonly [least: number, most: number])[]}
 */
export const RANGES = [
  [0.001, 100], [0.001, 100], [0.001, 100], [0.001, 100], [1, 10], [0.001, 4], [0.001, 4],
  [0.001, 0.75], [0, 4.5], [0, 0.8], [0.001, 3.5], [0.001, 5], [0.001, 0.25], [0.001, 0.9],
  [0, 4], [0, 1], [1, 6], [0, 2], [0, 2], [0, 0.8], [0.1, 0.8],
];

/**
 * What is wrong with a text: a word that is no number, not 21 numbers, or one out of its range, the
 * first of which has place 1.
 * @typedef {{word: string}
 *   | {count: number}
 *   | {place: number, value: number, least: number, most: number}} Fault
 */

/**
 * @param {string} text
 * @returns {{parameters: number[]} | {fault: Fault}}
 */
export function readParameters(text) {
  const words = text.split(/[\s,;()[\]{}"']+/).filter((word) => word !== '');
  const parameters = words.map(Number);
  const word = words[parameters.findIndex((value) => !Number.isFinite(value))];
  if (word !== undefined) return { fault: { word } };
  if (parameters.length !== RANGES.length) return { fault: { count: parameters.length } };
  for (const [index, [least, most]] of RANGES.entries()) {
    const value = /** @type {number} */ (parameters[index]);
    if (value < least || value > most) return { fault: { place: index + 1, value, least, most } };
  }
  return { parameters };
}

/** @param {Parameters} parameters */
export function writeParameters(parameters) {
  return parameters.join(', ');
}

/** What was read last, as every answer of a log asks again. @type {[text: unknown, read: Parameters]} */
let last = [undefined, DEFAULT_PARAMETERS];

/**
 * The parameters a reader has set; the default ones if that makes no sense.
 * @param {Pick<State, 'settings'>} state
 * @returns {Parameters}
 */
export function parametersOf({ settings }) {
  const text = settings.get(PARAMETERS_SETTING);
  if (text !== last[0]) {
    const read = readParameters(String(text ?? ''));
    last = [text, 'parameters' in read ? read.parameters : DEFAULT_PARAMETERS];
  }
  return last[1];
}
