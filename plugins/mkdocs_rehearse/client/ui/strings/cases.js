/** What a case study says around its steps: the clock, what was had by signal, beginning afresh. */

import { speaker } from '../say.js';

export const say = speaker({
  // The time box
  thisCase: 'This case',
  untimed: '{total} questions, untimed',
  untimedOr: 'Just begin, or',
  takeIt: { one: 'Take it in {count} minute', other: 'Take it in {count} minutes' },
  begun: { one: '{count} minute from now.', other: '{count} minutes from now.' },
  minLeft: '{count} min left',
  pausedAt: 'Paused, {count} min left',
  timeIsUp: 'The time is up',
  answeredOf: '{answered} of {total} answered',
  allAnswered: 'All {total} answered, {time}',
  byNow: 'By now: {step}',
  goOnWith: 'Go on with {step}',
  howItWent: 'How it went',
  pause: 'Pause',
  goOn: 'Go on',
  stopClock: 'Stop the clock',
  putAway: 'Put it away',
  half: 'Half of the time is over, {count} minutes left. {step}.',
  soon: '{count} minutes left. {step}.',
  up: 'The time is up. Nothing stops: finish where you are.',
  timeOf: 'in {count} of {total} minutes',
  timeOver: 'in {count} minutes, {over} over',
  timeUntimed: { one: 'about {count} minute on its questions', other: 'about {count} minutes on its questions' },

  // What a question is called, where its buttons are met without it
  stepQuestion: '{step}, question',
  stepPushBack: '{step}, push-back',

  // The score
  yourWalk: 'Your walk-through',
  notBegun:
    'Once you answer, this shows what you had by signal, which points you missed and what to read up.',
  scoreSoFar: '{had} of {asked} points so far; {answered} of {total} questions answered.',
  scoreAll: '{had} of {asked} points, all {total} questions answered, {time}.',
  weakest: 'Weakest is {signal}, with {had} of {asked}.',
  nothingMissed: 'Nothing was missed.',
  pointsOf: '{had} of {asked}',
  pointsToCome: '{had} of {asked}, {left} to come',
  noneYet: '{left} to come',
  scoreHow:
    'A point of a rubric counts as you last ticked it. A push-back counts a point for each of its signals if your first answer was right, without the hint and not guessed.',
  missedHeading: 'What was missed',
  pushBack: 'Push-back:',
  readUp: 'Read up and practise',
  practise: 'Practise {signal}',
  readFor: { one: '{count} point', other: '{count} points' },

  // On paper
  print: 'Print my walk-through',
  recordHead: 'My walk-through of {when}: {answered} of {total} questions, {time}.',
  fromTo: '{first} to {last}',
  notAnswered: 'Not answered.',
  hadPoints: { one: '{had} of {count} point.', other: '{had} of {count} points.' },
  saidAloud: 'Said aloud.',
  wasRight: 'Right at the first answer, {sure}.',
  wasWrong: 'Wrong at the first answer, {sure}.',
  missedPoint: 'Missed:',

  // Beginning afresh
  afresh: 'Start afresh',
  afreshWhy:
    'Every step is asked again. Your answers stay in your history and your reviews as they are; what you wrote waits beside the model answers.',
  afreshYes: 'Start afresh now',
  afreshNo: 'Leave it',
  begunAfresh: 'Begun afresh. Every step is open again.',
});
