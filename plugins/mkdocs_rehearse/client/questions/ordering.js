/**
 * Items that the reader moves into their order: by buttons, by arrow keys or by dragging. They are
 * not shown in their right order, so there is something to check once one has moved.
 */

/** @import { Kind } from './kinds.js' */

import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { icon, sign } from '../ui/icons.js';
import { say } from '../ui/strings/ordering.js';
import { checkRow } from './checks.js';
import { glide, letDrag, put } from './dragging.js';
import { neighboursIn, readOrder, writeOrder } from './permutation.js';
import { rowOf, rowsOf, textOf } from './rows.js';

/** Where an item goes from its place. @typedef {(place: number, last: number) => number} Step */

/** @type {Step} */
const up = (place) => Math.max(place - 1, 0);
/** @type {Step} */
const down = (place, last) => Math.min(place + 1, last);

/** @type {Readonly<Record<string, Step>>} */
const KEYS = { ArrowUp: up, ArrowDown: down, Home: () => 0, End: (_, last) => last };

/** Of the Octicons, as those that all kinds use. */
const UP = 'M3.22 10.53a.75.75 0 0 1 0-1.06l4.25-4.25a.75.75 0 0 1 1.06 0l4.25 4.25a.749.749 0 1 1-1.06 1.06L8 6.811 4.28 10.53a.75.75 0 0 1-1.06 0';
const DOWN = 'M12.78 5.22a.75.75 0 0 1 0 1.06l-4.25 4.25a.75.75 0 0 1-1.06 0L3.22 6.28a.749.749 0 1 1 1.06-1.06L8 8.939l3.72-3.719a.75.75 0 0 1 1.06 0';
const GRIP = 'M10 13a1 1 0 1 1 0-2 1 1 0 0 1 0 2m0-4a1 1 0 1 1 0-2 1 1 0 0 1 0 2m-4 4a1 1 0 1 1 0-2 1 1 0 0 1 0 2m5-9a1 1 0 1 1-2 0 1 1 0 0 1 2 0M7 8a1 1 0 1 1-2 0 1 1 0 0 1 2 0M6 5a1 1 0 1 1 0-2 1 1 0 0 1 0 2';

const BUTTONS = /** @type {const} */ ([
  { shape: UP, words: 'moveUp', step: up },
  { shape: DOWN, words: 'moveDown', step: down },
]);

/** @type {Kind} */
export function ordering({ root, key, check }) {
  const list = /** @type {HTMLElement} */ (root.querySelector('.rq-items'));
  disorder(list);
  const shown = rowsOf(list);
  const total = shown.length;
  const order = () => rowsOf(list).map(itemOf);
  const start = writeOrder(order());
  const checks = checkRow(key, (sure) => {
    check({ score: neighboursIn(order()) / (total - 1), choice: writeOrder(order()) }, sure);
  });
  const controls = shown.flatMap((row) => addControls(row));
  number(list);

  /** @param {HTMLElement} row */
  function addControls(row) {
    const text = textOf(row);
    const buttons = BUTTONS.map(({ shape, words, step }) => {
      const label = { 'aria-label': say(words, { text }) };
      const press = { type: 'button', click: () => move(row, step) };
      return build('button', { class: 'rq-move', ...label, ...press }, sign(shape));
    });
    const grip = build('span', { class: 'rq-grip', 'aria-hidden': 'true' }, sign(GRIP));
    const moves = build('span', { class: 'rq-moves' }, ...buttons);
    row.prepend(grip);
    row.append(moves);
    letDrag(row, grip, {
      lifted: () => checks.enable(false),
      passed: () => number(list),
      ended: () => {
        settle(row);
        firstButton(row)?.focus({ preventScroll: true }); // The keys that check work from here.
      },
    });
    return [grip, moves];
  }

  /** @param {HTMLElement} row @param {Step} step */
  function move(row, step) {
    const place = rowsOf(list).indexOf(row);
    glide(shown, () => {
      put(row, step(place, total - 1));
      row.scrollIntoView({ block: 'nearest' });
    });
    settle(row);
  }

  /** @param {HTMLElement} row the one that was moved */
  function settle(row) {
    number(list);
    checks.enable(writeOrder(order()) !== start);
    const place = rowsOf(list).indexOf(row) + 1;
    announce(say('movedTo', { text: textOf(row), place, total }));
  }

  /** @param {boolean} isLocked */
  function lock(isLocked) {
    for (const control of controls) control.hidden = isLocked;
  }

  return {
    slot: checks.element,
    press: (key) => {
      const named = rowOf(rowsOf(list), key);
      const step = KEYS[key];
      const row = step && focusedRow(list);
      if (named) firstButton(named)?.focus();
      else if (row) move(row, step);
      else return checks.press(key);
      return true;
    },
    show: (choice) => {
      lock(true);
      const read = readOrder(choice, total);
      if (!read) return;
      const placed = inRightOrder(shown);
      list.append(...read.flatMap((item) => placed[item] ?? []));
      rowsOf(list).forEach(mark);
    },
    reset: () => {
      for (const row of shown) unmark(row);
      glide(shown, () => list.append(...shown));
      number(list);
      lock(false);
      checks.enable(false);
    },
    focus: () => {
      const [first] = shown;
      if (first) firstButton(first)?.focus({ preventScroll: true });
    },
    tally: (choice) => {
      const found = neighboursIn(readOrder(choice, total) ?? []);
      return found > 0 ? { said: say('neighbours', { found, total: total - 1 }) } : null;
    },
    answer: () => inRightOrder(shown).map(textOf).join('; '),
  };
}

