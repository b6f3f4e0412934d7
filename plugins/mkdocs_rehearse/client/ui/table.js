/**
 * A plain table: a name for each row, then numbers under short headings.
 */

import { build } from './build.js';

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
