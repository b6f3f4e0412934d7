/**
 * Units as readers write them, and how many of the question's own unit one of them is. Known units
 * convert inside their dimension; any other word is a name, compared loosely. Pure.
 */

/**
 * What is counted. `kind` is a dimension, 'name' for words that are no known unit, or 'any' where
 * nothing is said; `scale` is how many of the dimension's base unit it is.
 * @typedef {{kind: string, scale: number, label: string, isBits?: boolean, words?: string[]}} Counted
 */

/**
 * What a text may mean: so many (thousand, million) of what is counted, per a time if it is a rate.
 * It is loose where capitals had to be overlooked.
 * @typedef {{times: number, counted: Counted, per: Counted | null, isLoose?: boolean}} Unit
 */

/**
 * The unit of a question; `head` is what it counts, as it is written.
 * @typedef {Unit & {text: string, head: string}} OwnUnit
 */

/**
 * A reader's unit in a question: `times` such as a thousand, the unit's `label`, and the `factor`
 * that makes an amount with both into one of the question's own unit.
 * @typedef {{times: number, label: string, factor: number}} Conversion
 */

/** Names of thousands; a single letter counts only as it stands. */
const MULTIPLIERS = new Map(
  Object.entries({
    1e3: 'k K thousand',
    1e6: 'm M mn mil million',
    1e9: 'b B bn G billion',
    1e12: 't T tn trillion',
  }).flatMap(([times, names]) => names.split(' ').map((name) => [name, Number(times)])),
);

const DAY = 86_400;
const YEAR = 365 * DAY;

/** The first name of each unit is the one shown. @type {readonly [string, number, string][]} */
const UNITS = [
  ['time', 1e-9, 'ns nanosecond'],
  ['time', 1e-6, 'µs μs us microsecond'],
  ['time', 1e-3, 'ms millisecond'],
  ['time', 1, 's sec second'],
  ['time', 60, 'min m minute'],
  ['time', 3600, 'h hr hour'],
  ['time', DAY, 'd day'],
  ['time', 7 * DAY, 'wk w week'],
  ['time', YEAR / 12, 'mo month'],
  ['time', YEAR, 'yr y year'],
  ['share', 1, 'share fraction ratio probability'],
  ['share', 0.01, '% percent pct'],
  ['times', 1, '× x times fold'],
];

const PREFIXES = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z'];
const SPELLED = ['', 'kilo', 'mega', 'giga', 'tera', 'peta', 'exa', 'zetta'];

/** Rates that are written as one word. @type {readonly [RegExp, string][]} */
const REWRITTEN = [
  [/\b(?:[qrt]ps|iops)$/i, '/s'],
  [/\b([kmgtpe]?i?(?:b|bit))ps$/i, '$1/s'],
];

/** What stands between what is counted and the time it is counted in. */
export const PER = /(?:^|\s+)(?:per|an?|each|every)\s+|\s*\/\s*/i;
const QUALIFIER = /\s+(?:of|at|for|in|on)\s+/i;
const UNSAID = new Set(['of', 'at', 'for', 'in', 'on', 'the', 'us']);

/** Words for the same thing. @type {Readonly<Record<string, string>>} */
const SAME = { usd: '$', dollar: '$', eur: '€', euro: '€', query: 'request' };

/** Known units by symbol or name. @type {Map<string, Counted>} */
const KNOWN = new Map();

/** The same in small letters: mb is megabytes or megabits. @type {Map<string, Counted[]>} */
const FOLDED = new Map();

/** @param {string} names @param {Omit<Counted, 'label'>} counted */
function learn(names, counted) {
  const [label = '', ...others] = names.split(' ');
  for (const name of [label, ...others]) {
    const known = { ...counted, label };
    KNOWN.set(name, known);
    const folded = name.toLowerCase();
    FOLDED.set(folded, [...(FOLDED.get(folded) ?? []), known]);
  }
}

