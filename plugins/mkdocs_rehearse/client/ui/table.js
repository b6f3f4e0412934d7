/**
 * A plain table: a name for each row, then numbers under short headings.
 */

import { build, draw } from './build.js';

/**
 * @param {string[]} headings
 * @param {(string | Node)[][]} rows
 * @returns {HTMLElement} the table in a box of its own, which scrolls where it is too wide
 */
export function table(headings, rows) {
  const head = headings.map((heading) => build('th', { scope: 'col' }, heading));
  const body = rows.map(([name, ...cells]) => {
    const values = cells.map((cell) => build('td', {}, cell));
    return build('tr', {}, build('th', { scope: 'row' }, name ?? ''), ...values);
  });
  const parts = [build('thead', {}, build('tr', {}, ...head)), build('tbody', {}, ...body)];
  return build('div', { class: 'rh-table' }, build('table', { class: 'rh-rows' }, ...parts));
}

/** A share drawn to its length; the number beside it says the same. @param {number} share 0 to 1 */
export function bar(share) {
  return draw(
    'svg',
    { class: 'rp-bar rh-share', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    draw('rect', { class: 'rp-bar-whole', y: 2.5, width: 100, height: 1 }),
    draw('rect', { class: 'rh-bar rh-bar--part', width: share * 100, height: 6 }),
  );
}

/** What stands behind such a share, so wide that all of them begin at one place. @param {string} words */
export function figure(words) {
  return build('span', { class: 'rp-figure' }, words);
}
