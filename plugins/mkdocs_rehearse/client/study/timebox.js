/**
 * A time box around a case study: how much of it is over, where one should be by then, and when it
 * is worth a word. Time is an argument; nothing here stops anything.
 */

/**
 * @typedef {object} Box
 * @property {number} minutes
 * @property {number} begun  milliseconds since the epoch
 * @property {readonly (readonly [from: number, to: number | null])[]} pauses  the last one has no end yet
 *   while the clock stands
 * @property {boolean} [isAway]  whether the reader has put it away
 */

/** @typedef {'none' | 'offer' | 'underway' | 'running' | 'paused' | 'up' | 'done'} Standing */
/** @typedef {'half' | 'soon' | 'up'} Moment */

const MINUTE = 60_000;

/** So many minutes before the end one is told. */
const SOON = 5;

/** @param {number} minutes @param {number} now @returns {Box} */
export function begin(minutes, now) {
  return { minutes, begun: now, pauses: [] };
}

/** @param {Box} box @param {number} now @returns {Box} */
export function pause(box, now) {
  return isPaused(box) ? box : { ...box, pauses: [...box.pauses, [now, null]] };
}

/** @param {Box} box @param {number} now @returns {Box} */
export function goOn(box, now) {
  return { ...box, pauses: box.pauses.map(([from, to]) => [from, to ?? now]) };
}

/** @param {Box} box */
export function isPaused({ pauses }) {
  return pauses.at(-1)?.[1] === null;
}

/**
 * Milliseconds that the clock had run at a moment, and none where it was set back.
 * @param {Box} box
 * @param {number} at
 */
export function elapsed({ begun, pauses }, at) {
  const stood = pauses.map(([from, to]) => Math.max(0, Math.min(to ?? at, at) - from));
  return Math.max(0, at - begun - stood.reduce((sum, one) => sum + one, 0));
}

/** Whole minutes left; the last one counts until it is over. @param {Box} box @param {number} now */
export function minutesLeft(box, now) {
  return Math.max(0, Math.ceil(box.minutes - elapsed(box, now) / MINUTE));
}

/** Milliseconds until a minute less is left. @param {Box} box @param {number} now */
export function nextMinute(box, now) {
  return (box.minutes * MINUTE - elapsed(box, now)) % MINUTE || MINUTE;
}

/**
 * Minutes for each step: what it was given, the others alike from what is left. Where more was given
 * than there is, all have as much less.
 * @param {readonly (number | null)[]} given
 * @param {number} minutes
 * @returns {number[]}
 */
export function shares(given, minutes) {
  const told = given.reduce((/** @type {number} */ sum, one) => sum + (one ?? 0), 0);
  const others = given.filter((one) => one === null).length;
  const each = others > 0 ? Math.max(0, minutes - told) / others : 0;
  const factor = minutes / (told + each * others);
  return given.map((one) => (one ?? each) * factor);
}

/**
 * Where one should be.
 * @param {readonly number[]} each  minutes of each step
 * @param {Box} box
 * @param {number} now
 * @returns {number} index of a step; the last one once the time is up
 */
export function stepBy(each, box, now) {
  let rest = elapsed(box, now) / MINUTE;
  const step = each.findIndex((minutes) => (rest -= minutes) < 0);
  return step < 0 ? each.length - 1 : step;
}

/**
 * What is worth a word, if that was passed: half of the time, its last minutes, its end.
 * @param {Box} box
 * @param {number} before  minutes that were left
 * @param {number} now     minutes that are left
 * @returns {Moment | null} the latest
 */
export function passed({ minutes }, before, now) {
  const half = Math.floor(minutes / 2);
  /** @type {[Moment, number][]} */
  const moments = [['up', 0], ...(half > SOON ? [/** @type {[Moment, number]} */ (['soon', SOON])] : []), ['half', half]];
  return moments.find(([, left]) => now <= left && left < before)?.[0] ?? null;
}

/**
 * How a case stands: the clock stands with its last answer, whatever it shows.
 * @param {{box: Box | null, minutes: number | null, answered: number, total: number}} about
 * @param {number} now
 * @returns {Standing}
 */
export function standingOf({ box, minutes, answered, total }, now) {
  if (answered === total) return 'done';
  if (!box || box.isAway) return answered > 0 ? 'underway' : minutes ? 'offer' : 'none';
  if (isPaused(box)) return 'paused';
  return minutesLeft(box, now) > 0 ? 'running' : 'up';
}
