/** What the home page says of a page beside its title. */

import { build } from '../ui/build.js';
import { shortDuration } from '../ui/duration.js';
import { say } from '../ui/strings/today.js';

/**
 * How long a page is, and how many questions it asks.
 * @param {{minutes: number, questions: readonly string[]}} page
 */
export function pageMeta({ minutes, questions }) {
  const parts = [shortDuration(minutes)];
  if (questions.length > 0) parts.push(say('questions', { count: questions.length }));
  return build('span', { class: 'rk-meta' }, parts.join(' · '));
}
