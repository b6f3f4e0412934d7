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
  changed: 'changed since you completed it on {date}',
});
