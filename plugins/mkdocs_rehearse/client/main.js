/**
 * What every page loads: it gives the elements their names and fetches a module only where a page
 * holds what it brings to life. Custom elements mount themselves, also when the theme swaps pages.
 */

/** @type {Record<string, () => Promise<{mount: (element: HTMLElement) => unknown}>>} */
const ELEMENTS = {
  question: () => import('./questions/element.js'),
  complete: () => import('./pages/complete.js'),
  review: () => import('./pages/review.js'),
  checklist: () => import('./pages/checklist.js'),
  practice: () => import('./pages/practice.js'),
  progress: () => import('./pages/progress.js'),
  today: () => import('./pages/today.js'),
  contents: () => import('./pages/contents.js'),
};

for (const [name, load] of Object.entries(ELEMENTS)) {
  const tag = `rehearse-${name}`;
  if (customElements.get(tag)) continue;
  customElements.define(tag, class extends HTMLElement {
    connectedCallback() {
      // A script in the head runs before the element's children are there.
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => this.#mount());
      else this.#mount();
    }

    #mount() {
      load().then(({ mount }) => mount(this), () => {}); // Not fetched: the page stays as published.
    }
  });
}

/** The header and the navigation say what is due and done, once there is anything to say. */
function paint() {
  const key = `rehearse:${new URL('../../../', import.meta.url).pathname}:summary`;
  try {
    const summary = localStorage.getItem(key);
    if (summary) import('./ui/header.js').then(({ paintHeader }) => paintHeader(summary), () => {});
  } catch {
    // Storage is refused, so nothing is remembered that could be shown.
  }
}

addEventListener('rehearse:change', paint);
addEventListener('storage', paint);
const pages = /** @type {any} */ (window).document$;
if (pages) pages.subscribe(paint);
else paint();
