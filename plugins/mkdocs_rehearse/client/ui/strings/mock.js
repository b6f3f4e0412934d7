/** What a mock interview says: before it, in it and of its result. */

import { speaker } from '../say.js';

export const say = speaker({
  // Before it
  drawn: {
    one: '{count} question for {minutes} minutes: new ones and those you know least.',
    other: '{count} questions for {minutes} minutes: new ones and those you know least.',
  },
  drawnNone: 'There is nothing to ask. Choose more.',
  shared: {
    one: 'A mock of {count} question in {minutes} minutes, as its link has it.',
    other: 'A mock of {count} questions in {minutes} minutes, as its link has it.',
  },
  earlier: 'Earlier ones',
  earlierOne: {
    one: '{date}: {share} of {count} question in {minutes} minutes',
    other: '{date}: {share} of {count} questions in {minutes} minutes',
  },

  // In it
  place: 'Question {place} of {total}',
  map: 'Questions',
  isAnswered: 'answered',
  isOpen: 'not answered',
  isFlagged: 'flagged',
  left: '{time} left',
  over: '{time} over',
  half: 'Half of the time is over.',
  soon: 'Five minutes left.',
  up: 'The time is up. Finish, or go on: what you take longer is told at the end.',
  pause: 'Pause',
  paused: 'Paused. The clock stands, and what you have answered is kept.',
  goOn: 'Go on',
  back: 'Back',
  next: 'Next',
  flag: 'Flag',
  answered: 'Answered.',
  answeredBefore: 'Answered. You may answer it anew until you finish.',
  finish: 'Finish',
  leave: 'Give up',
  finishAsk: 'All questions are answered. Finish?',
  finishOpen: {
    one: '{count} question is not answered and will count as wrong.',
    other: '{count} questions are not answered and will count as wrong.',
  },
  finishFlagged: { one: '{count} is flagged.', other: '{count} are flagged.' },
  finishYes: 'Finish and see the result',
  finishNo: 'Go back to the questions',
  leaveAsk: 'Give up this mock? Its answers are thrown away, and nothing is kept of it.',
  leaveYes: 'Give it up',
  cannotFetch:
    'This question could not be fetched. Check the connection, then try again; your answers are kept.',
  retry: 'Try again',

  // Its result
  scored: '{share} in {time}',
  summary: {
    one: '{right} of {count} question right.',
    other: '{right} of {count} questions right.',
  },
  partly: 'What was partly right counts in part.',
  unanswered: { one: '{count} was not answered.', other: '{count} were not answered.' },
  inTime: 'It was to take {minutes} minutes.',
  longer: 'It was to take {minutes} minutes, and took {count} longer.',
  before: 'The one before, on {date}, came to {share}.',
  misses: {
    one: '{count} miss is due in Review.',
    other: '{count} misses are due in Review.',
  },
  stays: 'Your schedule stays as it was.',
  questions: 'Questions',
  signal: 'Signal',
  level: 'Level',
  had: 'What you had',
  trust: 'Could you trust your Sure?',
  said: 'You said',
  right: 'Right',
  eachQuestion: 'Each question',
  notAnswered: 'Not answered.',
  changed: 'It was worded otherwise then.',
  gone: { one: '{count} question is no longer on this site.', other: '{count} questions are no longer on this site.' },
  print: 'Print the report',
  again: 'Take the same again',
  anew: 'A new one',
  recall: 'Recall',
  apply: 'Apply',
  analyse: 'Analyse',
});
