/**
 * Numbers that look random and are the same in every browser: for shuffles that can be repeated
 * and for simulations whose outcome is a function of what goes in.
 */

/**
 * Numbers from 0 to 1 by xorshift, begun by an FNV-1a hash of the seed.
 * @param {string} seed
 * @returns {() => number}
 */
export function randomOf(seed) {
  let bits = 2166136261;
  for (let index = 0; index < seed.length; index += 1) {
    bits = Math.imul(bits ^ seed.charCodeAt(index), 16777619);
  }
  bits ||= 1; // Nothing ever follows 0.
  return () => {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    return (bits >>> 0) / 4294967296;
  };
}
