/** What an article says at its end, and the marks and counts in lists of pages. */

import { speaker } from '../say.js';

export const say = speaker({
  // A page's end
  finishedReading: 'Finished reading?',
  markComplete: 'Mark complete',
  completedOn: 'Completed on {date}.',
  completedEarlier: 'Completed on {date}; the page has changed since.',
  markAgain: 'Mark this version complete',
  markedComplete: 'Marked complete.',
  notComplete: 'No longer marked complete.',

  // Checklist and contents
  ofComplete: '{done} of {total} complete',
  overall: '{done} of {total} pages complete, {answered} of {questions} questions answered.',
  ofAnswered: '{answered} of {total} answered',
  doneOn: 'Complete, {date}',
  nothingNext: 'Everything here is read, answered and not due yet.',

  // Readiness
  preparingFor: 'Preparing for',
  everyTrack: 'Everything',
  trackSet: 'Preparing for {track}.',
  readyToday: '{share} ready today',
  readyOn: '{share} ready for {date}',
  readinessHow:
    'A signal is as ready as the mean chance that you recall its questions today, as the scheduler predicts it from your answers. Questions not answered yet count as not known, those set aside not at all. The figure above is the mean of the signals. Set an interview date and it is predicted for that day.',
  readinessHowOn:
    'A signal is as ready as the mean chance that you recall its questions on the day of the interview, as the scheduler predicts it from your answers. Questions not answered yet count as not known, those set aside not at all. The figure above is the mean of the signals.',
  signal: 'Signal',
  readiness: 'Ready',
  answeredShare: 'Answered',
  stepReview: { one: 'Review {count} question that is due', other: 'Review {count} questions that are due' },
  stepPage: { one: '{title}, with {count} question', other: '{title}, with {count} questions' },
  stepBank: { one: '{title}: {count} new question', other: '{title}: {count} new questions' },
  stepMeta: 'about {time}, readiness +{gain}',
  changed: 'changed since you completed it on {date}',
});
