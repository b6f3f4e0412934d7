/**
 * The way back from a page that somebody reads in the middle of a sitting. It stands after the
 * heading of the section, where Tab and a screen reader go on, and stays in view.
 */

import { build } from '../ui/build.js';
import { link } from '../ui/controls.js';
import { say } from '../ui/strings/way-back.js';
import { keptSitting } from './kept.js';

const WORDS = /** @type {const} */ ({
  review: 'backToReview',
  practice: 'backToPractice',
  page: 'backToPlacement',
});

export function showWayBack() {
  const kept = keptSitting();
  if (!kept || document.querySelector('.rv-back')) return;
  needSheet();
  const section = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const heading = section?.closest('h1, h2, h3, h4, h5, h6') ?? document.querySelector('h1');
  const words = say(WORDS[kept.mode]);
  heading?.after(build('p', { class: 'rv-back' }, link('plain', words, kept.url)));
}

/** A page without questions has no sheet for a button. */
function needSheet() {
  if (document.querySelector('link[href$="/questions.css"]')) return;
  const href = new URL('../questions.css', import.meta.url).href;
  document.head.append(build('link', { rel: 'stylesheet', href }));
}
