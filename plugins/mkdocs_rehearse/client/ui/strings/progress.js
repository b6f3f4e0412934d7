/** What Progress says. */

import { speaker } from '../say.js';

export const say = speaker({
  noHistory: 'No answers yet.',
  noHistoryWhy:
    'After your first questions this page shows how you are doing, day by day and topic by ' +
    'topic. Nothing leaves this browser.',
  streak: 'Streak',
  level: 'Level',
  pointsOf: { one: '{count} point', other: '{count} points' },
  answers: 'Answers',
  pages: 'Pages',
  ofPages: 'of {total} complete',
  rightShare: '{share} right',
  notYetToday: 'Not today yet',
  countsToday: 'Today counts',
  freezesLeft: {
    one: '{count} missed day this month would not end it',
    other: '{count} missed days this month would not end it',
  },
  toNextLevel: '{count} to level {level}',
  byDay: 'Answers by day',
  byDaySummary: {
    one: 'In the last {weeks} weeks you answered {count} question on {days}; {share} were right.',
    other:
      'In the last {weeks} weeks you answered {count} questions on {days}; {share} were ' +
      'right.',
  },
  byDayNone: 'No answers in the last {weeks} weeks.',
  chartLabel: 'Bars: answers a day, the darker part right.',
  chartTotal: { one: '{count} answer', other: '{count} answers' },
  chartPart: '{count} right',
  showTable: 'Show as a table',
  day: 'Day',
  rightColumn: 'Right',
  comingUp: 'Coming up',
  dueToday: 'Due today',
  dueTomorrow: 'Tomorrow',
  dueWeek: 'Next 7 days',
  byBank: 'By topic',
  topic: 'Topic',
  answeredColumn: 'Answered',
  dueColumn: 'Due',
  recallColumn: 'Likely known',
  byBankSummary: 'Likely known is the chance to recall each question today, over all of its topic.',
});
