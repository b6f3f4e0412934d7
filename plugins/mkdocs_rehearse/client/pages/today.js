/**
 * The home page as it is published: a newcomer finds the first steps there, whose fields and buttons can
 * be used before what keeps them is fetched; a press waits for that. Who has been here gets all at once.
 */

import { hasHistory, needed } from '../needed.js';
import { announce, prepareAnnouncer } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { say } from '../ui/strings/start.js';

/** What does something when it is pressed, by event, and how it is pressed again. */
const PRESSES = {
  click: { on: 'button[type=button]', again: (/** @type {any} */ pressed) => pressed.click() },
  submit: { on: 'form', again: (/** @type {any} */ pressed) => pressed.requestSubmit() },
  change: { on: 'select', again: (/** @type {any} */ pressed) => pressed.dispatchEvent(new Event('change')) },
};

/** @param {HTMLElement} root */
export async function mount(root) {
  const first = root.querySelector('.rt-first');
  const fetchHome = () => import('./home.js');
  if (!(first instanceof HTMLElement) || hasHistory()) {
    await (await fetchHome()).mount(root);
    return;
  }
  prepareAnnouncer();
  const unkept = build('p', { class: 'rt-note' });
  const listening = new AbortController();
  /** What was pressed and how to press it again, in this order. @type {Map<EventTarget, () => void>} */
  const held = new Map();
  const pressAgain = () => {
    listening.abort();
    root.ariaBusy = null;
    unkept.remove();
    for (const again of held.values()) again();
  };
  /** @type {Promise<boolean> | null} */
  let coming = null;
  const come = async () => {
    coming ??= fetchHome().then((home) => root.isConnected && home.mount(root, pressAgain), () => false);
    if (await coming) return;
    coming = null;
    if (held.size === 0 || !root.isConnected) return; // At rest; a press tries again.
    held.clear();
    root.ariaBusy = null;
    unkept.textContent = say('notFetched');
    first.append(unkept);
    announce(unkept.textContent);
  };
  for (const [type, { on, again }] of Object.entries(PRESSES)) {
    /** @param {Event} event */
    const hold = (event) => {
      const pressed = event.target instanceof Element && event.target.closest(on);
      if (!pressed) return;
      event.preventDefault();
      held.set(pressed, () => again(pressed));
      root.ariaBusy = 'true';
      void come();
    };
    first.addEventListener(type, hold, { signal: listening.signal });
  }
  root.dataset.state = 'new';
  root.replaceChildren(first);
  await needed;
  if (!listening.signal.aborted) await come();
}
