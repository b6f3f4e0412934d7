/** What Review says, before a sitting, in it and after it. */

import { speaker } from '../say.js';

export const say = speaker({
  loading: 'Fetching what is due …',
  place: '{place} of {total}',
  placeAgain: '{place} of {total}, once more',
  next: 'Next',
  finish: 'Finish',
  undone: 'Taken back. Answer it again.',
  stop: 'Stop',
  question: 'Question {place}.',
  timeLeft: 'about {time} left',
  teach: 'Read where this is taught',

  // Its keys
  keys: 'Keys',
  keyChoose: 'Choose by number',
  keyCheck: 'Check: sure, unsure, guessing',
  keyNext: 'Next question',
  keyUndo: 'Take the last answer back',
  keyKeys: 'Show these keys',
  keysWhere: 'They work wherever you do not type. All but Enter can be turned off.',
  keysOff: 'All but Enter are turned off.',
  settings: 'Settings',
  close: 'Close',

  skipped: {
    one: 'One question could not be fetched and was left out. It stays due.',
    other: '{count} questions could not be fetched and were left out. They stay due.',
  },
  cannotStart:
    'The list of questions could not be fetched. What you have answered is kept. Check the ' +
    'connection, then try again.',
  nothingFetched:
    'None of the questions that are due could be fetched. They stay due. Check the ' +
    'connection, then try again.',
  retry: 'Try again',
  sittingOver: { one: 'Done: {count} question.', other: 'Done: {count} questions.' },
  sittingStopped: {
    one: '{count} question answered, {left} left for later.',
    other: '{count} questions answered, {left} left for later.',
  },
  firstTime: '{right} of {total} right the first time.',
  allFirst: { one: 'Right the first time.', other: 'All {count} right the first time.' },
  corrected: { one: '{count} missed, then corrected.', other: '{count} missed, then corrected.' },
  stillOpen: {
    one: '{count} missed and not corrected yet.',
    other: '{count} missed and not corrected yet.',
  },
  fresh: { one: '{count} was new to you.', other: '{count} were new to you.' },
  topicAll: { one: 'right the first time', other: 'all {count} right the first time' },
  topicSome: { one: 'missed', other: '{right} of {count} right the first time' },
  readMissed: 'What you missed is taught in',
  practiceOnly: 'Your schedule stays as it was.',
  nextDue: { one: 'Next: {count} question {when}.', other: 'Next: {count} questions {when}.' },
  nothingScheduled: 'Nothing else is scheduled.',
  nothingDueWhy:
    'Questions come back when you are about to forget them. Until then, read on or practise.',
  nothingYet: 'Nothing to review yet.',
  nothingYetWhy:
    'A question you answer comes back here on the day you are about to forget it. Start with ' +
    'an article: its questions are the first to come.',
  held: {
    one: '{count} more is due, beyond the limit you have set for a day.',
    other: '{count} more are due, beyond the limit you have set for a day.',
  },
  ahead: 'Practise ahead',
  cram: 'Go through the weakest',
  aheadWhy: 'Either leaves your schedule as it is.',
  stillDue: { one: '{count} is still due.', other: '{count} are still due.' },
  moreDue: { one: '{count} more came due.', other: '{count} more came due.' },
  reviewOn: 'Review on',
  readOn: 'Read on: {title}',
  practise: 'Practise',
  seeProgress: 'See your progress',
});
