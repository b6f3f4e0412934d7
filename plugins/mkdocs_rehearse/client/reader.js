/**
 * The reader of this page: the one place that ties the event log, the clock and the folds
 * together. Pages read `state`, call the verbs below and subscribe to changes.
 */

/** @import { Answer, Complete, Event, Mode, Reopen, Resume, Setting, State, Sure, Suspend, Undo } from './study/events.js' */
/** @import { Catalog } from './study/catalog.js' */

/**
 * Why progress may not last; `text` is a sentence or two for the reader: what happened, what is
 * kept and what to do.
 * @typedef {{kind: 'refused' | 'full' | 'damaged', text: string}} Trouble
 */

/**
 * What a question says when it was answered.
 * @typedef {object} Attempt
 * @property {string} question  stored id, six characters
 * @property {string} revision  three characters
 * @property {number} score     0 to 1
 * @property {Sure | null} sure null for recall
 * @property {boolean} hint
 * @property {number} seconds
 * @property {Mode} mode
 * @property {string} choice    what was chosen, at most four ASCII characters; best of A–Z a–z 0–9 -
 */

/**
 * @typedef {object} Reader
 * @property {State} state            as of now; the same object until a change replaces it
 * @property {Trouble | null} trouble
 * @property {() => number} today     the study day
 * @property {(attempt: Attempt) => Answer} answer
 * @property {(page: {page: string, revision: string, url: string}) => Complete} complete
 *   `url` is relative to the site's base, as in the catalog
 * @property {(page: {page: string}) => Reopen} reopen
 * @property {(question: string) => Suspend} suspend
 * @property {(question: string) => Resume} resume
 * @property {(setting: string, value: string | number | boolean) => Setting} set
 * @property {(name: string) => Undo} undo  takes back the event of this name
 * @property {(catalog: Catalog) => void} knows  tells what the site has: aliases, questions, pages
 * @property {(listener: () => void) => () => void} subscribe
 *   calls the listener after every change, own or of another tab; gives the way to stop
 */

/**
 * The reader of this page; opened once, however often it is asked for.
 * @returns {Promise<Reader>}
 */
export function openReader() {
  throw new Error('not yet');
}
