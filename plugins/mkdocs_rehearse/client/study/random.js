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

/**
 * The same seed gives the same order in every browser.
 * @template T
 * @param {readonly T[]} items
 * @param {string} seed
 * @returns {T[]}
 */
export function shuffled(items, seed) {
  const order = [...items];
  const random = randomOf(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    order[last] = /** @type {T} */ (b);
    order[other] = /** @type {T} */ (a);
  }
  return order;
}
