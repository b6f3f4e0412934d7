/**
 * A drawing of answers by day: little ink, the reader's own right answers in the accent, the rest
 * in grey, labels at the marks instead of a legend.
 */

import { draw } from './build.js';
import { number } from './format.js';

/** @typedef {{label: string, total: number, part: number}} Bar `part` is included in `total` */

const WIDTH = 640;
const HEIGHT = 150;
const FLOOR = 122;
const CEILING = 18;

/**
 * @param {Bar[]} bars
 * @param {{name: string, total: string, part: string, every: number}} words the name for a screen
 *   reader, what the two heights are called, and every how many bars a label stands below
 * @returns {SVGSVGElement}
 */
export function barChart(bars, { name, total: totalWord, part: partWord, every }) {
  const most = Math.max(...bars.map(({ total }) => total), 1);
  const step = WIDTH / bars.length;
  const width = Math.max(step * 0.68, 1);
  /** @param {number} value */
  const height = (value) => (value / most) * (FLOOR - CEILING);
  const peak = bars.findIndex(({ total }) => total === most);

  const marks = bars.flatMap(({ total, part, label }, index) => {
    const x = index * step + (step - width) / 2;
    const middle = index * step + step / 2;
    const fromEnd = bars.length - 1 - index;
    return [
      total > 0 && draw('rect', { class: 'rh-bar', x, width, y: FLOOR - height(total), height: height(total) }),
      part > 0 && draw('rect', { class: 'rh-bar rh-bar--part', x, width, y: FLOOR - height(part), height: height(part) }),
      fromEnd % every === 0 && text(middle, HEIGHT - 8, label, fromEnd === 0 ? 'end' : 'middle', x + width),
    ];
  });
  const top = peakLabel(peak, step, `${number(most)} ${totalWord}`);
  const bar = bars[peak];
  const inside = bar && bar.part > 0 && bar.part < bar.total ? `${number(bar.part)} ${partWord}` : '';
  const beside = inside === '' ? null : besideLabel(peak, step, FLOOR - height(bar?.part ?? 0) + 4, inside);
  return draw(
    'svg',
    { class: 'rh-chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': name },
    draw('line', { class: 'rh-floor', x1: 0, x2: WIDTH, y1: FLOOR + 0.5, y2: FLOOR + 0.5 }),
    ...marks,
    top,
    beside,
  );
}

/** The highest bar carries its number. @param {number} index @param {number} step @param {string} words */
function peakLabel(index, step, words) {
  const x = index * step + step / 2;
  const anchor = x < WIDTH * 0.15 ? 'start' : x > WIDTH * 0.85 ? 'end' : 'middle';
  return text(x, CEILING - 6, words, anchor, x);
}

/** @param {number} index @param {number} step @param {number} y @param {string} words */
function besideLabel(index, step, y, words) {
  const isLate = index * step > WIDTH / 2;
  const x = isLate ? index * step : (index + 1) * step;
  return text(x, y, words, isLate ? 'end' : 'start', x, 'rh-label rh-label--part');
}

/**
 * @param {number} middle
 * @param {number} y
 * @param {string} words
 * @param {'start' | 'middle' | 'end'} anchor
 * @param {number} edge where the text ends if it is not centred
 */
function text(middle, y, words, anchor, edge, className = 'rh-label') {
  return draw('text', { class: className, x: anchor === 'middle' ? middle : edge, y, 'text-anchor': anchor }, words);
}
