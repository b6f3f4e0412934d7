/**
 * The session of a tab: from the load of a page to its end. Its id says when it began and on which
 * study day, so that an event needs only to say how many seconds later it happened; that number is
 * also the event's sequence in the session.
 *
 * A session's id is made afresh at every page load and kept in no storage: `sessionStorage` is
 * copied when a tab is duplicated, and then two tabs would write the same chunk.
 */

import { Digits, checkOf, fixed, unzigzag, zigzag } from './digits.js';

const START_DIGITS = 6;
const NOISE_DIGITS = 4;
const SECONDS_A_DAY = 86_400;

/** The last time that can be written, in the year 4147. */
export const LAST_SECOND = 64 ** START_DIGITS - 1;

/** Characters of a session's id and of a device's. */
export const TAB_LENGTH = START_DIGITS + 1 + NOISE_DIGITS;
export const DEVICE_LENGTH = 6;

/** @typedef {(count: number) => string} RandomDigits so many characters of the alphabet */

/**
 * @typedef {object} Session
 * @property {string} device
 * @property {string} tab
 * @property {number} start  seconds since the epoch
 * @property {number} day    the study day it began on
 * @property {number} seed   where the checks of its records begin: one moved elsewhere does not pass
 */

/**
 * @param {string} device
 * @param {number} now milliseconds since the epoch
 * @param {number} day the study day
 * @param {RandomDigits} random
 * @returns {Session}
 */
export function newSession(device, now, day, random) {
  const start = Math.max(Math.floor(now / 1000), 0);
  const ahead = zigzag(day - Math.floor(start / SECONDS_A_DAY));
  return sessionOf(device, fixed(start, START_DIGITS) + fixed(ahead, 1) + random(NOISE_DIGITS));
}

/**
 * The session that an id tells of.
 * @param {string} device
 * @param {string} tab
 * @returns {Session}
 * @throws {import('./digits.js').Unreadable} if it is not the id of a session
 */
export function sessionOf(device, tab) {
  const digits = new Digits(tab);
  const start = digits.fixed(START_DIGITS);
  const ahead = unzigzag(digits.digit());
  digits.fixed(NOISE_DIGITS);
  digits.end();
  return {
    device,
    tab,
    start,
    day: Math.floor(start / SECONDS_A_DAY) + ahead,
    seed: checkOf(`${device}.${tab}.`),
  };
}

/**
 * The name of the event that happened in a session at a time; no two of a session share a second.
 * @param {Session} session
 * @param {number} at
 * @returns {string}
 */
export function eventName({ device, tab, start }, at) {
  return `${device}.${tab}.${at / 1000 - start}`;
}
