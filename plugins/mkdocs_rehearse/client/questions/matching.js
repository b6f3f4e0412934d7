/**
 * Texts that each get the one that belongs to them from a list. Every row counts; what is on the
 * list may belong to several rows or to none.
 */

/** @import { Kind } from './kinds.js' */

import { build } from '../ui/build.js';
import { icon } from '../ui/icons.js';
import { say } from '../ui/strings/matching.js';
import { checkRow } from './checks.js';
import { readNumbers, writeNumbers } from './radix.js';
import { rowOf, textOf } from './rows.js';

/**
 * @typedef {object} Row
 * @property {number} pair  in the file
 * @property {number} right  what belongs to it, as a value of the select
 * @property {HTMLElement} element
 * @property {HTMLSelectElement} select
 */

/** @type {Kind} */
export function matching({ root, key, details, check }) {
  const rows = rowsIn(root, details);
  const byPair = [...rows].sort((a, b) => a.pair - b.pair);
  const offers = byPair.map(({ select }) => select.length - 1); // The first says to choose one.
  /** @param {readonly number[]} chosen */
  const rightOf = (chosen) => byPair.filter(({ right }, pair) => chosen[pair] === right).length;
  const checks = checkRow(key, (sure) => {
    const chosen = byPair.map(({ select }) => Number(select.value));
    check({ score: rightOf(chosen) / rows.length, choice: writeNumbers(chosen, offers) }, sure);
  });
  const update = () => checks.enable(rows.every(({ select }) => select.value !== ''));

  root.addEventListener('change', update);
  update(); // A browser may have kept what was chosen before the page was reloaded.

  return {
    slot: checks.element,
    press: (key) => {
      const row = rowOf(rows, key);
      row?.select.focus();
      return row !== undefined || checks.press(key);
    },
    show: (choice) => {
      const chosen = readNumbers(choice, offers);
      byPair.forEach((row, pair) => {
        row.select.disabled = true;
        const picked = chosen?.[pair];
        if (picked !== undefined) showRow(row, picked);
      });
    },
    reset: () => {
      for (const row of rows) clearRow(row);
      update();
    },
    focus: () => rows[0]?.select.focus({ preventScroll: true }),
    tally: (choice) => {
      const found = rightOf(readNumbers(choice, offers) ?? []);
      return found > 0 ? { said: say('matched', { found, total: rows.length }) } : null;
    },
    answer: () => byPair.map((row) => `${textOf(row.element)}: ${choiceOf(row, row.right)}`).join('; '),
  };
}

/**
 * The rows as they stand now: Review moves them.
 * @param {HTMLElement} root
 * @param {HTMLElement} details
 * @returns {Row[]}
 */
function rowsIn(root, details) {
  return [...root.querySelectorAll('.rq-pair')].flatMap((element) => {
    const select = element.querySelector('select');
    if (!(element instanceof HTMLElement) || !select) return [];
    const pair = Number(element.dataset.pair);
    const matched = details.querySelector(`[data-pair='${pair}']`);
    return [{ pair, right: Number(matched?.getAttribute('data-right')), element, select }];
  });
}

/** What is chosen by a value of a row's select. @param {Row} row @param {number} value */
function choiceOf({ select }, value) {
  return [...select.options].find((option) => option.value === String(value))?.text ?? '';
}

/**
 * Puts what was chosen, and what is right if that was not, in the place of the select.
 * @param {Row} row
 * @param {number} picked
 */
function showRow(row, picked) {
  const { element, select, right } = row;
  const isRight = picked === right;
  const word = isRight ? 'right' : 'wrong';
  select.value = String(picked);
  select.hidden = true;
  element.dataset.mark = word;
  element.append(
    build('span', { class: 'rq-mark' }, icon(isRight ? 'check' : 'cross')),
    build(
      'span',
      { class: 'rq-match' },
      labelled(word, choiceOf(row, picked)),
      isRight ? null : labelled('answer', choiceOf(row, right)),
    ),
  );
}

/** @param {'right' | 'wrong' | 'answer'} word @param {string} text */
function labelled(word, text) {
  const pause = build('span', { class: 'rh-hidden' }, ':');
  const label = build('span', { class: 'rq-label' }, say(word), pause);
  return build('span', { 'data-word': word }, label, ' ', build('span', {}, text));
}

/** @param {Row} row */
function clearRow({ element, select }) {
  select.value = '';
  select.disabled = false;
  select.hidden = false;
  delete element.dataset.mark;
  for (const shown of element.querySelectorAll('.rq-mark, .rq-match')) shown.remove();
}
