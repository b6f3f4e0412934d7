/** What the home page says: the first steps, and what to do today. */

import { speaker } from '../say.js';

export const say = speaker({
  // The first steps
  startHere: 'Start here',
  stepTrack: 'Say what you prepare for',
  stepTrackWhy: 'New questions, the plan and your readiness keep to it. You can change it at any time.',
  stepDate: 'Set a date, if you have one',
  stepDateWhy: 'You get a plan: how much a day, and what you will know by then.',
  stepPlace: 'Answer ten questions',
  stepPlaceWhy: {
    one: 'About {count} minute, across all signals. They show where you stand; what you miss comes back.',
    other: 'About {count} minutes, across all signals. They show where you stand; what you miss comes back.',
  },
  place: 'Take the ten questions',
  orRead: 'Or begin by reading: {title}',

  // The first picture
  placedKnown: '{known} of {asked} known',
  placedShare:
    'Of all {total} questions you would likely know between {low} and {high} today. Ten questions are a first picture, no more; it gets sharper with every answer.',
  placedOf: '{known} of {asked}',
  seeReadiness: 'See your readiness',
  toToday: 'To today',

  // What to do today
  todayHeading: 'Today',
  dueAndMinutes: { one: '{count} due, about {minutes}', other: '{count} due, about {minutes}' },
  newAndMinutes: '{fresh} new, about {minutes}',
  dueNewAndMinutes: '{count} due and {fresh} new, about {minutes}',
  questions: { one: '{count} question', other: '{count} questions' },
  readNext: 'Next to read',
  allRead: 'Every page is complete. Practise what is new to you, or read again.',
  streakOf: { one: '{count} day in a row', other: '{count} days in a row' },
  streakOpen: { one: '{count} day in a row so far', other: '{count} days in a row so far' },
  streakNone: 'Five questions, or a review with nothing left, make today count.',
});
