/**
 * A calendar of squares: a column a week, a row a weekday, in one band or, where that would be too
 * small to see, in two. Weeks follow each other as the page is read.
 */

import { draw } from './build.js';
import { isMirrored } from './direction.js';
import { firstWeekday, monthName } from './format.js';

/**
 * @typedef {object} Square
 * @property {number} day
 * @property {number} level  0 to 4: how dark
 * @property {boolean} isBridged  drawn as a ring
 * @property {string} title  what a pointer that rests on it is told
 */

const DAYS = 7;
const WEEKS = 53;
const ROOM = 500;
const LABEL = 18;
const LARGEST = 15;

/** 1970-01-01, study day 0, was a Thursday. */
const THURSDAY = 4;

/** How many days before this one its week began. @param {number} day */
function intoWeek(day) {
  return (day + THURSDAY + DAYS - firstWeekday()) % DAYS;
}

/** The first day that a calendar up to today shows. @param {number} today */
export function calendarStart(today) {
  return today - intoWeek(today) - (WEEKS - 1) * DAYS;
}

/**
 * @param {readonly Square[]} squares  of days in a row, from `calendarStart` to today
 * @param {{name: string, width: number}} how  what a screen reader calls it; width in CSS pixels
 * @returns {SVGSVGElement}
 */
export function calendar(squares, { name, width }) {
  const bands = width < ROOM ? 2 : 1;
  const columns = Math.ceil(WEEKS / bands);
  const step = Math.min(width / columns, LARGEST);
  const height = LABEL + DAYS * step;
  const side = step * 0.84;
  const first = squares[0]?.day ?? 0;
  const isTurned = isMirrored();
  let last = '';

  /** @param {Square} square @param {number} index */
  const place = ({ day }, index) => {
    const week = Math.floor(index / DAYS);
    const top = Math.floor(week / columns) * (height + LABEL / 2);
    const column = week % columns;
    return { column, x: (isTurned ? columns - column : column) * step, y: top + LABEL + ((day - first) % DAYS) * step, top };
  };

  return draw(
    'svg',
    {
      class: 'rh-calendar',
      viewBox: `0 0 ${columns * step} ${bands * height + ((bands - 1) * LABEL) / 2}`,
      width: columns * step,
      role: 'img',
      'aria-label': name,
    },
    ...squares.flatMap((square, index) => {
      const { column, x, y, top } = place(square, index);
      const isLast = index === squares.length - 1;
      const kind = square.isBridged ? 'bridged' : `level-${square.level}`;
      /** @type {SVGElement[]} */
      const parts = [
        draw(
          'rect',
          {
            class: `rh-day rh-day--${kind}${isLast ? ' rh-day--today' : ''}`,
            x: isTurned ? x - side : x,
            y,
            width: side,
            height: side,
            rx: 2,
          },
          square.title && draw('title', {}, square.title),
        ),
      ];
      // A month is named above the first week that is all in it, where there is room after it.
      const month = monthName(square.day);
      if (index % DAYS === 0 && month !== last && column < columns - 2) {
        if (last !== '' || dayOfMonth(square.day) <= DAYS) {
          parts.push(draw('text', { class: 'rh-label', x, y: top + LABEL - 6 }, month));
        }
        last = month;
      }
      return parts;
    }),
  );
}

/** @param {number} day */
function dayOfMonth(day) {
  return new Date(day * 86_400_000).getUTCDate();
}
