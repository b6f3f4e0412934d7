/**
 * Whether two texts say the same, for what is typed: case, accents, the kind of quote or dash, and
 * whether a compound is written apart, with a hyphen or as one word are matters of style.
 */

/** Signs with no accent to take off, as most keyboards write them. */
const PLAIN = new Map(Object.entries({ æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', '×': 'x' }));

/** @typedef {readonly (readonly [RegExp, string])[]} Rules in the order in which they are followed */

/** Before letters are taken apart, which would make 10² the number 102. @type {Rules} */
const SIGNS = [
  [/[⁰¹²³⁴-⁹⁺⁻ⁿ]+/gu, '^$&'],
  [/[‘’‚‛′´ʹ-ʽ`]/gu, "'"],
  [/[“-‟″«»]/gu, '"'],
  [/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ''],
];

/** @type {Rules} */
const SPACES = [
  [/[\p{Pd}−]/gu, '-'],
  [/⁄/gu, '/'],
  [/\s+/gu, ' '],
  [/^ | $/gu, ''],
  [/(?<=.) ?\.$/u, ''],
  // The hyphen of "top-5" and "k-means" is style; that of "n-1", "3-5" and "ls -l" is not.
  [/ - /gu, '-'],
  [/(?<=[\p{L}\p{M}])[ -](?=\p{L})/gu, ''],
  [/(?<=[\p{L}\p{M}]{2})-(?=\p{N})|(?<=\p{N})-(?=\p{L})/gu, ''],
  [/(?<=[\p{L}\p{M}]) (?=\p{N})|(?<=\p{N}) (?=\p{L})/gu, ''],
  [/ (?=[^\p{L}\p{N}])|(?<=[^\p{L}\p{M}\p{N}]) /gu, ''],
];

/**
 * The wording by which typed texts compare; '' only where nothing was typed.
 * @param {string} text
 */
export function wordingOf(text) {
  const bare = follow(SIGNS, text).normalize('NFKD').replace(/[\u0300-\u036f]/gu, '');
  const small = bare.toUpperCase().toLowerCase(); // "ß" has no other way to be "ss".
  return follow(SPACES, [...small].map((letter) => PLAIN.get(letter) ?? letter).join(''));
}

/** @param {Rules} rules @param {string} text */
function follow(rules, text) {
  return rules.reduce((wording, [found, written]) => wording.replace(found, written), text);
}

/**
 * @param {string} typed
 * @param {readonly string[]} accepted
 */
export function isAccepted(typed, accepted) {
  const wording = wordingOf(typed);
  return wording !== '' && accepted.some((text) => wordingOf(text) === wording);
}
