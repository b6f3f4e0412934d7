/**
 * What a reader did, as events: their types, the study day they belong to, their order
 * and what an undo takes back. Everything else the client knows is folded from these.
 */

/**
 * What every event has: `name` is `device.tab.seq` and unlike any other event's, on any
 * device; `at` is milliseconds since the epoch, always a whole second.
 * @typedef {{name: string, at: number}} Named
 */

/** @typedef {'sure' | 'unsure' | 'guessing'} Sure */
/** @typedef {'page' | 'review' | 'practice' | 'mock'} Mode */

/**
 * One attempt at a question.
 * @typedef {Named & {
 *   type: 'answer',
 *   question: string,
 *   revision: string,
 *   day: number,
 *   score: number,
 *   sure: Sure | null,
 *   hint: boolean,
 *   seconds: number,
 *   mode: Mode,
 *   choice: string,
 *   scheduled: boolean,
 * }} Answer
 * `question` is a stored id and `revision` the digest of what the question meant then;
 * `day` is the study day it happened on; `score` is 0 to 1 in sixtieths; `sure` is null for
 * recall, which has no check buttons; `choice` is up to four ASCII characters that the
 * question's kind wrote, '' if none; `scheduled` is false where the reader practised without
 * moving the schedule, as in a mock interview, ahead of time or when cramming.
 */

/** @typedef {Named & {type: 'complete', page: string, revision: string, day: number}} Complete */
/** @typedef {Named & {type: 'reopen', page: string}} Reopen */
/** @typedef {Named & {type: 'suspend', question: string}} Suspend */
/** @typedef {Named & {type: 'resume', question: string}} Resume */
/** @typedef {Named & {type: 'undo', event: string}} Undo */
/** @typedef {Named & {type: 'setting', setting: string, value: string | number | boolean}} Setting */

/** @typedef {Answer | Complete | Reopen | Suspend | Resume | Undo | Setting} Event */

/**
 * The memory of one question.
 * @typedef {object} Card
 * @property {string} key            stored id of the question
 * @property {number} stability      days until retrievability has fallen to .9
 * @property {number} difficulty     1 to 10
 * @property {number} last           study day of the last answer that was graded
 * @property {number} due            study day the scheduler chose; see `isDue` for a missed one
 * @property {number} reps           answers that were graded
 * @property {number} lapses         times it was wrong after having been right
 * @property {boolean} missed        wrong and not right since: to be asked again at once
 * @property {number | null} missedOn  study day of the last answer that was wrong
 * @property {string} revision       the question's revision at the last answer
 * @property {Answer} answered          the last answer
 * @property {boolean} suspended     taken out of review by the reader
 * @property {number} spared         lapses there were when the reader last took it back into review
 */

/**
 * What was done on one study day.
 * @typedef {object} DayTotals
 * @property {number} answers    attempts
 * @property {number} right      attempts that were right
 * @property {number} questions  different questions answered
 * @property {number} reviews    questions answered that were due
 * @property {number} fresh      questions answered for the first time ever
 * @property {number} seconds    time spent on questions
 * @property {number} xp         points earned
 * @property {boolean} cleared   when the day ended, at least one review was done and none was left
 */

/** @typedef {{revision: string, day: number, at: number}} CompletedPage */

/**
 * All that the log says, folded. The last six are the fold's own bookkeeping.
 * @typedef {object} State
 * @property {Map<string, Card>} cards           by stored id of the question
 * @property {Map<string, CompletedPage>} pages  completed pages by stored id
 * @property {Map<number, DayTotals>} days       by study day
 * @property {Map<string, string | number | boolean>} settings
 * @property {Set<string>} suspended             stored ids of questions, answered or not
 * @property {Known} known                       what the site was known to have
 * @property {Named | null} latest               the event folded last
 * @property {number | null} open                the study day of the last answer: not yet over
 * @property {Set<string>} asked                 questions answered on that day
 * @property {Set<string>} undone                names of events that were taken back
 * @property {Set<string>} rewarded              pages that have earned their points
 */

/**
 * What a fold has to know about the site.
 * @typedef {object} Known
 * @property {ReadonlyMap<string, string>} aliases  old key → what it is called now
 * @property {(key: string) => boolean} exists      whether the site has this question now
 */

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * The local hour at which a study day begins, unless another is set: who studies after midnight is
 * still at yesterday.
 */
export const ROLLOVER_HOUR = 4;

/**
 * The study day of a moment: whole days from 1970-01-01 by the local calendar, changing at the
 * rollover hour.
 * @param {number} ms milliseconds since the epoch
 * @param {number} [offset] minutes that local time is behind UTC at that moment, as
 *   `Date.prototype.getTimezoneOffset` gives them; the runtime's own zone if left out
 * @param {number} [rollover] hour of the local day
 * @returns {number}
 */
export function studyDay(ms, offset = new Date(ms).getTimezoneOffset(), rollover = ROLLOVER_HOUR) {
  return Math.floor((ms - offset * 60_000 - rollover * HOUR) / DAY);
}

/**
 * The order in which events are replayed: by time, then by name.
 * @param {Named} a
 * @param {Named} b
 * @returns {number}
 */
export function compareEvents(a, b) {
  return a.at - b.at || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/**
 * The names of the events that were taken back. An undo can itself be undone, which brings back
 * what it took; the undos that are decided last are therefore looked at first.
 * @param {readonly Event[]} events in replay order
 * @returns {Set<string>}
 */
export function undoneNames(events) {
  const undos = events.filter((event) => event.type === 'undo');
  /** @type {Set<string>} */
  const undone = new Set();
  for (const undo of undos.reverse()) {
    if (!undone.has(undo.name)) undone.add(undo.event);
  }
  return undone;
}
