/**
 * A drawing of shares around a centre: a ring for each quarter, the reader's own in the accent, and
 * the name and number of each at its end. It shows what a table beside it says, and goes round as a
 * clock does whichever way the page is read.
 */

import { draw } from './build.js';
import { isMirrored } from './direction.js';
import { percent } from './format.js';

const RADIUS = 90;
const WIDTH = 366;
const HEIGHT = 264;
/** From the last ring to a name. */
const GAP = 12;
const LINE = 17;

/**
 * @param {{name: string, share: number}[]} spokes  three or more; shares are 0 to 1
 * @returns {SVGSVGElement}
 */
export function radar(spokes) {
  /** @param {(index: number) => number} share */
  const outline = (share) =>
    spokes.map((_, index) => pointAt(index, spokes.length, share(index) * RADIUS).join(',')).join(' ');
  const middle = `translate(${WIDTH / 2} ${HEIGHT / 2})`;
  return draw(
    'svg',
    { class: 'rh-radar', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    draw(
      'g',
      { transform: middle },
      ...[0.25, 0.5, 0.75, 1].map((ring) => draw('polygon', { class: 'rh-ring', points: outline(() => ring) })),
      ...spokes.map((_, index) => {
        const [x, y] = pointAt(index, spokes.length, RADIUS);
        return draw('line', { class: 'rh-ring', x2: x, y2: y });
      }),
      draw('polygon', { class: 'rh-reach', points: outline((index) => spokes[index]?.share ?? 0) }),
      ...spokes.map((spoke, index) => label(spoke, ...pointAt(index, spokes.length, RADIUS + GAP))),
    ),
  );
}

/**
 * The first spoke points up, the others follow clockwise.
 * @param {number} index
 * @param {number} count
 * @param {number} distance
 * @returns {[x: number, y: number]}
 */
function pointAt(index, count, distance) {
  const angle = (2 * Math.PI * index) / count;
  return [rounded(Math.sin(angle) * distance), rounded(-Math.cos(angle) * distance)];
}

/** @param {number} value */
const rounded = (value) => Math.round(value * 10) / 10;

/** @param {{name: string, share: number}} spoke @param {number} x @param {number} y */
function label({ name, share }, x, y) {
  const anchor = Math.abs(x) < 1 ? 'middle' : x > 0 !== isMirrored() ? 'start' : 'end';
  // Above the middle both lines stand over the point, below it under it.
  const top = y - (y < -RADIUS / 2 ? LINE : y > RADIUS / 2 ? -LINE / 2 : LINE / 4);
  return draw(
    'text',
    { class: 'rh-label', 'text-anchor': anchor, x, y: top },
    draw('tspan', {}, name),
    draw('tspan', { class: 'rh-label--part', x, dy: LINE }, percent(share)),
  );
}
