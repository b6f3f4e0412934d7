/**
 * The end of a page: the reader says it is read. Where nothing is remembered yet, the button is there
 * before what keeps it, and a press waits for that.
 */

/** @import { Completion } from './completion.js' */

import { isNeeded, needed } from '../needed.js';
import { announce, prepareAnnouncer } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { base } from '../ui/site.js';
import { say } from '../ui/strings/complete.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  prepareAnnouncer();
  const url = location.pathname.replace(base.pathname, '');
  /** @type {Promise<Completion> | null} */
  let completion = null;
  const complete = () => {
    completion ??= import('./completion.js').then(({ completionOf }) => completionOf(root, url));
    completion.catch(() => (completion = null));
    return completion;
  };
  if (isNeeded()) {
    await complete();
    return;
  }
  offer(root, complete);
  await needed;
  if (root.isConnected) complete().catch(() => undefined); // A press tries again.
}

/** @param {HTMLElement} root @param {() => Promise<Completion>} completion */
function offer(root, completion) {
  let isPressed = false;
  const sentence = build('p', { class: 'rc-text' }, say('finishedReading'));
  const mark = button('main', say('markComplete'), async () => {
    if (isPressed) return;
    isPressed = true;
    root.ariaBusy = 'true';
    const { complete } = (await completion().catch(() => null)) ?? { complete: tellUnmarked };
    isPressed = false;
    root.ariaBusy = null;
    complete();
  });
  const tellUnmarked = () => {
    sentence.textContent = say('notMarked');
    announce(say('notMarked'));
  };
  root.dataset.state = 'open';
  root.replaceChildren(sentence, mark);
}
