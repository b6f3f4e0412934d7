/**
 * A number to estimate or compute: a field that says how it was understood while the reader types.
 * What cannot be understood is answered by a sentence, not by a mark.
 */

/** @import { Kind } from './kinds.js' */
/** @import { Reading, Unread } from './quantity.js' */
/** @import { OwnUnit } from './units.js' */

import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { figures, quantity } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { commas } from '../ui/say.js';
import { say } from '../ui/strings/numeric.js';
import { checkRow } from './checks.js';
import { inOwn, readChoice, readQuantity, scoreOf, writeChoice } from './quantity.js';
import { examples, unitOf } from './units.js';

const SIGNS = /** @type {const} */ ({ right: 'check', partly: 'ring', wrong: 'cross' });

/** @type {Kind} */
export function numeric({ root, key, details, check }) {
  const field = /** @type {HTMLInputElement} */ (root.querySelector('.rq-number'));
  const box = /** @type {HTMLElement} */ (field.parentElement);
  const note = /** @type {HTMLElement} */ (root.querySelector('.rq-reading'));
  const answer = /** @type {HTMLElement} */ (details.querySelector('.rq-amount'));
  const own = unitOf(answer.dataset.unit ?? '');
  const right = {
    value: Number(answer.dataset.value),
    least: Number(answer.dataset.least),
    greatest: Number(answer.dataset.greatest),
  };
  const read = () => readQuantity(field.value, own);

  const row = checkRow(key, (sure) => {
    const { amount } = read();
    if (amount === null) return;
    check({ score: scoreOf(amount, right), choice: writeChoice(amount, right) }, sure);
  });

  const update = () => {
    const reading = read();
    row.enable(reading.amount !== null);
    field.removeAttribute('aria-invalid');
    note.textContent = reading.amount === null ? howToWrite(own) : howItIsRead(reading, own);
  };
  /** @param {Unread} reading */
  const refuse = (reading) => {
    field.setAttribute('aria-invalid', 'true');
    note.textContent = whyNot(reading, own);
    announce(note.textContent);
  };

  field.addEventListener('input', update);
  field.addEventListener('change', () => {
    const reading = read();
    const isSilent = field.value.trim() === '' || field.hasAttribute('aria-invalid');
    if (reading.amount === null && !isSilent) refuse(reading);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault(); // The key would go on to the button that gets the focus.
    const reading = read();
    if (reading.amount === null) return refuse(reading);
    announce(howItIsRead(reading, own));
    row.element.querySelector('button')?.focus();
  });
  update(); // A browser may have kept what was typed before the page was reloaded.

  return {
    slot: row.element,
    press: (pressed) => startTyping(field, pressed) || row.press(pressed),
    show: (choice) => {
      const kept = readChoice(choice, right);
      if (!kept) return;
      const { amount } = read();
      if (amount === null || writeChoice(amount, right) !== choice) {
        field.value = figures(kept.amount, 4);
        note.textContent = '';
      }
      field.disabled = true;
      showMark(box, kept.score);
    },
    reset: () => {
      field.value = '';
      field.disabled = false;
      delete box.dataset.mark;
      box.querySelector('.rq-mark')?.remove();
      update();
    },
    focus: () => field.focus({ preventScroll: true }),
    tally: (choice) => {
      const kept = readChoice(choice, right);
      return kept && { said: howFar(kept.amount, right.value, own) };
    },
    answer: () => answer.querySelector('strong')?.textContent ?? '',
  };
}

/** @param {OwnUnit} own */
function howToWrite(own) {
  const [unit] = examples(own);
  return unit ? say('numberHowUnit', { unit }) : say('numberHow');
}

/** @param {Reading} reading @param {OwnUnit} own */
function howItIsRead({ amount, said }, own) {
  if (said === inOwn(amount, own)) return say('readAs', { said });
  return say('readAsOwn', { said, own: quantity(amount, own.text, 6) });
}

/** @param {Unread} reading @param {OwnUnit} own */
function whyNot({ misfit }, own) {
  if (misfit === null) return say('noNumber');
  return say('misfit', { misfit, units: commas([own.text, ...examples(own)]) });
}

/**
 * A digit pressed anywhere in the question is the beginning of its answer.
 * @param {HTMLInputElement} field
 * @param {string} key
 */
function startTyping(field, key) {
  if (!/^\d$/.test(key)) return false;
  field.value += key;
  field.focus();
  field.dispatchEvent(new Event('input'));
  return true;
}

/** @param {HTMLElement} box @param {number} score */
function showMark(box, score) {
  const mark = score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong';
  box.dataset.mark = mark;
  const stamp = build('span', {}, say(mark));
  box.append(build('span', { class: 'rq-mark' }, icon(SIGNS[mark]), stamp));
}

/**
 * How far an answer that was not right is off.
 * @param {number} amount
 * @param {number} value
 * @param {OwnUnit} own
 */
function howFar(amount, value, own) {
  const said = quantity(amount, own.text, 4);
  const times = amount / value;
  if (times < 0) return say('otherSign', { said });
  if (times === 1 || times === 0 || !Number.isFinite(times)) return say('youSaid', { said });
  const ratio = Math.max(times, 1 / times);
  const far =
    ratio < 2
      ? quantity(100 * Math.abs(times - 1), '%', 2)
      : say('manyTimes', { ratio: figures(ratio, 2) });
  return say(times > 1 ? 'tooMuch' : 'tooLittle', { said, far });
}
