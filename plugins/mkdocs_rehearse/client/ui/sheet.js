/**
 * The style sheet of what follows an answer: it comes with what answers, since nothing has a use for it
 * before. Rules of kinds come after its own, as they do after those of questions.
 */

import { build } from './build.js';

const ADDRESS = new URL('../results.css', import.meta.url).href;

/** Milliseconds after which an answer is shown without it. */
const PATIENCE = 500;

/** @type {Promise<void> | null} */
let coming = null;

/** Instant navigation takes it away with the head of the page. @returns {Promise<void>} */
export async function bringSheet() {
  if ([...document.styleSheets].some(({ href }) => href === ADDRESS)) return;
  coming ??= new Promise((resolve) => {
    const come = () => {
      coming = null;
      resolve();
    };
    const before = document.querySelector('link[href$="/questions.css"]') ?? document.head.lastElementChild;
    before?.after(build('link', { rel: 'stylesheet', href: ADDRESS, load: come, error: come }));
    setTimeout(come, PATIENCE);
  });
  await coming;
}
