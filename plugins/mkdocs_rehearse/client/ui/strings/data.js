/** What is said about the data that this browser keeps: export, import, deletion, reminders. */

import { speaker } from '../say.js';

export const say = speaker({
  yourData: 'Your data',
  stored: 'Stored in this browser and nowhere else: {things}, in {size} characters.',
  nothingStored:
    'Nothing is stored in this browser yet. If you have studied in another, export there and ' +
    'import the file here.',
  exportAll: 'Export',
  importFile: 'Import a file',
  deleteAll: 'Delete everything',
  dropHere: 'An exported file can also be dropped here.',
  shareAnswers: 'Save answers for the authors',
  shareWhat: {
    one:
      'The authors of these questions can learn from {count} first answer which of them are bad: ' +
      'who knows the rest gets them wrong, or an option is taken by nobody.',
    other:
      'The authors of these questions can learn from {count} first answers which of them are bad: ' +
      'who knows the rest gets them wrong, or an option is taken by nobody.',
  },
  shareHolds:
    'The file has a line for each question you have answered: its id, what you chose, your score, ' +
    'how sure you were and the seconds it took. No name, no date or time, nothing of this device, ' +
    'nothing that you wrote. Nothing is sent: you save it, read it if you like, and give it to them ' +
    'or not. Your own copy of everything is the export.',
  shareSave: 'Save the file',
  shareDone: 'Saved as {name}.',
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
});
