/** What Practice says of a choice, and after it. */

import { speaker } from '../say.js';

export const say = speaker({
  matchesAll: {
    one: '{count} question matches, about {time}.',
    other: '{count} questions match, about {time}.',
  },
  matchesSome: '{count} questions match; {drawn} of them take about {time}.',
  matchesNone: 'No question matches. Leave one of the choices out.',
  missedNone: 'You have missed none of these in the last {days} days.',
  start: { one: 'Practise {count} question', other: 'Practise {count} questions' },
  startNone: 'Practise',
  chosen: '{name}: {count} chosen',
  goOn: 'Go on with what you left',
  more: 'Practise more',
  dueInReview: { one: '{count} due in Review', other: '{count} due in Review' },
});
