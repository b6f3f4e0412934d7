/**
 * A set of small numbers as text: bit n says whether n is in it, written in base 36. Four
 * characters, all an event has for a choice, hold twenty options.
 */

/** @param {Iterable<number>} members each from 0 to 19 */
export function toBits(members) {
  let bits = 0;
  for (const member of members) bits |= 1 << member;
  return bits.toString(36);
}

/** @param {string} text @returns {Set<number>} empty where the text is none of ours */
export function fromBits(text) {
  const bits = /^[0-9a-z]{1,4}$/.test(text) ? parseInt(text, 36) : 0;
  return new Set(Array.from({ length: 21 }, (_, n) => n).filter((n) => bits & (1 << n)));
}
