/**
 * A clock that can be paused and survives a reload: plain data, and the time is an argument.
 */

/**
 * @typedef {object} Clock
 * @property {number} spent  milliseconds it ran before it was last started
 * @property {number | null} since  when it was last started, in milliseconds since the epoch; null while
 *   it stands
 */

/** @param {number} now @returns {Clock} one that runs from now on */
export const startedAt = (now) => ({ spent: 0, since: now });

/** Milliseconds it has run. A clock of the device that was set back takes nothing away. @param {Clock} clock @param {number} now */
export function spentAt({ spent, since }, now) {
  return spent + (since === null ? 0 : Math.max(now - since, 0));
}

/** @param {Clock} clock @param {number} now @returns {Clock} */
export function pausedAt(clock, now) {
  return { spent: spentAt(clock, now), since: null };
}

/** @param {Clock} clock @param {number} now @returns {Clock} */
export function resumedAt(clock, now) {
  return { spent: clock.spent, since: clock.since ?? now };
}
