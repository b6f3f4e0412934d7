/** The table of what a picture shows, behind a toggle. */

import { build } from '../ui/build.js';
import { say } from '../ui/strings/progress.js';
import { table } from '../ui/table.js';

/**
 * @param {string[]} headings
 * @param {(string | Node)[][]} rows
 */
export function folded(headings, rows) {
  return build(
    'details',
    { class: 'rh-details' },
    build('summary', {}, say('showTable')),
    table(headings, rows),
  );
}
