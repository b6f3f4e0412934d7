/**
 * What a sitting came to: what was right at once, what had to be corrected, what was new, by topic.
 */

/** @import { Catalog } from './catalog.js' */
/** @import { Sitting } from './queue.js' */

import { questionsByKey } from './catalog.js';

/**
 * @typedef {object} Outcome
 * @property {number} asked      different questions that were answered
 * @property {number} first      of them, right the first time
 * @property {number} corrected  missed, and then right
 * @property {number} open       missed, and not right yet
 * @property {number} left       never asked, where the sitting was stopped
 * @property {number} fresh      of those answered, new to the reader
 * @property {{title: string, asked: number, first: number}[]} topics  in the site's order
 * @property {{title: string, url: string}[]} teaching  pages that teach what was missed, each once
 */

/**
 * @param {Sitting} sitting
 * @param {readonly string[]} fresh
 * @param {Catalog} catalog
 * @returns {Outcome}
 */
export function outcomeOf({ queue, done, missed }, fresh, catalog) {
  const asked = new Set([...done, ...missed]);
  const first = done.filter((key) => !missed.includes(key));
  const corrected = done.length - first.length;
  const index = questionsByKey(catalog);
  /** @param {string} id */
  const isOf = (id) => (/** @type {string} */ key) => index.get(key)?.bank.id === id;
  const topics = catalog.banks.map(({ id, title }) => ({
    title,
    asked: [...asked].filter(isOf(id)).length,
    first: first.filter(isOf(id)).length,
  }));
  return {
    asked: asked.size,
    first: first.length,
    corrected,
    open: missed.length - corrected,
    left: queue.filter((key) => !asked.has(key)).length,
    fresh: fresh.filter((key) => asked.has(key)).length,
    topics: topics.filter((topic) => topic.asked > 0),
    teaching: teachingOf(missed, catalog),
  };
}

/** @param {readonly string[]} missed @param {Catalog} catalog */
function teachingOf(missed, catalog) {
  const titles = new Map(catalog.pages.map(({ url, title }) => [url, title]));
  const taught = catalog.banks
    .flatMap(({ questions }) => questions)
    .flatMap(({ key, teach }) => (teach && missed.includes(key) ? [teach] : []));
  /** @type {Map<string, string>} */
  const urls = new Map();
  for (const url of taught) {
    const title = titles.get(url.split('#')[0] ?? '');
    if (title && !urls.has(title)) urls.set(title, url);
  }
  return [...urls].map(([title, url]) => ({ title, url }));
}
