/** What the home page says: the first steps, what to do today, and the plan for an interview. */

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

  // The plan for an interview
  goal: 'Is there a date for the interview?',
  interviewOn: 'Interview on',
  minutesADay: 'Minutes a day',
  makePlan: 'Make a plan',
  changeGoal: 'Change the date or the time',
  noDate: 'No date',
  goalSet: 'The plan is made.',
  goalGone: 'No date is set.',
  interviewIn: {
    one: '{count} day to the interview on {date}',
    other: '{count} days to the interview on {date}',
  },
  planNew: '{fresh} new questions a day until {date}, then {pass} a day once more, weakest first.',
  planPass: 'The last pass: {pass} questions a day, weakest first, so that each comes once more.',
  planKnown: '{followed} of {total} likely known on {date} with this plan, {now} if you stop now.',
  planShort: {
    one: '{minutes} minutes a day leave no time for {count} question.',
    other: '{minutes} minutes a day leave no time for {count} questions.',
  },
  planEnough: '{count} minutes a day would do.',
  planNone: 'No day is long enough for all of them: move the date, or leave topics out.',
});
