/**
 * The flawed line of a design, then its fix, half of the score each. The fixes betray the line, so
 * they are shown once the reader lets a line stand, and it stands from then on.
 */

/** @import { Kind } from './kinds.js' */
/** @import { Option } from './options.js' */

import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { semicolons } from '../ui/say.js';
import { say } from '../ui/strings/flaw.js';
import { checkRow } from './checks.js';
import { choose, chosenOf, clearOptions, markOptions, optionsIn, textsOf } from './options.js';
import { clearReasons, rightIn, showReasons } from './reasons.js';
import { rowOf } from './rows.js';

const LETTERS = 'abcde';

/**
 * What was chosen as text, a digit each.
 * @param {number} line from 0
 * @param {number} fix
 */
export function writeFlaw(line, fix) {
  return `${line}${fix}`;
}

/** @param {string} choice @returns {[line: number, fix: number]} -1 where the text is none of ours */
export function readFlaw(choice) {
  return /^\d\d$/.test(choice) ? [Number(choice[0]), Number(choice[1])] : [-1, -1];
}

/** @type {Kind} */
export function flaw({ root, key, details, check }) {
  const line = partOf(root, details, 0);
  const fix = partOf(root, details, 1);
  const fixes = /** @type {HTMLDetailsElement} */ (root.querySelector('.rq-fixes'));
  const summary = /** @type {HTMLElement} */ (fixes.querySelector('summary'));

  const note = build('p', { class: 'rq-stands', id: `rq-${key}-stands` }, say('lineStands'));
  const next = button('plain', say('thisLine'), letStand);
  next.setAttribute('aria-describedby', note.id);
  const first = build('div', { class: 'rq-first' }, note, next);
  const row = checkRow(key, (sure) => {
    const right = [line, fix].filter((part) => part.right.has(chosenIn(part)));
    check({ score: right.length / 2, choice: writeFlaw(chosenIn(line), chosenIn(fix)) }, sure);
  });
  const slot = build('div', {}, first, row.element);

  /** @param {boolean} stands */
  function setLine(stands) {
    root.toggleAttribute('data-fixing', stands);
    for (const { input } of line.options) input.disabled = stands;
    first.hidden = stands;
    row.element.hidden = !stands;
    fixes.open = stands;
    summary.hidden = stands;
  }

  function letStand() {
    setLine(true);
    fix.options[0]?.input.focus();
    announce(say('nowItsFix', { line: chosenIn(line) + 1 }));
  }

  function update() {
    next.disabled = chosenOf(line.options).size === 0;
    row.enable(chosenOf(fix.options).size > 0);
  }

  root.addEventListener('change', update);
  line.group.addEventListener('keydown', (event) => {
    if (/** @type {KeyboardEvent} */ (event).key !== 'Enter' || next.disabled || first.hidden) return;
    event.preventDefault();
    letStand();
  });
  setLine(false);
  update(); // A browser may have kept what was chosen before the page was reloaded.

  return {
    slot,
    press: (key) => {
      const { options } = first.hidden ? fix : line;
      const lettered = first.hidden ? options[LETTERS.indexOf(key.toLowerCase())] : undefined;
      return choose(lettered ?? rowOf(options, key)) || row.press(key);
    },
    show: (choice) => {
      const picked = readFlaw(choice);
      for (const [place, { options, reasons, right }] of [line, fix].entries()) {
        const own = new Set(picked.slice(place, place + 1));
        markOptions(options, own, right, 'answer');
        showReasons(reasons, own);
      }
      summary.textContent = say('theFixes');
    },
    reset: () => {
      for (const part of [line, fix]) {
        clearOptions(part.options);
        clearReasons(part.reasons);
      }
      setLine(false);
      update();
    },
    focus: () => line.options[0]?.input.focus({ preventScroll: true }),
    tally: (choice) => {
      const [own, ownFix] = readFlaw(choice);
      if (line.right.has(own)) return { said: say('lineNotFix') };
      const [number = 0] = line.right;
      return fix.right.has(ownFix) ? { said: say('fixNotLine', { line: number + 1 }) } : null;
    },
    answer: () => semicolons([textsOf(line.options, line.right), textsOf(fix.options, fix.right)]),
  };
}

/**
 * One of the two things to choose: its options, and their reasons behind the answer.
 * @typedef {object} Part
 * @property {Element} group
 * @property {Option[]} options
 * @property {Element} reasons
 * @property {Set<number>} right
 */

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} details
 * @param {0 | 1} place  the line comes first in both
 * @returns {Part}
 */
function partOf(root, details, place) {
  const group = /** @type {Element} */ (root.querySelectorAll('.rq-options')[place]);
  const reasons = /** @type {Element} */ (details.querySelectorAll('.rq-reasons')[place]);
  return { group, options: optionsIn(group), reasons, right: rightIn(reasons) };
}

/** @param {Part} part */
function chosenIn({ options }) {
  return [...chosenOf(options)][0] ?? -1;
}
