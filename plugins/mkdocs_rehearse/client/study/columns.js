/**
 * The catalog as it is published: questions by column, all banks' one after the other, as ten
 * thousand of them are fetched and read fastest. The rest of the client knows rows.
 */

/** @import { Catalog, CatalogBank, CatalogQuestion } from './catalog.js' */

const KEY_LENGTH = 6;
const REVISION_LENGTH = 3;

/** A column in which many have the same: for each question the place of its value. */
/** @template T @typedef {{values: T[], places: number[]}} Shared */

/**
 * @typedef {object} Columns
 * @property {string} keys       of six characters each
 * @property {string} revisions  of three characters each
 * @property {Shared<string>} kind
 * @property {Shared<string>} level
 * @property {Shared<string[]>} signals
 * @property {Shared<string[]>} tags
 * @property {Shared<string | null>} teach
 * @property {Shared<number>} guess
 * @property {number[]} seconds
 * @property {number[]} after
 */

/** @typedef {Omit<CatalogBank, 'questions'> & {count: number}} PublishedBank */
/** @typedef {Omit<Catalog, 'banks'> & {banks: PublishedBank[], questions: Columns}} Published */

/**
 * @param {Published} published
 * @returns {Catalog}
 */
export function readCatalog({ banks, questions, ...rest }) {
  let first = 0;
  return {
    ...rest,
    banks: banks.map(({ count, ...bank }) => {
      const rows = Array.from({ length: count }, (_, n) => rowOf(questions, first + n));
      first += count;
      return { ...bank, questions: rows };
    }),
  };
}

/**
 * @param {Columns} columns
 * @param {number} n
 * @returns {CatalogQuestion}
 */
function rowOf(columns, n) {
  return {
    key: columns.keys.slice(n * KEY_LENGTH, (n + 1) * KEY_LENGTH),
    revision: columns.revisions.slice(n * REVISION_LENGTH, (n + 1) * REVISION_LENGTH),
    kind: valueOf(columns.kind, n),
    level: valueOf(columns.level, n),
    signals: valueOf(columns.signals, n),
    tags: valueOf(columns.tags, n),
    teach: valueOf(columns.teach, n),
    guess: valueOf(columns.guess, n),
    seconds: /** @type {number} */ (columns.seconds[n]),
    after: /** @type {number} */ (columns.after[n]),
  };
}

/**
 * @template T
 * @param {Shared<T>} column
 * @param {number} n
 * @returns {T}
 */
function valueOf({ values, places }, n) {
  return /** @type {T} */ (values[/** @type {number} */ (places[n])]);
}
