/**
 * Every sentence the interface says, in one table, so that another language is another table.
 * `{name}` is replaced by a value; a sentence that depends on a number lists its plural forms.
 */

import { number, plural } from './format.js';

/** @typedef {{one?: string, other: string}} Forms chosen by the value called `count` */

const SENTENCES = /** @satisfies {Record<string, string | Forms>} */ ({
  // A question
  iAm: 'I am',
  sure: 'Sure',
  unsure: 'Unsure',
  guessing: 'Guessing',
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
  compare: 'Compare',
  saidAloud: 'I said it aloud',
  done: 'Done',
  rubricScore: { one: '{ticked} of {count} point', other: '{ticked} of {count} points' },
  signalScore: '{label} {ticked} of {points}',
  recallAll: 'A complete answer.',
  recallMost: 'Most of it.',
  recallLittle: 'The points not ticked are the ones to say next time.',

  // What is known of a question from before
  answeredBefore: 'Answered {date}, {how}. Next review {when}.',
  answeredDue: 'Answered {date}, {how}. Due now.',
  answeredAside: 'Answered {date}, {how}. Set aside.',
  answeredToday: 'Answered today, {how}. Next review {when}.',
  answeredTodayDue: 'Answered today, {how}. Due in your next review.',
  changedSince: 'Changed since you answered it on {date}.',
  howRight: 'right',
  howWrong: 'wrong',
  howPoints: '{share} of the points',

  // Days
  today: 'today',
  tomorrow: 'tomorrow',
  onDate: 'on {date}',

  // Counts
  due: { one: '{count} due', other: '{count} due' },
  dueLabel: { one: '{count} question due for review', other: '{count} questions due for review' },
  questions: { one: '{count} question', other: '{count} questions' },
  minutes: { one: '{count} minute', other: '{count} minutes' },
  minutesShort: '{count} min',
  days: { one: '{count} day', other: '{count} days' },

  // A page's end
  finishedReading: 'Finished reading?',
  markComplete: 'Mark complete',
  completedOn: 'Completed on {date}.',
  completedEarlier: 'Completed on {date}; the page has changed since.',
  markAgain: 'Mark this version complete',
  undo: 'Undo',
  complete: 'complete',
  markedComplete: 'Marked complete.',
  notComplete: 'No longer marked complete.',

  // Review
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
  nothingDue: 'Nothing is due.',
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
  practiceOnly: 'Practice: your schedule stays as it was.',
  practiceMiss: 'It comes back in this sitting; your schedule stays as it was.',
  moreDue: { one: '{count} more came due.', other: '{count} more came due.' },
  reviewOn: 'Review on',
  startWith: 'Start with {title}',
  readOn: 'Read on: {title}',
  practise: 'Practise',
  seeProgress: 'See your progress',

  // Home
  startHere: 'Start here',
  stepRead: 'Read',
  stepReadWhy: 'Stop at each question and commit before you look.',
  stepSay: 'Say how sure you are',
  stepSayWhy:
    'Sure, unsure or guessing: that, with the answer, decides when a question comes back.',
  stepReturn: 'Come back tomorrow',
  stepReturnWhy:
    'Review asks what you are about to forget, a few minutes a day. It is all kept in this ' +
    'browser.',
  todayHeading: 'Today',
  dueAndMinutes: { one: '{count} due, about {minutes}', other: '{count} due, about {minutes}' },
  newAndMinutes: '{fresh} new, about {minutes}',
  dueNewAndMinutes: '{count} due and {fresh} new, about {minutes}',
  startReview: 'Start review',
  readNext: 'Next to read',
  goal: 'Is there a date for the interview?',
  interviewOn: 'Interview on',
  minutesADay: 'Minutes a day',
  makePlan: 'Make a plan',
  changeGoal: 'Change the date or the time',
  noDate: 'No date',
  goalSet: 'The plan is made.',
  goalGone: 'No date is set.',
  interviewIn: {
    one: '{count} day to the interview on {date}',
    other: '{count} days to the interview on {date}',
  },
  planNew: '{fresh} new questions a day until {date}, then {pass} a day once more, weakest first.',
  planPass: 'The last pass: {pass} questions a day, weakest first, so that each comes once more.',
  planKnown: '{followed} of {total} likely known on {date} with this plan, {now} if you stop now.',
  planShort: {
    one: '{minutes} minutes a day leave no time for {count} question.',
    other: '{minutes} minutes a day leave no time for {count} questions.',
  },
  planEnough: '{count} minutes a day would do.',
  planNone: 'No day is long enough for all of them: move the date, or leave topics out.',
  allRead: 'Every page is complete. Practise what is new to you, or read again.',
  streakOf: { one: '{count} day in a row', other: '{count} days in a row' },
  streakOpen: { one: '{count} day in a row so far', other: '{count} days in a row so far' },
  streakNone: 'Five questions, or a review with nothing left, make today count.',

  // Checklist and contents
  ofComplete: '{done} of {total} complete',
  overall: '{done} of {total} pages complete, {answered} of {questions} questions answered.',
  ofAnswered: '{answered} of {total} answered',
  doneOn: 'Complete, {date}',
  changed: 'changed since you completed it on {date}',

  // Progress
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
  freezesLeft: {
    one: '{count} missed day this month would not end it',
    other: '{count} missed days this month would not end it',
  },
  toNextLevel: '{count} to level {level}',
  byDay: 'Answers by day',
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
  showTable: 'Show as a table',
  day: 'Day',
  rightColumn: 'Right',
  comingUp: 'Coming up',
  dueToday: 'Due today',
  dueTomorrow: 'Tomorrow',
  dueWeek: 'Next 7 days',
  byBank: 'By topic',
  topic: 'Topic',
  answeredColumn: 'Answered',
  dueColumn: 'Due',
  recallColumn: 'Likely known',
  byBankSummary: 'Likely known is the chance to recall each question today, over all of its topic.',
  cannotRead:
    'The list of pages and questions could not be fetched. What you have done is kept. Reload ' +
    'the page to try again.',

  // Your data
  yourData: 'Your data',
  stored: 'Stored in this browser and nowhere else: {things}, in {size} characters.',
  nothingStored:
    'Nothing is stored in this browser yet. If you have studied in another, export there and ' +
    'import the file here.',
  exportAll: 'Export',
  importFile: 'Import a file',
  deleteAll: 'Delete everything',
  dropHere: 'An exported file can also be dropped here.',
  exportDone: 'Exported as {name}.',
  exportedToday: 'Last exported today.',
  exportedOn: 'Last exported on {date}.',
  neverExported: 'Never exported.',
  keptForGood: 'The browser keeps it until you delete it.',
  keptIfRoom: 'The browser may delete it when the disk is nearly full.',
  keptAWeek: 'This browser deletes what a site has stored after seven days without a visit.',
  askToKeep: 'Ask it not to',
  notKept: 'The browser did not agree. An export is safe from it.',
  countAnswers: { one: '{count} answer', other: '{count} answers' },
  countPages: { one: '{count} completed page', other: '{count} completed pages' },
  countSettings: { one: '{count} setting', other: '{count} settings' },
  countDrafts: { one: '{count} draft', other: '{count} drafts' },
  countOthers: { one: '{count} other step', other: '{count} other steps' },
  countLater: { one: '{count} thing of a later version', other: '{count} things of a later version' },
  readingFile: 'Reading the file …',
  fileEmpty:
    'There is nothing in this file that this site could read. Choose one that was exported here ' +
    'or in another browser. Nothing was changed.',
  fileKnown: 'Everything in this file is here already.',
  fileNews: 'New in this file: {things}.',
  fileBroken: 'The file is damaged and breaks off. What came before could be read.',
  fileLarge: 'The file is too large. Only its first {count} characters were read.',
  fileUnreadable: {
    one: '{count} line could not be read and is left out.',
    other: '{count} lines could not be read and are left out.',
  },
  fileUntimely: {
    one:
      '{count} event lies more than ten years ahead of this device’s clock and is left out. If ' +
      'the clock is wrong, set it and import again.',
    other:
      '{count} events lie more than ten years ahead of this device’s clock and are left out. If ' +
      'the clock is wrong, set it and import again.',
  },
  fileOther: 'It is from another site, {site}. Add it only if this site used to be there.',
  addingKeeps:
    'Adding takes nothing away, and cannot be taken back: export first if you may want to return ' +
    'to how things are now.',
  addThem: 'Add them',
  added: 'Added: {things}.',
  unkept: {
    one:
      '{count} thing, such as a draft, did not fit into the browser’s storage. It is still in the ' +
      'file: make room and import it again.',
    other:
      '{count} things, such as drafts, did not fit into the browser’s storage. They are still in ' +
      'the file: make room and import it again.',
  },
  cancel: 'Cancel',
  close: 'Close',
  deleteAsk: 'Delete all that this site has stored in this browser?',
  deleteAskThings: 'Delete all that this site has stored in this browser: {things}?',
  deleteAskAgain: '{exported} Only an export could bring it back. Delete it for good?',
  exportFirst: 'Export first',
  deleteGo: 'Delete',
  deleteForGood: 'Delete for good',
  remind: 'Your answers are in this browser only.',
  remindWeek: 'Your answers are in this browser only, and it deletes them after seven days without a visit.',
  exportNow: 'Export them',
  timeToExport: 'It is time for an export.',

  // Trouble
  dismiss: 'Dismiss',
});

/** @typedef {keyof typeof SENTENCES} SentenceName */

/**
 * A sentence with its values filled in; numbers are written as the language writes them.
 * @param {SentenceName} name
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(name, values = {}) {
  /** @type {string | Forms} */
  const sentence = SENTENCES[name];
  const text = typeof sentence === 'string' ? sentence : formOf(sentence, Number(values.count));
  return text.replace(/\{(\w+)\}/g, (gap, key) => {
    const value = values[key];
    return value === undefined ? gap : typeof value === 'number' ? number(value) : value;
  });
}

/** @param {Forms} forms @param {number} count */
function formOf(forms, count) {
  return plural(count) === 'one' ? (forms.one ?? forms.other) : forms.other;
}

/**
 * "today", "tomorrow" or "on 26 November".
 * @param {number} day
 * @param {number} today
 * @param {(day: number, today: number) => string} write
 */
export function when(day, today, write) {
  if (day <= today) return say('today');
  return day === today + 1 ? say('tomorrow') : say('onDate', { date: write(day, today) });
}
