/** What the Settings page says: of each setting what it does, and that it was saved or why not. */

import { speaker } from '../say.js';

export const say = speaker({
  // Each day
  eachDay: 'Each day',
  reviews: 'Reviews a day',
  reviewsDoes: 'At most so many questions that are due are asked on a day, the weakest first. The others stay due.',
  fresh: 'New questions a day',
  freshDoes:
    'So many questions you have never answered join them, from pages you have completed. With an ' +
    'interview date, the plan decides instead.',
  rollover: 'A day begins at',
  rolloverDoes: 'Until then it is still yesterday, for what is due and for the streak.',
  rolloverNow: 'By this, today is {date}.',

  // The interview
  interview: 'The interview',
  track: 'Preparing for',
  trackDoes: 'New questions, the plan and your readiness keep to it. What is due is asked whatever it belongs to.',
  interviewDoes:
    'With a date, new questions are spread over the days until then, and everything comes once more in ' +
    'the last five.',

  // Memory
  memory: 'Memory',
  retention: 'Desired retention',
  retentionDoes:
    'How many in a hundred questions you want to still know when they come back. More means seeing each more often.',
  dueNow: '{count} due today.',
  parameters: 'Your own FSRS parameters',
  parametersDoes:
    'An optimiser can fit the 21 numbers of FSRS-6 to your history. With them, every answer you ever gave is ' +
    'gone through again, and all due days follow. Brackets and commas do not matter.',
  parametersUsual: 'The default parameters are in use.',
  parametersOwn: 'Your own parameters are in use.',
  parametersUse: 'Use these',
  parametersBack: 'Back to the default',

  // Keys and reminders
  comfort: 'Keys and reminders',
  keys: 'Answer by single keys',
  keysDoes:
    'Digits choose, S, U and G check, Z takes back. Turn it off if speech input or a slip of the hand ' +
    'presses them for you.',
  reminders: 'Remind me to export',
  remindersDoes: 'The home page then says when your last export is over two weeks old.',

  // What became of it
  saved: 'Saved.',
  savedForNow: 'Set for as long as this page is open.',
  notNumber: 'Not saved: write a number from {least} to {most}. It is still {now}.',
  notWhole: 'Not saved: write a whole number from {least} to {most}. It is still {now}.',
  notWord: 'Not saved: “{word}” is no number. Only numbers, commas and brackets belong here.',
  notCount: {
    one: 'Not saved: this is {count} number, and FSRS-6 has 21.',
    other: 'Not saved: these are {count} numbers, and FSRS-6 has 21.',
  },
  notNewest: 'Not saved: {count} numbers are those of an older FSRS. Let version 6, which has 21, fit them anew.',
  notInRange: 'Not saved: number {place} is {value}, but lies between {least} and {most} in FSRS-6.',
});
