/** What is said about an interview date: the form for it, and the plan. */

import { speaker } from '../say.js';

export const say = speaker({
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
  planEnough: '{time} a day would do.',
  planNone: 'No day is long enough for all of them: move the date, or leave topics out.',
});
