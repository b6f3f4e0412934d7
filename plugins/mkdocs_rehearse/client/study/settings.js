/**
 * What a reader can set. Settings are events, so they may come from a file or from another version:
 * a value that makes no sense counts as none.
 */

/** @import { State } from './events.js' */

import { ROLLOVER_HOUR } from './events.js';
import { DESIRED_RETENTION } from './fsrs.js';

/**
 * A number that can be set: the name its events have, what it is where none is set, the values
 * that make sense, and the steps between them.
 * @typedef {{setting: string, usual: number, least: number, most: number, step: number}} Amount
 */

/** @satisfies {Record<string, Amount>} */
export const AMOUNTS = {
  reviews: { setting: 'daily-reviews', usual: 200, least: 0, most: 9999, step: 1 },
  fresh: { setting: 'daily-new', usual: 10, least: 0, most: 999, step: 1 },
  // Outside these the scheduler's intervals are of no use: months of forgetting, or daily drill.
  retention: { setting: 'retention', usual: DESIRED_RETENTION, least: 0.7, most: 0.97, step: 0.01 },
  // Past noon, an hour would rather move the day itself than its end.
  rollover: { setting: 'rollover', usual: ROLLOVER_HOUR, least: 0, most: 12, step: 1 },
  minutes: { setting: 'daily-minutes', usual: 20, least: 5, most: 240, step: 1 },
};

/** The study day of the interview; 0 is none. */
export const INTERVIEW_SETTING = 'interview';

/** The id of the track the reader prepares for; empty for all of them. */
export const TRACK_SETTING = 'track';

/**
 * @param {Pick<State, 'settings'>} state
 * @param {keyof typeof AMOUNTS} name
 * @returns {number}
 */
export function amount({ settings }, name) {
  const value = settings.get(AMOUNTS[name].setting);
  return isAmount(value, name) ? value : AMOUNTS[name].usual;
}

/**
 * Whether a value makes sense for a setting.
 * @param {unknown} value
 * @param {keyof typeof AMOUNTS} name
 * @returns {value is number}
 */
export function isAmount(value, name) {
  const { least, most, step } = AMOUNTS[name];
  if (typeof value !== 'number' || !(value >= least && value <= most)) return false;
  return step < 1 || Number.isInteger(value);
}

/** What can be turned off: the name its events have, whose value is 'on' or 'off'. */
export const SWITCHES = {
  keys: 'keys',
  reminders: 'export-reminders',
};

/**
 * Everything is on until it is turned off.
 * @param {Pick<State, 'settings'>} state
 * @param {keyof typeof SWITCHES} name
 */
export function isOn({ settings }, name) {
  return settings.get(SWITCHES[name]) !== 'off';
}