/** The item's place in the right order, from 0. @param {HTMLElement} row */
function itemOf(row) {
  return Number(row.dataset.item);
}

/** @param {readonly HTMLElement[]} rows */
function inRightOrder(rows) {
  return [...rows].sort((a, b) => itemOf(a) - itemOf(b));
}

/** The build never publishes the right order, but Review shuffles anew. @param {HTMLElement} list */
function disorder(list) {
  const [first, ...others] = rowsOf(list);
  if (first && [first, ...others].every((row, place) => itemOf(row) === place)) list.append(first);
}

/**
 * Numbers the rows and tells the first and the last that they go no further. Their buttons stay
 * what they are, since a button that is disabled loses the focus.
 * @param {HTMLElement} list
 */
function number(list) {
  const rows = rowsOf(list);
  rows.forEach((row, place) => {
    capOf(row).textContent = String(place + 1);
    const [up, down] = row.querySelectorAll('.rq-move');
    up?.setAttribute('aria-disabled', String(place === 0));
    down?.setAttribute('aria-disabled', String(place === rows.length - 1));
  });
}

/** @param {HTMLElement} row */
function capOf(row) {
  return /** @type {HTMLElement} */ (row.querySelector('.rq-cap'));
}

/** @param {HTMLElement} row @returns {HTMLElement | null} one that has somewhere to go */
function firstButton(row) {
  return row.querySelector(".rq-move[aria-disabled='false']");
}

/** @param {HTMLElement} list @returns {HTMLElement | undefined} */
function focusedRow(list) {
  const { activeElement } = document;
  const isOurs = activeElement?.matches('.rq-move') ?? false;
  return isOurs ? rowsOf(list).find((row) => row.contains(activeElement)) : undefined;
}

/**
 * Says whether a row follows the one it should, and which that is by the numbers of the right
 * order, which the caps now show.
 * @param {HTMLElement} row
 * @param {number} place
 * @param {readonly HTMLElement[]} rows
 */
function mark(row, place, rows) {
  const item = itemOf(row);
  const above = rows[place - 1];
  const isRight = above ? itemOf(above) === item - 1 : item === 0;
  const wrong = item === 0 ? say('goesFirst') : say('goesAfter', { place: item });
  row.dataset.mark = isRight ? 'right' : 'wrong';
  capOf(row).textContent = String(item + 1);
  row.append(
    build(
      'span',
      { class: 'rq-place' },
      icon(isRight ? 'check' : 'cross'),
      build('span', { class: 'rh-hidden' }, say('rightPlace', { place: item + 1 })),
      isRight ? say('inOrder') : wrong,
    ),
  );
}

/** @param {HTMLElement} row */
function unmark(row) {
  delete row.dataset.mark;
  row.querySelector('.rq-place')?.remove();
}
