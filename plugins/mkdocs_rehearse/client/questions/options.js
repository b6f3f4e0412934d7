/**
 * Options as rows of radio buttons or checkboxes: found in what was published, chosen by key, and
 * marked once the question is checked.
 */

import { build } from '../ui/build.js';
import { icon } from '../ui/icons.js';
import { say } from '../ui/strings/question.js';
import { textOf } from './rows.js';

/**
 * @typedef {object} Option
 * @property {number} index  in the file
 * @property {HTMLElement} label
 * @property {HTMLInputElement} input
 */

/** @typedef {'right' | 'wrong' | 'answer' | 'missed'} Mark */

/** The sign beside the word of each mark; the one answer that was missed is still the answer. */
const SIGNS = /** @type {const} */ ({
  right: 'check',
  wrong: 'cross',
  missed: 'ring',
  answer: 'check',
});

/**
 * The options as they stand now: Review moves them.
 * @param {Element} group
 * @returns {Option[]}
 */
export function optionsIn(group) {
  return [...group.querySelectorAll('.rq-option')].flatMap((label) => {
    const input = label.querySelector('input');
    if (!(label instanceof HTMLElement) || !input) return [];
    return [{ index: Number(label.dataset.option), label, input }];
  });
}

/** @param {readonly Option[]} options */
export function chosenOf(options) {
  return new Set(options.filter(({ input }) => input.checked).map(({ index }) => index));
}

/** What these of the options say, in a row. @param {readonly Option[]} options @param {ReadonlySet<number>} these */
export function textsOf(options, these) {
  return options.filter(({ index }) => these.has(index)).map(({ label }) => textOf(label)).join('; ');
}

/** @param {Option | undefined} option @returns {boolean} whether there is one to choose */
export function choose(option) {
  if (!option || option.input.disabled) return false;
  option.input.focus();
  if (option.input.type === 'checkbox' || !option.input.checked) option.input.click();
  return true;
}

/**
 * @param {readonly Option[]} options
 * @param {ReadonlySet<number>} picked
 * @param {ReadonlySet<number>} right
 * @param {'answer' | 'missed'} missed  what a right option is called that was not picked
 */
export function markOptions(options, picked, right, missed) {
  for (const { index, label, input } of options) {
    input.checked = picked.has(index);
    input.disabled = true;
    if (!picked.has(index) && !right.has(index)) continue;
    /** @type {Mark} */
    const mark = !right.has(index) ? 'wrong' : picked.has(index) ? 'right' : missed;
    label.dataset.mark = mark;
    const stamp = build('span', {}, say(mark));
    label.append(build('span', { class: 'rq-mark' }, icon(SIGNS[mark]), stamp));
  }
}

/** @param {readonly Option[]} options */
export function clearOptions(options) {
  for (const { label, input } of options) {
    input.checked = false;
    input.disabled = false;
    delete label.dataset.mark;
    label.querySelector('.rq-mark')?.remove();
  }
}
