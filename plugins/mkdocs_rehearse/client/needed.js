/**
 * When a page that is read, or a newcomer's home page, needs the reader with its log: at once where something
 * is remembered, else with the first touch of what is ours, or once the page is at rest. Until then it need
 * not be fetched.
 */

import { isSaving } from './offline/saving.js';
import { storagePrefix } from './store/prefix.js';
import { base } from './ui/site.js';

/** Milliseconds from the page being loaded to being at rest. */
const REST = 2000;

const OURS = 'rehearse-question, rehearse-complete, rehearse-today';
const TOUCHES = ['pointerdown', 'focusin', 'change'];

const prefix = storagePrefix(base.pathname);
let isOver = false;

/** Kept once it is needed on this page. @type {Promise<void>} */
export const needed = new Promise((resolve) => {
  const need = () => {
    isOver = true;
    resolve();
  };
  for (const type of TOUCHES) {
    document.addEventListener(type, ({ target }) => {
      if (target instanceof Element && target.closest(OURS)) need();
    });
  }
  addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(prefix)) need();
  });
  if (isSaving()) return;
  const rest = () => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(need), REST);
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest);
});

/** Whether it is needed now. */
export function isNeeded() {
  return isOver || hasHistory();
}

/** Whether something is remembered here, be it a sitting of this tab; where storage is refused, the reader says so. */
export function hasHistory() {
  try {
    return [localStorage, sessionStorage].some((area) => Object.keys(area).some((key) => key.startsWith(prefix)));
  } catch {
    return true;
  }
}
