/**
 * What single and multiple share: options that are chosen by pointer, arrows or number keys, the
 * row of check buttons, and the marks once it is checked. Choosing never checks.
 */

/** @import { Kind, Question, Tally } from './kinds.js' */

import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { icon } from '../ui/icons.js';
import { say } from '../ui/strings.js';
import { checkRow } from './checks.js';

/**
 * @typedef {object} Rules
 * @property {'answer' | 'missed'} missedWord  what a right option is called that was not chosen
 * @property {(chosen: ReadonlySet<number>) => string} write
 * @property {(choice: string) => Set<number>} read
 * @property {(chosen: ReadonlySet<number>, right: ReadonlySet<number>) => number} score 0 to 1
 * @property {(chosen: ReadonlySet<number>, right: ReadonlySet<number>) => Tally | null} tally
 */

/**
 * @typedef {object} Option
 * @property {number} index  in the model
 * @property {HTMLElement} label
 * @property {HTMLInputElement} input
 */

/** The sign beside the word of each mark; the one answer that was missed is still the answer. */
const SIGNS = /** @type {const} */ ({
  right: 'check',
  wrong: 'cross',
  missed: 'ring',
  answer: 'check',
});

/** @param {Rules} rules @returns {Kind} */
export function choiceKind(rules) {
  return (question) => {
    const options = optionsOf(question.root);
    const right = rightOptions(question.details);
    const chosen = () =>
      new Set(options.filter(({ input }) => input.checked).map(({ index }) => index));
    const row = checkRow(question.key, (sure) => {
      question.check({ score: rules.score(chosen(), right), choice: rules.write(chosen()) }, sure);
    });
    const update = () => row.enable(chosen().size > 0);

    question.root.addEventListener('change', update);
    update(); // A browser may have kept what was chosen before the page was reloaded.

    return {
      slot: row.element,
      press: (key) => chooseByNumber(options, key) || row.press(key),
      show: (choice) => {
        const picked = rules.read(choice);
        for (const option of options) showOption(option, picked, right, rules.missedWord);
        showReasons(question, picked);
      },
      reset: () => {
        for (const option of options) clearOption(option);
        clearReasons(question);
        update();
      },
      focus: () => options[0]?.input.focus({ preventScroll: true }),
      tally: (choice) => rules.tally(rules.read(choice), right),
      answer: () => textOf(options.filter(({ index }) => right.has(index))),
    };
  };
}

/**
 * The options as they stand now: Review moves them.
 * @param {HTMLElement} root
 * @returns {Option[]}
 */
function optionsOf(root) {
  return [...root.querySelectorAll('.rq-option')].flatMap((label) => {
    const input = label.querySelector('input');
    if (!(label instanceof HTMLElement) || !input) return [];
    return [{ index: Number(label.dataset.option), label, input }];
  });
}

/** @param {HTMLElement} details @returns {Set<number>} */
function rightOptions(details) {
  const reasons = [...details.querySelectorAll('[data-right]')];
  return new Set(reasons.map((reason) => Number(reason.getAttribute('data-option'))));
}

/** @param {Option[]} options */
function textOf(options) {
  const texts = options.map(({ label }) => label.querySelector('.rq-text')?.textContent ?? '');
  return texts.map((text) => text.trim().replace(/\.$/, '')).join('; ');
}

/** @param {Option[]} options @param {string} key */
function chooseByNumber(options, key) {
  const option = /^[1-9]$/.test(key) ? options[Number(key) - 1] : undefined;
  if (!option || option.input.disabled) return false;
  option.input.focus();
  if (option.input.type === 'checkbox' || !option.input.checked) option.input.click();
  return true;
}

/**
 * @param {Option} option
 * @param {ReadonlySet<number>} picked
 * @param {ReadonlySet<number>} right
 * @param {'answer' | 'missed'} missedWord
 */
function showOption({ index, label, input }, picked, right, missedWord) {
  input.checked = picked.has(index);
  input.disabled = true;
  if (!picked.has(index) && !right.has(index)) return;
  const mark = picked.has(index) ? (right.has(index) ? 'right' : 'wrong') : 'missed';
  label.dataset.mark = mark;
  const word = mark === 'missed' ? missedWord : mark;
  const stamp = build('span', {}, say(word));
  label.append(build('span', { class: 'rq-mark' }, icon(SIGNS[word]), stamp));
}

/** @param {Option} option */
function clearOption({ label, input }) {
  input.checked = false;
  input.disabled = false;
  delete label.dataset.mark;
  label.querySelector('.rq-mark')?.remove();
}

/**
 * The reasons that matter now are those of what was chosen and of what is right; the others wait
 * behind a button.
 * @param {Question} question
 * @param {ReadonlySet<number>} picked
 */
function showReasons({ details }, picked) {
  const list = details.querySelector('.rq-reasons');
  const reasons = [...(list?.children ?? [])];
  let others = 0;
  for (const reason of reasons) {
    const isPicked = picked.has(Number(reason.getAttribute('data-option')));
    const isRight = reason.hasAttribute('data-right');
    reason.toggleAttribute('data-chosen', isPicked);
    reason.toggleAttribute('data-other', !isPicked && !isRight);
    others += isPicked || isRight ? 0 : 1;
    if (isPicked && !isRight) {
      const own = build('span', { class: 'rq-word rq-own' }, say('yourChoice'));
      reason.querySelector('.rq-word')?.after(own);
    }
  }
  if (others === 0) return;
  const more = button('quiet', say('otherReasons', { count: others }), () => {
    const first = list?.querySelector('[data-other]');
    for (const reason of reasons) reason.removeAttribute('data-other');
    more.remove();
    if (first instanceof HTMLElement) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
  });
  more.classList.add('rq-more');
  list?.after(more);
}

/** @param {Question} question */
function clearReasons({ details }) {
  for (const own of details.querySelectorAll('.rq-own, .rq-more')) own.remove();
  for (const reason of details.querySelectorAll('.rq-reasons > li')) {
    reason.removeAttribute('data-chosen');
    reason.removeAttribute('data-other');
  }
}
