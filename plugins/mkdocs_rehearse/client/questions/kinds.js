/**
 * The kinds of question the browser can bring to life: a file and a row each, fetched when a page
 * has one. A kind that is not here stays as it was published, with its answer behind a click.
 */

/** @import { Answer, Sure } from '../study/events.js' */

/**
 * What was done in one attempt; `choice` is how the kind writes it in at most four characters.
 * @typedef {{score: number, choice: string}} Outcome
 */

/**
 * How near an attempt came, where right and wrong do not say it all: options found, points ticked
 * and the labels of their signals, or a sentence of the kind's own.
 * @typedef {{found: number, keys: number, extra: number}
 *   | {ticked: number, points: number, signals: {label: string, ticked: number, points: number}[]}
 *   | {said: string}} Tally
 */

/**
 * What a question offers its kind.
 * @typedef {object} Question
 * @property {HTMLElement} root
 * @property {string} key
 * @property {HTMLDetailsElement} details  the answer with its reasons
 * @property {boolean} isFresh  whether it is to be answered as if for the first time
 * @property {(outcome: Outcome, sure: Sure | null) => void} check  ends the attempt
 */

/**
 * One question being played.
 * @typedef {object} Play
 * @property {HTMLElement} slot     shown until the attempt ends; the verdict then takes its place
 * @property {(key: string) => boolean} press  whether a key meant something here
 * @property {(choice: string) => void} show  marks what was chosen and what was right; locks it
 * @property {() => void} reset
 * @property {() => void} focus     puts the focus where an attempt begins
 * @property {(choice: string) => Tally | null} tally
 * @property {() => string} answer  what was right, in words for the announcement; '' if unsayable
 */

/** @typedef {(question: Question) => Play} Kind */

/** @type {Readonly<Record<string, () => Promise<Kind>>>} */
export const KINDS = {
  single: async () => (await import('./single.js')).single,
  multiple: async () => (await import('./multiple.js')).multiple,
  flaw: async () => (await import('./flaw.js')).flaw,
  ordering: async () => (await import('./ordering.js')).ordering,
  matching: async () => (await import('./matching.js')).matching,
  cloze: async () => (await import('./cloze.js')).cloze,
  numeric: async () => (await import('./numeric.js')).numeric,
  recall: async () => (await import('./recall.js')).recall,
};
