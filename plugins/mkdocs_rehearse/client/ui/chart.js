/**
 * A drawing of numbers by day: little ink, the part that matters in the accent, the rest in grey,
 * and a label at the highest bar instead of a scale and a legend. Time runs as the page is read.
 */

import { draw } from './build.js';
import { isMirrored } from './direction.js';
import { commas } from './say.js';

/** @typedef {{label: string, total: number, part: number}} Bar `part` is included in `total` */

/**
 * @typedef {object} Chart
 * @property {string} name     what a screen reader calls it
 * @property {number} width    in CSS pixels, so that its labels keep their size
 * @property {number} every    after how many bars a label stands below
 * @property {'first' | 'last'} [labelled]  which bar has one in any case; else the last
 * @property {(bar: Bar) => [total: string, part?: string]} peak  what the highest bar is labelled
 */

const HEIGHT = 150;
const FLOOR = 124;
const CEILING = 22;
/** Room a label takes to either side of its middle. */
const HALF_LABEL = 66;

/**
 * @param {Bar[]} bars
 * @param {Chart} chart
 * @returns {SVGSVGElement}
 */
export function barChart(bars, { name, width, every, peak, labelled = 'last' }) {
  const most = Math.max(...bars.map(({ total }) => total), 1);
  const step = width / bars.length;
  const thick = Math.max(step * 0.7, 2);
  const offset = labelled === 'first' ? 0 : (bars.length - 1) % every;
  const isTurned = isMirrored();
  /** @param {number} index */
  const middleOf = (index) => ((isTurned ? bars.length - 1 - index : index) + 0.5) * step;
  const highest = bars.findIndex(({ total }) => total === most);

  return draw(
    'svg',
    { class: 'rh-chart', viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': name },
    draw('line', { class: 'rh-floor', x1: 0, x2: width, y1: FLOOR + 0.5, y2: FLOOR + 0.5 }),
    ...bars.flatMap(({ total, part, label }, index) => {
      const middle = middleOf(index);
      return [
        column(middle, thick, total / most, 'rh-bar'),
        column(middle, thick, part / most, 'rh-bar rh-bar--part'),
        index % every === offset && text(middle, HEIGHT - 6, width, label, isTurned),
      ];
    }),
    bars[highest] && peakLabel(middleOf(highest), width, peak(bars[highest]), isTurned),
  );
}

/**
 * @param {number} middle
 * @param {number} width
 * @param {number} share of the height
 * @param {string} look
 */
function column(middle, width, share, look) {
  const height = share * (FLOOR - CEILING);
  if (height === 0) return null;
  return draw('rect', { class: look, x: middle - width / 2, y: FLOOR - height, width, height });
}

/** @param {number} middle @param {number} width @param {[string, string?]} words @param {boolean} isTurned */
function peakLabel(middle, width, [total, part], isTurned) {
  const words = commas([total, part]);
  const label = text(middle, CEILING - 8, width, words.slice(0, words.length - (part ?? '').length), isTurned);
  if (part !== undefined) label.append(draw('tspan', { class: 'rh-label--part' }, part));
  return label;
}

/**
 * Words below or above a bar, kept inside the drawing.
 * @param {number} middle
 * @param {number} y
 * @param {number} width
 * @param {string} words
 * @param {boolean} isTurned  words begin at their right
 */
function text(middle, y, width, words, isTurned) {
  const isLeft = middle < HALF_LABEL;
  const isRight = middle > width - HALF_LABEL;
  const x = isLeft ? 0 : isRight ? width : middle;
  const anchor = isLeft || isRight ? (isLeft === isTurned ? 'end' : 'start') : 'middle';
  return draw('text', { class: 'rh-label', x, y, 'text-anchor': anchor }, words);
}
