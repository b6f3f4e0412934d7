/**
 * A question's own words, read from what was published: every kind's in one place. It is read
 * before a question comes to life, so that nothing a reader types or chooses is among them.
 */

/** @import { Part } from '../study/difference.js' */

/**
 * The roles of parts and where they stand. What is right and what is not have different roles, so
 * that an option which changes sides is told.
 * @type {readonly (readonly [role: string, selector: string])[]}
 */
const PLACES = [
  ['prompt', '.rq-prompt'],
  ['how', '.rq-how'],
  ['hint', '.rq-hint'],
  ['line', '.rq-options:not([data-placed]) .rq-text'],
  ['answer', '.rq-reasons > [data-right] > .rq-said'],
  ['option', '.rq-reasons > :not([data-right]) > .rq-said'],
  ['answer', '.rq-amount, .rq-order, .rq-matched > div, .rq-filled, .rq-also, .rq-model'],
  ['option', '.rq-extras, select.rq-gap'],
  ['reason', '.rq-reasons .rq-why'],
  ['step', '.rq-steps > li'],
  ['point', '.rq-rubric > li'],
  ['explanation', '.rq-explanation'],
];

/** What is in a part but not of it: words of the interface, and what is typed. */
const FOREIGN = 'summary, button, .rq-word, .rq-signal, input, textarea, svg, style, script';

/** What ends a word, however it is laid out. */
const BLOCKS = 'p, div, li, dt, dd, tr, td, th, pre, br, option, ul, ol, table, blockquote';

/**
 * @param {Element} root
 * @returns {Part[]}
 */
export function partsOf(root) {
  return PLACES.flatMap(([role, selector]) =>
    [...root.querySelectorAll(selector)]
      .map((element) => /** @type {Part} */ ([role, wordsIn(element).replace(/\s+/g, ' ').trim()]))
      .filter(([, text]) => text !== ''),
  );
}

/** @param {Node} node @returns {string} */
function wordsIn(node) {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(FOREIGN)) return '';
  const inner = [...node.childNodes].map(wordsIn).join('');
  return node.matches(BLOCKS) ? ` ${inner} ` : inner;
}
