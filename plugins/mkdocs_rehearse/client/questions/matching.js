/**
 * Texts that each get the one that belongs to them from a list. Every row counts; what is on the
 * list may belong to several rows or to none.
 */

/** @import { Kind } from './kinds.js' */

import { build } from '../ui/build.js';
import { icon } from '../ui/icons.js';
import { say } from '../ui/strings.js';
import { checkRow } from './checks.js';
import { rowOf, textOf } from './rows.js';

/**
 * @typedef {object} Row
 * @property {number} pair  in the file
 * @property {number} right  what belongs to it, as a value of the select
 * @property {HTMLElement} element
 * @property {HTMLSelectElement} select
 */

/**
 * What was chosen as text: a number to the base of the texts on offer, written in base 36.
 * @param {readonly number[]} chosen by pair
 * @param {number} offered
 * @returns {string}
 */
export function writeMatches(chosen, offered) {
  return chosen.reduceRight((number, text) => number * offered + text, 0).toString(36);
}

/**
 * @param {string} text
 * @param {number} pairs
 * @param {number} offered
 * @returns {number[] | null} null where the text is none of ours
 */
export function readMatches(text, pairs, offered) {
  const number = /^[0-9a-z]{1,4}$/.test(text) ? parseInt(text, 36) : Infinity;
  if (number >= offered ** pairs) return null;
  return Array.from({ length: pairs }, (_, pair) => Math.floor(number / offered ** pair) % offered);
}

/** @type {Kind} */
export function matching({ root, key, details, check }) {
  const rows = rowsIn(root, details);
  const byPair = [...rows].sort((a, b) => a.pair - b.pair);
  const offered = (rows[0]?.select.length ?? 1) - 1; // The first option says to choose one.
  /** @param {readonly number[]} chosen */
  const found = (chosen) => byPair.filter(({ right }, pair) => chosen[pair] === right).length;
  const checks = checkRow(key, (sure) => {
    const chosen = byPair.map(({ select }) => Number(select.value));
    check({ score: found(chosen) / rows.length, choice: writeMatches(chosen, offered) }, sure);
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
      const chosen = readMatches(choice, rows.length, offered);
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
      const chosen = readMatches(choice, rows.length, offered);
      return chosen && { said: say('matched', { found: found(chosen), total: rows.length }) };
    },
    answer: () => byPair.map((row) => `${textOf(row.element)}: ${wordsOf(row, row.right)}`).join('; '),
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

/** What a value of a row's select says. @param {Row} row @param {number} value */
function wordsOf({ select }, value) {
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
      labelled(word, wordsOf(row, picked)),
      isRight ? null : labelled('answer', wordsOf(row, right)),
    ),
  );
}

/** @param {'right' | 'wrong' | 'answer'} word @param {string} text */
function labelled(word, text) {
  const label = build('span', { class: 'rq-label' }, say(word));
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
