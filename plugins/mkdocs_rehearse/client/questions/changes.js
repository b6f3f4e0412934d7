/**
 * What changed in a question since it was last answered, behind a disclosure: words that are gone
 * and words that are new, by part, told by signs and words as well as by colour.
 */

/** @import { Part, Run } from '../study/difference.js' */

import { changedParts } from '../study/difference.js';
import { build } from '../ui/build.js';
import { say } from '../ui/strings/changes.js';

const NAMES = /** @type {const} */ ({
  prompt: 'partPrompt',
  how: 'partHow',
  hint: 'partHint',
  line: 'partLine',
  answer: 'partAnswer',
  option: 'partOption',
  reason: 'partReason',
  step: 'partStep',
  point: 'partPoint',
  explanation: 'partExplanation',
});

/**
 * @param {readonly Part[]} before
 * @param {readonly Part[]} after
 * @returns {HTMLDetailsElement | null} null if no word is another
 */
export function changesBetween(before, after) {
  const changed = changedParts(before, after).flatMap(({ role, runs }) => {
    const name = NAMES[/** @type {keyof typeof NAMES} */ (role)];
    return name ? [build('dt', {}, say(name)), build('dd', {}, ...runs.flatMap(written))] : [];
  });
  if (changed.length === 0) return null;
  return build(
    'details',
    { class: 'rq-changes' },
    build('summary'),
    build('p', { class: 'rq-how' }, say('changesHow')),
    build('dl', {}, ...changed),
  );
}

/** @param {Run} run @returns {(Node | string)[]} */
function written({ kind, text }) {
  if (kind === 'same') return [text, ' '];
  const isGone = kind === 'gone';
  const sign = build('span', { 'aria-hidden': 'true' }, isGone ? '−' : '+');
  const word = build('span', { class: 'rh-hidden' }, `${say(isGone ? 'gone' : 'new')} `);
  return [build(isGone ? 'del' : 'ins', {}, word, sign, build('span', {}, text)), ' '];
}
