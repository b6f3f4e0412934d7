/**
 * What is due, as a link in the theme's header, and marks on links to completed pages in its
 * navigation. Painted from the summary alone, and again whenever it changes.
 */

import { studyDay } from '../study/events.js';
import { dueBy, parseSummary } from '../store/summary.js';
import { build } from './build.js';
import { base } from './site.js';
import { say } from './say.js';
import { study } from './study.js';

/** @param {string} text the stored summary */
export function paintHeader(text) {
  const summary = parseSummary(text);
  paintDue(dueBy(summary, studyDay(Date.now(), undefined, summary.rollover)));
  paintNavigation(new Set(summary.done.map((url) => new URL(url, base).pathname)));
}

/** @param {number} count */
function paintDue(count) {
  const title = document.querySelector('.md-header__title');
  const shown = document.querySelector('.rh-due');
  if (count === 0 || !title || study.review === null) return shown?.remove();
  const link = build(
    'a',
    {
      class: 'rh-due',
      href: new URL(study.review, base).href,
      'aria-label': say('dueLabel', { count }),
    },
    say('due', { count }),
  );
  if (shown) shown.replaceWith(link);
  else title.after(link);
}

/** @param {ReadonlySet<string>} done pathnames */
function paintNavigation(done) {
  for (const link of document.querySelectorAll('a.md-nav__link[href]')) {
    if (!(link instanceof HTMLAnchorElement) || link.hash) continue;
    const isDone = done.has(link.pathname) && link.origin === base.origin;
    if (isDone === link.classList.contains('rh-nav-done')) continue;
    link.classList.toggle('rh-nav-done', isDone);
    if (isDone) link.append(build('span', { class: 'rh-hidden' }, ` ${say('complete')}`));
    else link.querySelector('.rh-hidden')?.remove();
  }
}
