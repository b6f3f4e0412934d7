/**
 * What every page loads: it gives the elements their names and fetches a module only where a page
 * holds what it brings to life. Custom elements mount themselves, also when the theme swaps pages.
 */

import { isOffline } from './offline/told.js';

/** @type {Record<string, () => Promise<{mount: (element: HTMLElement) => unknown}>>} */
const ELEMENTS = {
  question: () => import('./questions/element.js'),
  complete: () => import('./pages/complete.js'),
  case: () => import('./cases/bar.js'),
  review: () => import('./pages/review.js'),
  checklist: () => import('./pages/checklist.js'),
  practice: () => import('./pages/practice.js'),
  mock: () => import('./mock/page.js'),
  progress: () => import('./pages/progress.js'),
  score: () => import('./cases/score.js'),
  settings: () => import('./pages/settings.js'),
  today: () => import('./pages/today.js'),
  contents: () => import('./pages/contents.js'),
};

for (const [name, load] of Object.entries(ELEMENTS)) {
  const tag = `rehearse-${name}`;
  if (customElements.get(tag)) continue;
  customElements.define(tag, class extends HTMLElement {
    connectedCallback() {
      const mount = () => load().then((module) => module.mount(this), stayAsPublished);
      // A script in the head runs before the element's children are there.
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', mount);
      else mount();
    }
  });
}

/** A module that cannot be fetched takes nothing away from the page. */
function stayAsPublished() {}

const base = new URL('../../../', import.meta.url);
const prefix = `rehearse:${base.pathname}:`;

/** The header and the navigation say what is due and done, once there is anything to say. */
function paint() {
  try {
    const summary = localStorage.getItem(`${prefix}summary`);
    const isShown = document.querySelector('.rh-due, .rh-nav-done');
    if (!summary && !isShown) return;
    import('./ui/header.js').then((header) => header.paintHeader(summary ?? ''), stayAsPublished);
  } catch {
    // Storage is refused, so nothing is remembered that could be shown.
  }
}

/** Who reads up in the middle of a sitting finds the way back to it. */
function showWayBack() {
  try {
    if (sessionStorage.getItem(`${prefix}reading`) !== location.pathname) return;
    import('./pages/way-back.js').then((module) => module.showWayBack(), stayAsPublished);
  } catch {
    // Storage is refused, so no sitting was kept either.
  }
}

function arrive() {
  paint();
  showWayBack();
}

addEventListener('rehearse:change', paint);
addEventListener('storage', paint);
const pages = /** @type {any} */ (window).document$;
if (pages) pages.subscribe(arrive);
else arrive();

/** The site comes to this device when the page has all it needs. */
function keepOffline() {
  const keep = () => import('./offline/keep.js').then((module) => module.keep(base), stayAsPublished);
  (window.requestIdleCallback ?? setTimeout)(keep);
}

if (isOffline) {
  if (document.readyState === 'complete') keepOffline();
  else addEventListener('load', keepOffline);
  // What broke off with the connection goes on with it, whether or not a page is loaded anew.
  addEventListener('online', keepOffline);
}
