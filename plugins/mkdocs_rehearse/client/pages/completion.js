/**
 * Whether a page is complete, shown at its end as the reader's log has it: marked, taken back, or marked
 * before the page changed.
 */

/** @import { Reader } from '../reader.js' */

import { openReader } from '../reader.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { date } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { say } from '../ui/strings/complete.js';
import { showTrouble } from '../ui/trouble.js';
import { follow } from './follow.js';

/** @typedef {{complete: () => void}} Completion */

/**
 * @param {HTMLElement} root
 * @param {string} url of this page, relative to the site's base
 * @returns {Promise<Completion>}
 */
export async function completionOf(root, url) {
  const reader = await openReader();
  const { key = '', revision = '' } = root.dataset;
  const complete = () => {
    reader.complete({ page: key, revision, url });
    announce(say('markedComplete'));
  };
  const reopen = () => {
    reader.reopen({ page: key });
    announce(say('notComplete'));
  };
  showTrouble(reader);
  follow(root, reader, () => paint(root, reader, { complete, reopen }));
  return { complete };
}

/**
 * @param {HTMLElement} root
 * @param {Reader} reader
 * @param {{complete: () => void, reopen: () => void}} presses
 */
function paint(root, reader, { complete, reopen }) {
  const done = reader.state.pages.get(root.dataset.key ?? '');
  const isChanged = done !== undefined && done.revision !== root.dataset.revision;
  const state = done ? (isChanged ? 'changed' : 'done') : 'open';
  if (state === 'open' && root.dataset.state === 'open') return; // Its button may be being pressed.
  const hadFocus = root.contains(document.activeElement);
  const mark = button('main', say(isChanged ? 'markAgain' : 'markComplete'), complete);
  const undo = button('quiet', say('undo'), reopen, 'undo');

  root.dataset.state = state;
  const sentence = sentenceOf(done?.day, isChanged, reader.today());
  root.replaceChildren(
    build('p', { class: 'rc-text' }, done ? icon('check') : null, sentence),
    ...(done ? (isChanged ? [mark, undo] : [undo]) : [mark]),
  );
  if (hadFocus) root.querySelector('button')?.focus({ preventScroll: true });
}

/**
 * @param {number | undefined} day
 * @param {boolean} isChanged
 * @param {number} today
 */
function sentenceOf(day, isChanged, today) {
  if (day === undefined) return say('finishedReading');
  return say(isChanged ? 'completedEarlier' : 'completedOn', { date: date(day, today) });
}
