/**
 * What can be pressed: buttons that do something here and links that lead on, in the same looks.
 */

import { build } from './build.js';
import { icon } from './icons.js';
import { base } from './site.js';

/** @typedef {'plain' | 'main' | 'quiet'} Look one thing in view is main, at most */
/** @typedef {Parameters<typeof icon>[0]} Sign */

/** @type {Readonly<Record<Look, string>>} */
const LOOKS = { plain: 'rh-button', main: 'rh-button rh-button--main', quiet: 'rh-link' };

/**
 * @param {Look} look
 * @param {string} words
 * @param {() => void} press
 * @param {Sign} [sign] before the words
 */
export function button(look, words, press, sign) {
  const attributes = { class: LOOKS[look], type: 'button', click: press };
  return build('button', attributes, sign ? icon(sign) : null, words);
}

/**
 * @param {Look} look
 * @param {string} words
 * @param {string} url relative to the site's base
 * @param {Sign} [sign] after the words
 */
export function link(look, words, url, sign) {
  const attributes = { class: LOOKS[look], href: new URL(url, base).href };
  return build('a', attributes, words, sign ? icon(sign) : null);
}

const TEXT_FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, option, [contenteditable]';

/**
 * Whether a key goes to a text field or a list, where letters and digits are not commands.
 * @param {KeyboardEvent} event
 */
export function isTyping({ target }) {
  return target instanceof Element && target.matches(TEXT_FIELDS);
}
