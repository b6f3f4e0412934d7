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

  // How much is still known
  retention: 'How much is still known when it comes back?',
  retentionSummary:
    'In {count} reviews on a later day you still knew {share}, lucky guesses taken out. The ' +
    'schedule aims at {aim}.',
  retentionNone:
    'No question has come back yet. From the second day on, this says how much is still known ' +
    'when one does.',
  retentionEarly: {
    one: '{count} review on a later day so far. From {few} on, this says how much was still known.',
    other: '{count} reviews on a later day so far. From {few} on, this says how much was still known.',
  },
  retentionHow:
    'The first answer of a day in Review counts. Answers on a page do not, nor recall questions, ' +
    'which you grade yourself.',
  signal: 'Signal',
  knownColumn: 'Still known',
  tooFew: 'too few to say',
  showTopics: 'Show by topic',

  // How far to trust what one is sure of
  calibration: 'Can you trust your Sure?',
  overconfident:
    'Of {answers} answers you were sure of, {wrong} were wrong: {share}. Before you say Sure, say ' +
    'to yourself why the others are wrong.',
  underconfident:
    'You were right in {share} of the {answers} answers you were unsure of: you know more than ' +
    'you say.',
  calibrated: 'You were right in {share} of the {answers} answers you were sure of: trust it.',
  calibrationNone: 'No answer yet says how sure you were.',
  calibrationEarly: {
    one: '{count} answer was given as Sure so far. From {few} on, this says how far to trust it.',
    other: '{count} answers were given as Sure so far. From {few} on, this says how far to trust it.',
  },
  calibrationHow: 'The first answer to a question on a day counts.',
  youSaid: 'You said',
});
