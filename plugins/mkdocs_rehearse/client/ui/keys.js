/**
 * Which key presses are commands: those that nothing else in the page is waiting for.
 */

import { isTyping } from './controls.js';

/**
 * Letters, digits and signs can be turned off, since speech control and a sleeve type them too.
 * A key that is held down counts once, but for arrows.
 * @param {KeyboardEvent} event
 * @param {boolean} hasKeys  whether they are on
 */
export function isCommand(event, hasKeys) {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented, isComposing, repeat } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing || isTyping(event)) return false;
  const isSign = key.length === 1 && key !== ' ';
  if (isSign) return !repeat && hasKeys;
  return !(repeat && key === 'Enter');
}

/** A letter or digit that no Latin keyboard types by itself. */
const OTHER_SCRIPT = /^(?![\p{ASCII}\p{Script=Latin}])[\p{Letter}\p{Mark}\p{Decimal_Number}]$/u;

const LATIN_CAP = /^(?:Key|Digit)(.)$/;

/**
 * What a press means as a command. A keyboard set to a script that has no S is taken by where its
 * keys are; one that has, wherever it has it, by what it types.
 * @param {Pick<KeyboardEvent, 'key' | 'code'>} event
 * @returns {string}
 */
export function keyOf({ key, code }) {
  const cap = OTHER_SCRIPT.test(key) ? LATIN_CAP.exec(code)?.[1] : undefined;
  return cap?.toLowerCase() ?? key;
}
