/**
 * The row that checks an answer: three buttons under "I am", so that saying how sure one is costs
 * no extra tap.
 */

/** @import { Sure } from '../study/events.js' */

import { build } from '../ui/build.js';
import { say } from '../ui/strings/question.js';

/** @type {readonly Sure[]} */
const DEGREES = ['sure', 'unsure', 'guessing'];

/**
 * @param {string} key of the question
 * @param {(sure: Sure) => void} check
 */
export function checkRow(key, check) {
  const label = `rq-${key}-sure`;
  const buttons = DEGREES.map((sure) =>
    build(
      'button',
      { class: 'rh-button rq-check', type: 'button', disabled: true, click: () => check(sure) },
      say(sure),
    ),
  );
  return {
    element: build(
      'div',
      { class: 'rq-checks', role: 'group', 'aria-labelledby': label },
      build('span', { class: 'rq-iam', id: label }, say('iAm')),
      ...buttons,
    ),
    /** @param {boolean} ready */
    enable: (ready) => {
      for (const button of buttons) button.disabled = !ready;
    },
    focus: () => buttons[0]?.focus(),
    /** S, U and G press them, whatever the language calls them. @param {string} key */
    press: (key) => {
      const button = buttons[DEGREES.findIndex((sure) => sure.charAt(0) === key.toLowerCase())];
      button?.click();
      return button !== undefined;
    },
  };
}
