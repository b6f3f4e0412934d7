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
  freezesNone: 'Another missed day this month would end it',
  freezesLeft: {
    one: '{count} missed day this month would not end it',
    other: '{count} missed days this month would not end it',
  },
  toNextLevel: '{count} to level {level}',
  // The last week
  week: 'What did this week add?',
  weekSummary: 'In the last seven days: {things}.',
  weekFresh: { one: '{count} new question', other: '{count} new questions' },
  weekCorrected: { one: '{count} miss corrected', other: '{count} misses corrected' },
  weekPages: { one: '{count} page completed', other: '{count} pages completed' },
  weekReviewed: {
    one: '{count} answer in the last seven days, to a question you knew before; nothing new.',
    other: '{count} answers in the last seven days, all to questions you had met before; nothing new.',
  },
  weekNone: 'Nothing in the last seven days.',
  weekTopics: 'New: {topics}.',
  topicCount: '{title} {count}',

  // A year
  year: 'On which days did you study?',
  yearSummary: {
    one: 'On {count} day of the last twelve months. The stronger a day’s colour, the more questions.',
    other: 'On {count} days of the last twelve months. The stronger a day’s colour, the more questions.',
  },
  yearBest: 'The longest streak was {count} days.',
  yearBridged: 'A ring is a missed day that did not end one.',
  yearLabel: 'Calendar of the last twelve months: the stronger a day’s colour, the more questions.',
  month: 'Month',
  daysColumn: 'Days',
  minutesColumn: 'Minutes',
  reviewsColumn: 'Reviews',

  // Each of the last days
  byDay: 'How much do you do each day?',
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
  minutes: { one: '{count} minute', other: '{count} minutes' },
  minutesSummary: {
    one: 'A day of study took about a minute, and all of them together {total}.',
    other: 'A day of study took about {count} minutes, and all of them together {total}.',
  },
  minutesLabel: 'Bars: minutes of answering a day.',
  showTable: 'Show as a table',
  day: 'Day',
  rightColumn: 'Right',
  // What comes back
  comingUp: 'What comes back, and when?',
  comingSummary: {
    one: '{count} question in the next {days} days, {now} of them today.',
    other: '{count} questions in the next {days} days, {now} of them today.',
  },
  comingNone: 'Nothing comes back in the next {days} days.',
  comingLabel: 'Bars: questions due a day, at most {count} on {date}.',
  comingPeak: '{count} due',
  comingHow: 'As the schedule stands. Each answer moves its question on, and new questions come on top.',

  // How long it lasts
  lasting: 'How long will it last?',
  lastingSummary: {
    one: 'Without another review, what you have answered stays likely for {days}. It comes back {interval} after its last answer.',
    other:
      'Without another review, half of the {count} questions you have answered stay likely for {days} or ' +
      'longer. In the middle, they come back {interval} after the last answer.',
  },
  lastingShort: 'Without another review, most of what you have answered is not likely for even a day.',
  lastsColumn: 'Stays likely for',
  questionsColumn: 'Questions',
  lastsHours: 'Less than a day',
  lastsDays: '1 to 6 days',
  lastsWeeks: '1 to 4 weeks',
  lastsMonths: '1 to 3 months',
  lastsSeasons: '3 to 12 months',
  lastsYears: 'A year or more',
  lastingHow:
    'Likely means a chance of nine in ten or more to recall it: the schedule’s estimate, called stability.',

  byBank: 'How well is each topic known?',
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
