/**
 * Rows of a question, such as options, numbered from 1 as they stand.
 */

/** What a row says, as part of a sentence. @param {Element} row */
export function textOf(row) {
  const text = (row.querySelector('.rq-text') ?? row).textContent ?? '';
  return text.trim().replace(/\.$/, '');
}

/**
 * The row that a key names by its number.
 * @template T
 * @param {readonly T[]} rows
 * @param {string} key
 * @returns {T | undefined}
 */
export function rowOf(rows, key) {
  return /^[1-9]$/.test(key) ? rows[Number(key) - 1] : undefined;
}

/** The children of a list. @param {Element} list @returns {HTMLElement[]} */
export function rowsOf(list) {
  return [...list.children].filter((row) => row instanceof HTMLElement);
}
