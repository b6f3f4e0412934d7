/**
 * The few signs that several parts of the interface use, drawn inline. The shapes are those of the Octicons that come
 * with Material for MkDocs (MIT), so that they sit well beside the theme's own.
 */

import { draw } from './build.js';

const SHAPES = {
  check: 'M13.78 4.22a.75.75 0 0 1 0 1.06l-7.25 7.25a.75.75 0 0 1-1.06 0L2.22 9.28a.75.75 0 0 1 .018-1.042.75.75 0 0 1 1.042-.018L6 10.94l6.72-6.72a.75.75 0 0 1 1.06 0',
  cross: 'M3.72 3.72a.75.75 0 0 1 1.06 0L8 6.94l3.22-3.22a.749.749 0 0 1 1.275.326.75.75 0 0 1-.215.734L9.06 8l3.22 3.22a.749.749 0 0 1-.326 1.275.75.75 0 0 1-.734-.215L8 9.06l-3.22 3.22a.75.75 0 0 1-1.042-.018.75.75 0 0 1-.018-1.042L6.94 8 3.72 4.78a.75.75 0 0 1 0-1.06',
  ring: 'M4 8a4 4 0 1 1 8 0 4 4 0 0 1-8 0m4-2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  arrow: 'M8.22 2.97a.75.75 0 0 1 1.06 0l4.25 4.25a.75.75 0 0 1 0 1.06l-4.25 4.25a.75.75 0 0 1-1.042-.018.75.75 0 0 1-.018-1.042l2.97-2.97H3.75a.75.75 0 0 1 0-1.5h7.44L8.22 4.03a.75.75 0 0 1 0-1.06',
  undo: 'M1.22 6.28a.75.75 0 0 1 0-1.06l3.5-3.5a.749.749 0 1 1 1.06 1.06L3.561 5h7.188l.001.007L10.749 5q.088 0 .171.019A4.501 4.501 0 0 1 10.5 14H8.796a.75.75 0 0 1 0-1.5H10.5a3 3 0 1 0 0-6H3.561L5.78 8.72a.749.749 0 1 1-1.06 1.06z',
};

/** Those that point on or back, as what is read goes. @type {ReadonlySet<string>} */
const POINTING = new Set(['arrow', 'undo']);

/**
 * A sign in the colour of the text around it, silent to a screen reader: the word stands beside it.
 * @param {keyof typeof SHAPES} name
 */
export function icon(name) {
  return sign(SHAPES[name], POINTING.has(name) ? 'rh-icon rh-icon--way' : 'rh-icon');
}

/** The same of a shape that only its user has. @param {string} shape @param {string} [look] */
export function sign(shape, look = 'rh-icon') {
  const path = draw('path', { d: shape });
  return draw('svg', { class: look, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, path);
}
