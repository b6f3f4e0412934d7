/** What a case study says around its steps: what was had by signal, what was missed, beginning afresh. */

import { speaker } from '../say.js';

export const say = speaker({
  // The score
  yourWalk: 'Your walk-through',
  notBegun:
    'Once you answer, this shows what you had by signal, which points you missed and what to read up.',
  scoreSoFar: '{had} of {asked} points so far; {answered} of {total} questions answered.',
  scoreAll: '{had} of {asked} points, all {total} questions answered.',
  weakest: 'Weakest is {signal}, with {had} of {asked}.',
  nothingMissed: 'Nothing was missed.',
  pointsOf: '{had} of {asked}',
  pointsToCome: '{had} of {asked}, {left} to come',
  noneYet: '{left} to come',
  scoreHow:
    'A point of a rubric counts as you last ticked it. A push-back counts a point for each of its signals if your first answer was right, without the hint and not guessed.',
  missedHeading: 'What was missed',
  pushBack: 'Push-back:',
  readUp: 'Read up',
  readFor: { one: '{count} point', other: '{count} points' },

  // Beginning afresh
  afresh: 'Start afresh',
  afreshWhy:
    'Every step is asked again. Your answers stay in your history and your reviews as they are; what you wrote waits beside the model answers.',
  afreshYes: 'Start afresh now',
  afreshNo: 'Leave it',
  begunAfresh: 'Begun afresh. Every step is open again.',
});
