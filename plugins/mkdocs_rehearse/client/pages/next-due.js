/**
 * When the next question is due, in a sentence.
 */

/** @import { Reader } from '../reader.js' */

import { dueCounts } from '../study/queue.js';
import { date } from '../ui/format.js';
import { when } from '../ui/say.js';
import { say } from '../ui/strings/review.js';

/** @param {Reader} reader */
export function nextDueSentence(reader) {
  const today = reader.today();
  const next = dueCounts(reader.state, today).find(([day]) => day > today);
  if (!next) return say('nothingScheduled');
  return say('nextDue', { count: next[1], when: when(next[0], today, date) });
}
