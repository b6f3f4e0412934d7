/** A time as it is told: in minutes, or in half hours where it is long. */

import { say } from './strings/study.js';

/** From so many minutes on, nobody counts them. */
const LONG = 90;

/** @param {number} minutes  whole @returns {string} such as "40 minutes" or "2.5 hours" */
export function duration(minutes) {
  return minutes < LONG ? say('minutes', { count: minutes }) : say('hours', { count: hours(minutes) });
}

/** @param {number} minutes  whole @returns {string} such as "40 min" or "2.5 h" */
export function shortDuration(minutes) {
  return minutes < LONG ? say('minutesShort', { count: minutes }) : say('hoursShort', { count: hours(minutes) });
}

/** @param {number} minutes */
const hours = (minutes) => Math.round(minutes / 30) / 2;
