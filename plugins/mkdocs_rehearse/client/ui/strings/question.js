/** What a question says, before and after it is answered. */

import { speaker } from '../say.js';

export const say = speaker({
  // A question
  iAm: 'I am',
  right: 'Right',
  wrong: 'Wrong',
  partly: 'Not quite',
  missed: 'Missed',
  answer: 'Answer',
  yourChoice: 'Your choice',
  result: 'Result',
  tryAgain: 'Try again',
  putAside: 'Set aside',
  bringBack: 'Bring back',
  report: 'Report a problem',
  nowAside: 'Set aside: it stays out of review.',
  nowBack: 'Back in review.',
  otherReasons: { one: 'Why not the other one', other: 'Why not the other {count}' },
  answerIs: 'The answer: {text}.',

  // What was made of an answer
  rightSure: 'It comes back {when}.',
  rightUnsure: 'You were unsure, so it comes back {when}.',
  rightGuessing: 'A guess does not count as known, so it comes back {when}.',
  rightHint: 'With the hint it does not count as known, so it comes back {when}.',
  wrongSure: 'You said Sure and it was wrong: these stick best when corrected. {back}',
  wrongUnsure: 'You had your doubts; the reason is below. {back}',
  wrongGuessing: 'A fair guess; the reason is below. {back}',
  partlyFound: '{found} of {keys} found, {extra} too many. {back}',
  partlyFoundOnly: '{found} of {keys} found. {back}',
  backInReview: 'It comes back in your next review.',
  backInSitting: 'It comes back in this sitting.',
  backInMock: 'It goes into your review.',
  leech:
    'Forgotten {count} times, so it is set aside: read up where it is taught, then bring it back.',
  setAside: 'It stays out of review, as you set it aside.',
  practiceOnly: 'Practice: your schedule stays as it was.',
  practiceMiss: 'It comes back in this sitting; your schedule stays as it was.',

  // What changed since the last answer
  whatChanged: 'What changed',
  whatChangedHint: 'What changed (opened now, it counts as a hint)',
  changesHow: 'Words with − are gone, words with + are new.',
  gone: 'gone:',
  new: 'new:',
  partPrompt: 'Question',
  partHow: 'How it counts',
  partHint: 'Hint',
  partLine: 'Line',
  partAnswer: 'Answer',
  partOption: 'Option',
  partReason: 'Reason',
  partStep: 'Step',
  partPoint: 'Point of the rubric',
  partExplanation: 'Explanation',

  // Flaw
  thisLine: 'This line; now its fix',
  lineStands: 'Once you see the fixes, the line stands.',
  nowItsFix: 'Line {line} stands. Now choose its fix.',
  theFixes: 'The fixes',
  lineNotFix: 'The line was right, the fix was not.',
  fixNotLine: 'The fix was right, but the flaw is in line {line}.',

  // Ordering and matching
  moveUp: 'Move up: {text}',
  moveDown: 'Move down: {text}',
  movedTo: '{text}, {place} of {total}',
  inOrder: 'In order',
  goesFirst: 'Goes first',
  goesAfter: 'Goes after {place}',
  rightPlace: 'Right place: {place}.',
  neighbours: '{found} of {total} neighbours in order.',
  matched: '{found} of {total} matched.',

  // Cloze
  gapFilled: 'gap {place}, {text}',
  gapsRight: { one: '{right} of {count} gap.', other: '{right} of {count} gaps.' },

  // A number
  numberHow: 'A number, such as 1,500, 1.5k or 2e6.',
  numberHowUnit: 'A number, such as 1,500, 1.5k or 2e6. Another unit, such as {unit}, is converted.',
  readAs: 'Read as {said}.',
  readAsOwn: 'Read as {said} = {own}.',
  noNumber: 'Not read: write one number, such as 1,500, 1.5k or 2e6.',
  misfit: 'Not read: “{misfit}” does not fit. Use {units}, or no unit.',
  youSaid: 'You said {said}.',
  otherSign: 'You said {said}, with the other sign.',
  tooMuch: 'You said {said}, {far} too much.',
  tooLittle: 'You said {said}, {far} too little.',
  manyTimes: '{ratio} times',

  // Recall
  yourWords: 'Your answer, in your own words',
  wordsKept: 'Your words stay in this browser.',
  wroteBefore: 'What you wrote before',
  compare: 'Compare',
  saidAloud: 'I said it aloud',
  done: 'Done',
  rubricScore: { one: '{ticked} of {count} point', other: '{ticked} of {count} points' },
  signalScore: '{label} {ticked} of {points}',
  recallAll: 'A complete answer.',
  recallMost: 'Most of it.',
  recallLittle: 'The points not ticked are the ones to say next time.',

  // What is known of a question from before
  answeredBefore: '{how} on {date}. Next review {when}.',
  answeredDue: '{how} on {date}. Due now.',
  answeredAside: '{how} on {date}. Set aside.',
  answeredToday: '{how} today. Next review {when}.',
  answeredTodayDue: '{how} today. Due in your next review.',
  changedSince: 'Changed since you answered it on {date}.',
  howRight: 'Right',
  howWrong: 'Wrong',
  howPoints: '{share} of the points',
});
