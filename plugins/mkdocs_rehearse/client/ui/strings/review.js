/** What Review says, before a sitting, in it and after it. */

import { speaker } from '../say.js';

export const say = speaker({
  loading: 'Fetching what is due …',
  place: '{place} of {total}',
  placeAgain: '{place} of {total}, once more',
  next: 'Next',
  finish: 'Finish',
  undone: 'Taken back. Answer it again.',
  keys: 'Keys: 1–5 choose, S U G check, Enter next, Z undo.',
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
  firstTime: '{right} of {total} right the first time.',
  corrected: { one: '{count} miss corrected.', other: '{count} misses corrected.' },
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
  moreDue: { one: '{count} more came due.', other: '{count} more came due.' },
  reviewOn: 'Review on',
  readOn: 'Read on: {title}',
  practise: 'Practise',
  seeProgress: 'See your progress',
});