for (const [kind, scale, names] of UNITS) learn(names, { kind, scale });

PREFIXES.forEach((prefix, power) => {
  const spelled = SPELLED[power] ?? '';
  const scale = 1000 ** power;
  const large = prefix.toUpperCase();
  learn(`${prefix}FLOP ${spelled}flop`, { kind: 'work', scale });
  learn(`${prefix}Hz ${spelled}hertz`, { kind: 'frequency', scale });
  learn(`${prefix}W ${spelled}watt`, { kind: 'power', scale });
  learn(`${prefix}Wh`, { kind: 'energy', scale });
  // A letter alone is a size, as du and ls write it, but 5k is five thousand.
  learn(`${large}B ${prefix}B ${spelled}byte${power > 1 ? ` ${prefix}` : ''}`, data(scale));
  learn(`${prefix}bit ${prefix}b ${large}b ${spelled}bit`, { ...data(scale / 8), isBits: true });
  if (power === 0) return;
  learn(`${large}iB`, data(1024 ** power));
  learn(`${large}ibit ${large}ib`, { ...data(1024 ** power / 8), isBits: true });
});

/** @param {number} scale in bytes */
function data(scale) {
  return { kind: 'data', scale };
}

/**
 * The unit of a question.
 * @param {string} text
 * @returns {OwnUnit}
 */
export function unitOf(text) {
  const [first] = meanings(text);
  const unit = /** @type {Unit} */ (first);
  const head = unit.times === 1 ? unit.counted.label : (text.split(PER)[0] ?? '');
  return { ...unit, text, head };
}

/**
 * What a reader's unit is in the question's own; null if it is unknown or of another dimension.
 * @param {string} text as typed after the number, '' if nothing
 * @param {OwnUnit} own
 * @returns {Conversion | null}
 */
export function convert(text, own) {
  const fitting = meanings(text).flatMap((unit) => {
    const factor = factorOf(unit, own);
    return factor === null ? [] : [{ ...unit, factor }];
  });
  const { isBits } = own.counted;
  const unit = fitting.find((one) => !one.isLoose || one.counted.isBits === isBits) ?? fitting[0];
  return unit ? { times: unit.times, label: labelOf(unit, own), factor: unit.factor } : null;
}

/**
 * Some units that convert to the question's own; none where it is a name.
 * @param {OwnUnit} own
 * @returns {string[]}
 */
export function examples({ text, counted, per }) {
  const rate = per ? `/${per.label}` : '';
  const units = (EXAMPLES[counted.kind] ?? []).map((unit) => unit + rate);
  return units.filter((unit) => unit !== text);
}

/** @type {Readonly<Record<string, string[]>>} */
const EXAMPLES = {
  time: ['ms', 's', 'min', 'h'],
  data: ['MB', 'GB', 'GiB'],
  work: ['GFLOP', 'TFLOP'],
  frequency: ['Hz', 'MHz', 'GHz'],
  power: ['W', 'kW', 'MW'],
  energy: ['Wh', 'kWh'],
};

/**
 * How many of the question's own unit a unit is; null if they do not convert.
 * @param {Unit} unit
 * @param {Unit} own
 */
function factorOf({ times, counted, per }, own) {
  const isAny = counted.kind === 'any';
  const isOwn = isAny || namesSame(counted, own.counted);
  if (!isOwn && (counted.kind === 'name' || counted.kind !== own.counted.kind)) return null;
  if (per ? !own.per : own.per && !isOwn) return null;
  const rate = per && own.per ? own.per.scale / per.scale : 1;
  if (!isOwn) return (times * counted.scale * rate) / (own.times * own.counted.scale);
  // Without a unit, 5 is five of the question's "million users", and 5M is five million users.
  return (times * rate) / (isAny && times === 1 ? 1 : own.times);
}

