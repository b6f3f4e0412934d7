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
  return build(
    'div',
    { class: 'rh-table' },
    build(
      'table',
      { class: 'rh-rows' },
      build('thead', {}, build('tr', {}, ...headings.map((heading) => build('th', { scope: 'col' }, heading)))),
      build(
        'tbody',
        {},
        ...rows.map(([name, ...cells]) =>
          build('tr', {}, build('th', { scope: 'row' }, name ?? ''), ...cells.map((cell) => build('td', {}, cell))),
        ),
      ),
    ),
  );
}
