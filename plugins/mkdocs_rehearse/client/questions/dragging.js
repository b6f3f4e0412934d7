/**
 * Rows that move within their list: gliding to a new place, and dragged there by a grip. Rows are
 * moved around the one that is meant, never itself, so that it keeps the focus and the pointer.
 */

import { rowsOf } from './rows.js';

const TIME = 140;

/**
 * Puts a row at a place of its list, from 0.
 * @param {HTMLElement} row
 * @param {number} place
 */
export function put(row, place) {
  const rows = [...(row.parentElement?.children ?? [])];
  const from = rows.indexOf(row);
  if (place > from) row.before(...rows.slice(from + 1, place + 1));
  else row.after(...rows.slice(place, from));
}

/**
 * Lets rows glide from where they are seen to where a change puts them.
 * @param {readonly HTMLElement[]} rows
 * @param {() => void} change
 */
export function glide(rows, change) {
  const before = rows.map((row) => row.getBoundingClientRect().top);
  change();
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  rows.forEach((row, index) => {
    const listTop = row.parentElement?.getBoundingClientRect().top ?? 0;
    const distance = (before[index] ?? 0) - listTop - row.offsetTop;
    if (Math.abs(distance) < 1) return;
    const from = { transform: `translateY(${distance}px)` };
    row.animate([from, { transform: 'none' }], { duration: TIME, easing: 'ease-out' });
  });
}

/**
 * Lets a row be dragged by its grip, up and down within its list. Escape, or a pointer that is
 * taken away, puts it back.
 * @param {HTMLElement} row  in a list that is positioned
 * @param {HTMLElement} grip  part of the row, with no touch action of its own
 * @param {{lifted: () => void, passed: () => void, ended: () => void}} hear
 */
export function letDrag(row, grip, { lifted, passed, ended }) {
  grip.addEventListener('pointerdown', (down) => {
    const list = row.parentElement;
    if (down.button !== 0 || !list || list.querySelector('[data-lifted]')) return;
    const from = [...list.children].indexOf(row);
    const grasp = down.pageY - row.offsetTop;
    const listening = new AbortController();

    /** @param {boolean} dropped */
    const end = (dropped) => {
      listening.abort();
      glide(rowsOf(list), () => {
        row.style.removeProperty('transform');
        if (!dropped) put(row, from);
      });
      delete row.dataset.lifted;
      ended();
    };
    /** @param {string} type @param {(event: PointerEvent) => void} act */
    const on = (type, act) => {
      const own = (/** @type {any} */ event) => event.pointerId === down.pointerId && act(event);
      grip.addEventListener(type, own, { signal: listening.signal });
    };
    on('pointermove', (event) => {
      if (follow(row, list, event.pageY - grasp)) passed();
    });
    on('pointerup', () => end(true));
    on('pointercancel', () => end(false));
    on('lostpointercapture', () => end(false));
    /** @param {KeyboardEvent} event */
    const escape = (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end(false);
    };
    document.addEventListener('keydown', escape, { capture: true, signal: listening.signal });

    grip.setPointerCapture(down.pointerId);
    row.dataset.lifted = '';
    lifted();
  });
}

/**
 * Shows a row where it is dragged to. It is past those whose middle its upper edge would have
 * passed if it took no room, so that no place lies between two.
 * @param {HTMLElement} row
 * @param {HTMLElement} list
 * @param {number} wanted  the row's upper edge in the list
 * @returns {boolean} whether it has come to another place
 */
function follow(row, list, wanted) {
  const rows = rowsOf(list);
  const top = Math.max(0, Math.min(wanted, list.clientHeight - row.offsetHeight));
  const others = rows.filter((other) => other !== row);
  let edge = 0;
  const place = others.filter(({ offsetHeight }) => {
    edge += offsetHeight;
    return top > edge - offsetHeight / 2;
  }).length;
  const isNew = rows[place] !== row;
  if (isNew) glide(others, () => put(row, place));
  row.style.transform = `translateY(${top - row.offsetTop}px)`;
  return isNew;
}
