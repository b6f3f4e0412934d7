/** What the home page says: the first steps, and what to do today. */

import { speaker } from '../say.js';

export const say = speaker({
  // The first steps
  startHere: 'Start here',
  stepRead: 'Read',
  stepReadWhy: 'Stop at each question and commit before you look.',
  stepSay: 'Say how sure you are',
  stepSayWhy:
    'Sure, unsure or guessing: that, with the answer, decides when a question comes back.',
  stepReturn: 'Come back tomorrow',
  stepReturnWhy:
    'Review asks what you are about to forget, a few minutes a day. It is all kept in this ' +
    'browser.',

  // What to do today
  todayHeading: 'Today',
  dueAndMinutes: { one: '{count} due, about {minutes}', other: '{count} due, about {minutes}' },
  newAndMinutes: '{fresh} new, about {minutes}',
  dueNewAndMinutes: '{count} due and {fresh} new, about {minutes}',
  questions: { one: '{count} question', other: '{count} questions' },
  minutes: { one: '{count} minute', other: '{count} minutes' },
  minutesShort: '{count} min',
  readNext: 'Next to read',
  allRead: 'Every page is complete. Practise what is new to you, or read again.',
  streakOf: { one: '{count} day in a row', other: '{count} days in a row' },
  streakOpen: { one: '{count} day in a row so far', other: '{count} days in a row so far' },
  streakNone: 'Five questions, or a review with nothing left, make today count.',
});
