/**
 * Beginning a case afresh: every step is open again, and nothing of the log is touched. What it does
 * is said before it is done.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Case } from './page.js' */

import { wordsOf } from '../questions/words.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { focusOn } from '../ui/focus.js';
import { say } from '../ui/strings/cases.js';
import { keepOf } from './kept.js';

/**
 * @param {Reader} reader
 * @param {Case} here
 * @returns {HTMLElement[]} the button, and what it asks back
 */
export function freshStart(reader, here) {
  const why = build('p', { id: 'cs-why' }, say('afreshWhy'));
  const open = button('quiet', say('afresh'), () => show(true), 'undo');
  const yes = button('plain', say('afreshYes'), () => {
    show(false);
    beginAfresh(reader, here);
  });
  const no = button('quiet', say('afreshNo'), () => {
    show(false);
    open.focus();
  });
  const panel = build(
    'div',
    { class: 'cs-panel', role: 'group', 'aria-label': say('afresh'), 'aria-describedby': why.id, hidden: true },
    why,
    build('p', { class: 'cs-actions' }, yes, no),
  );
  /** @param {boolean} isAsking */
  function show(isAsking) {
    open.hidden = isAsking;
    panel.hidden = !isAsking;
    if (isAsking) yes.focus();
  }
  return [open, panel];
}

/** @param {Reader} reader @param {Case} here */
function beginAfresh(reader, here) {
  for (const { key, isRecall } of here.asked) if (isRecall) wordsOf(key).setAside();
  for (const question of here.steps.flatMap(({ questions }) => questions)) {
    question.dispatchEvent(new CustomEvent('rehearse:afresh'));
  }
  keepOf(here.key, { since: reader.state.latest?.at ?? 0, box: null });
  const title = document.querySelector('h1');
  title?.scrollIntoView({ block: 'center' });
  focusOn(title);
  announce(say('begunAfresh'));
}
