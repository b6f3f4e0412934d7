/**
 * The style sheet of what follows an answer: it comes with what answers, since nothing has a use for it
 * before.
 */

import { build } from './build.js';

const ADDRESS = new URL('../results.css', import.meta.url).href;

/** Milliseconds after which an answer is shown without it. */
const PATIENCE = 500;

/** @type {Promise<void> | null} */
let coming = null;

/**
 * Behind all others and for good: not in the head, which instant navigation replaces. A page for study has
 * it there.
 * @returns {Promise<void>}
 */
export function bringSheet() {
  const isHere = [...document.styleSheets].some(({ href }) => href === ADDRESS);
  if (isHere) return Promise.resolve();
  coming ??= new Promise((resolve) => {
    const come = () => resolve();
    document.body.append(build('link', { rel: 'stylesheet', href: ADDRESS, load: come, error: come }));
    setTimeout(come, PATIENCE);
  });
  return coming;
}
