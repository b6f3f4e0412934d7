/**
 * The end of a page: the reader says it is read, and can take that back.
 */

/** @import { Reader } from '../reader.js' */

import { openReader } from '../reader.js';
import { announce, prepareAnnouncer } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { date } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/site.js';
import { say } from '../ui/strings/reading.js';
import { showTrouble } from '../ui/trouble.js';
import { follow } from './follow.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  prepareAnnouncer();
  const url = location.pathname.replace(base.pathname, '');
  const reader = await openReader();
  showTrouble(reader);
  follow(root, reader, () => paint(root, reader, url));
}

/**
 * @param {HTMLElement} root
 * @param {Reader} reader
 * @param {string} url of this page, relative to the site's base
 */
function paint(root, reader, url) {
  const { key = '', revision = '' } = root.dataset;
  const done = reader.state.pages.get(key);
  const isChanged = done !== undefined && done.revision !== revision;
  const hadFocus = root.contains(document.activeElement);

  const complete = () => {
    reader.complete({ page: key, revision, url });
    announce(say('markedComplete'));
  };
  const reopen = () => {
    reader.reopen({ page: key });
    announce(say('notComplete'));
  };
  const mark = button('main', say(isChanged ? 'markAgain' : 'markComplete'), complete);
  const undo = button('quiet', say('undo'), reopen, 'undo');

  root.dataset.state = done ? (isChanged ? 'changed' : 'done') : 'open';
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
