/**
 * A few small numbers as text: one number in which each has a place with a radix of its own, the
 * first the lowest, written in base 36.
 */

/**
 * @param {readonly number[]} numbers  each below its radix
 * @param {readonly number[]} radices
 */
export function writeNumbers(numbers, radices) {
  const whole = numbers.reduceRight((higher, one, place) => higher * (radices[place] ?? 1) + one, 0);
  return whole.toString(36);
}

/**
 * @param {string} text
 * @param {readonly number[]} radices
 * @returns {number[] | null} null where the text is none of ours
 */
export function readNumbers(text, radices) {
  let rest = /^[0-9a-z]{1,4}$/.test(text) ? parseInt(text, 36) : NaN;
  const numbers = radices.map((radix) => {
    const one = rest % radix;
    rest = (rest - one) / radix;
    return one;
  });
  return rest === 0 ? numbers : null;
}