/**
 * Whether every word of a name is one of the question's, or begins one, or is begun by one. Where
 * the question has no name, as for QPS, any will do that is no known unit.
 * @param {Counted} counted
 * @param {Counted} own
 */
function namesSame(counted, own) {
  if (counted.kind !== 'name') return false;
  if (own.kind === 'any') return exact(counted.label).length === 0;
  /** @param {string} a @param {string} b */
  const begins = (a, b) => b.length > 2 && a.startsWith(b);
  return (counted.words ?? []).every((word) =>
    own.words?.some((other) => word === other || begins(word, other) || begins(other, word)),
  );
}

/**
 * @param {Unit} unit
 * @param {OwnUnit} own
 */
function labelOf({ times, counted, per }, own) {
  const isOwn = times === 1 || own.times === 1;
  if (counted.kind === 'any' && !per && isOwn) return own.text;
  const label = counted.label || (isOwn ? own.head : own.counted.label);
  const rate = per ?? own.per;
  return rate ? `${label}/${rate.label}` : label;
}

/**
 * All that a text may mean, the likeliest first.
 * @param {string} text
 * @returns {Unit[]}
 */
function meanings(text) {
  return spellings(text).flatMap((spelling) => {
    const [head = '', ...rest] = spelling.split(PER).map((part) => part.trim());
    const at = rest.findIndex((part) => timeOf(part));
    const per = timeOf(rest[at] ?? '') ?? null;
    const others = rest.filter((_, index) => index !== at);
    return [...counts(head, others)].map((count) => ({ ...count, per }));
  });
}

/** FLOPS are FLOP/s and FLOPs are FLOP, but not everybody keeps to it. @param {string} text */
function spellings(text) {
  if (/flops$/i.test(text)) {
    const total = text.slice(0, -1);
    return text.endsWith('S') ? [`${total}/s`, total] : [total, `${total}/s`];
  }
  return [REWRITTEN.reduce((unit, [form, other]) => unit.replace(form, other), text)];
}

/**
 * What may be counted: a known unit, so many thousands of something, a known unit but for its
 * capitals, or else a name.
 * @param {string} head
 * @param {string[]} others  what follows a "per" and is no time
 * @returns {Generator<{times: number, counted: Counted, isLoose?: boolean}>}
 */
function* counts(head, others) {
  const unit = head.split(QUALIFIER)[0] ?? '';
  for (const counted of exact(unit)) yield { times: 1, counted };
  const [word = '', ...after] = head.split(' ');
  const times = MULTIPLIERS.get(word) ?? MULTIPLIERS.get(folded(word));
  if (times) {
    for (const count of counts(after.join(' '), others)) {
      yield { ...count, times: times * count.times };
    }
  }
  for (const counted of loose(unit)) yield { times: 1, counted, isLoose: true };
  const words = wordsOf([head, ...others]);
  const kind = head || others.length ? 'name' : 'any';
  yield { times: 1, counted: { kind, scale: 1, label: head, words } };
}

/** @param {string} name */
function exact(name) {
  const counted = KNOWN.get(name) ?? KNOWN.get(singular(name));
  return counted ? [counted] : [];
}

/** @param {string} name */
function loose(name) {
  return FOLDED.get(folded(name)) ?? [];
}

/**
 * A word in small letters, without the s of the plural; a single letter stays as it is.
 * @param {string} name
 */
function folded(name) {
  return name.length > 1 ? singular(name.toLowerCase()) : name;
}

/** @param {string} word */
function timeOf(word) {
  return [...exact(word), ...loose(word)].find(({ kind }) => kind === 'time');
}

/** @param {string[]} texts */
function wordsOf(texts) {
  const words = texts.join(' ').toLowerCase().match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}.,()'-]/gu) ?? [];
  return words.filter((word) => !UNSAID.has(word)).map((word) => SAME[singular(word)] ?? singular(word));
}

/** @param {string} word */
function singular(word) {
  return word.length > 2 ? word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1') : word;
}
