/**
 * Numbers, text and checks in the 64 characters that stored ids are made of. All values in
 * storage are ASCII: one other character would double the size of a whole value in WebKit.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** @type {ReadonlyMap<string, number>} */
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));

/** Text that is not what it should be: damaged, or from a hand that does not know the format. */
export class Unreadable extends Error {}

/**
 * @param {number} value 0 to 63
 * @returns {string}
 */
export function digit(value) {
  return ALPHABET.charAt(value);
}

/**
 * A number in so many digits, the highest first.
 * @param {number} value whole, not negative
 * @param {number} length
 * @returns {string}
 */
export function fixed(value, length) {
  let text = '';
  for (let left = value; text.length < length; left = Math.floor(left / 64)) {
    text = digit(left % 64) + text;
  }
  return text;
}

/**
 * A number in as few digits as it needs: five bits in each, the lowest first, and a sixth that
 * says that more follow.
 * @param {number} value whole, not negative
 * @returns {string}
 */
export function varying(value) {
  let text = '';
  let left = value;
  for (; left >= 32; left = Math.floor(left / 32)) text += digit(32 + (left % 32));
  return text + digit(left);
}

/**
 * A whole number that may be negative, for `varying`: 0, −1, 1, −2, 2 … become 0, 1, 2, 3, 4 …
 * @param {number} value
 * @returns {number}
 */
export function zigzag(value) {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/**
 * @param {number} value
 * @returns {number}
 */
export function unzigzag(value) {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

/**
 * Any text in the alphabet: what is not a letter, a digit or a hyphen becomes `_` and its four
 * hexadecimal digits.
 * @param {string} text
 * @returns {string}
 */
export function escaped(text) {
  return text.replace(
    /[^A-Za-z0-9-]/g,
    (character) => `_${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Reads such values one after the other, and throws `Unreadable` where there is none. */
export class Digits {
  #text;
  #place;
  #end;

  /**
   * @param {string} text
   * @param {number} [start]
   * @param {number} [end]
   */
  constructor(text, start = 0, end = text.length) {
    this.#text = text;
    this.#place = start;
    this.#end = end;
  }

  /** @returns {number} 0 to 63 */
  digit() {
    const value = this.#place < this.#end ? VALUES.get(this.#text.charAt(this.#place)) : undefined;
    if (value === undefined) throw new Unreadable('no digit here');
    this.#place += 1;
    return value;
  }

  /**
   * @param {number} length
   * @returns {number}
   */
  fixed(length) {
    let value = 0;
    for (let read = 0; read < length; read += 1) value = value * 64 + this.digit();
    return value;
  }

  /** @returns {number} */
  varying() {
    let value = 0;
    for (let weight = 1; ; weight *= 32) {
      const read = this.digit();
      value += (read % 32) * weight;
      if (value > Number.MAX_SAFE_INTEGER) throw new Unreadable('number too large');
      if (read < 32) return value;
    }
  }

  /**
   * So many characters as they are.
   * @param {number} length
   * @returns {string}
   */
  text(length) {
    const start = this.#place;
    this.#place += length;
    if (this.#place > this.#end) throw new Unreadable('text too short');
    return this.#text.slice(start, this.#place);
  }

  /** @returns {string} what is left, of escaped text */
  escaped() {
    const rest = this.text(this.#end - this.#place);
    return rest.replace(/_([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
  }

  /** Throws if something is left. */
  end() {
    if (this.#place !== this.#end) throw new Unreadable('text too long');
  }
}

/** CRC-12 (x¹² + x¹¹ + x³ + x² + x + 1) of every byte. */
const CRC_TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 4;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x800 ? (crc << 1) ^ 0x80f : crc << 1;
  return crc & 0xfff;
});

/**
 * A check of ASCII text that differs for any two texts that differ within twelve bits in a row,
 * as by one character, and for all but one in 4096 of others.
 * @param {string} text
 * @param {number} [seed] the check of what came before
 * @param {number} [start]
 * @param {number} [end]
 * @returns {number} twelve bits: two digits
 */
export function checkOf(text, seed = 0, start = 0, end = text.length) {
  let crc = seed;
  for (let place = start; place < end; place += 1) {
    const byte = ((crc >> 4) ^ text.charCodeAt(place)) & 0xff;
    crc = ((crc << 8) ^ /** @type {number} */ (CRC_TABLE[byte])) & 0xfff;
  }
  return crc;
}
