/**
 * A way to tell the authors that something is wrong with a question. Where that is, and the line
 * of each question, is published a file a bank, which is fetched once an answer is seen.
 */

import { link } from '../ui/controls.js';
import { fetchJson } from '../ui/published.js';
import { say } from '../ui/strings/answered.js';
import { study } from '../ui/study.js';

/**
 * @param {string} id  the question's public one
 * @param {string} key
 * @returns {Promise<HTMLAnchorElement | null>} null where the site wants no reports, or cannot be reached
 */
export async function reportLink(id, key) {
  if (study.reports === null) return null;
  const bank = id.slice(0, id.indexOf('.'));
  const answer = await fetchJson(`${study.reports}${bank}.json`).catch(() => null);
  const line = answer?.lines[key];
  if (line === undefined) return null;
  const filled = answer.url.replaceAll('{line}', String(line)).replaceAll('{id}', id);
  const found = link('quiet', say('report'), filled);
  found.classList.add('rq-report');
  return found;
}
