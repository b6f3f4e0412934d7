/**
 * Which key presses are commands: those that nothing else in the page is waiting for.
 */

/** @import { State } from '../study/events.js' */

import { isOn } from '../study/settings.js';
import { isTyping } from './controls.js';

/**
 * Letters, digits and signs can be turned off, since speech control and a sleeve type them too.
 * A key that is held down counts once, but for arrows.
 * @param {KeyboardEvent} event
 * @param {Pick<State, 'settings'>} state
 */
export function isCommand(event, state) {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented, repeat } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isTyping(event)) return false;
  const isSign = key.length === 1 && key !== ' ';
  if (isSign) return !repeat && isOn(state, 'keys');
  return !(repeat && key === 'Enter');
}
