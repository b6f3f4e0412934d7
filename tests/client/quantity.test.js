/** How quantities are read, scored and written down. */

import assert from 'node:assert/strict';
import test from 'node:test';

import {
  readChoice,
  readQuantity,
  scoreOf,
  writeChoice,
} from '../../plugins/mkdocs_rehearse/client/questions/quantity.js';
import { unitOf } from '../../plugins/mkdocs_rehearse/client/questions/units.js';
import { figures } from '../../plugins/mkdocs_rehearse/client/ui/format.js';
import { Chance } from './world.js';

/** @param {string} text @param {string} unit */
function read(text, unit) {
  return readQuantity(text, unitOf(unit));
}

/** What is typed, the question's unit, and the amount in it. @type {[string, string, number][]} */
const READ = [
  // Ways to write a number
  ['12', 'users', 12],
  ['0.5', 'users', 0.5],
  ['.5', 'users', 0.5],
  ['5.', 'users', 5],
  ['1e6', 'users', 1e6],
  ['2.5E-3', 'users', 0.0025],
  ['1e+3', 'users', 1000],
  ['10^6', 'users', 1e6],
  ['10**6', 'users', 1e6],
  ['10⁶', 'users', 1e6],
  ['10^-3', 'users', 0.001],
  ['10⁻³', 'users', 0.001],
  ['2^30', 'users', 1073741824],
  ['2*10^6', 'users', 2e6],
  ['2x10^6', 'users', 2e6],
  ['2 x 10^6', 'users', 2e6],
  ['2×10⁶', 'users', 2e6],
  ['2.5·10^6', 'users', 2.5e6],
  ['1,000', 'users', 1000],
  ['1,000,000', 'users', 1e6],
  ['1,234.5', 'users', 1234.5],
  ['1 000 000', 'users', 1e6],
  ['1\u202f000\u00a0', 'users', 1000],
  ["1'000'000", 'users', 1e6],
  ['1_000_000', 'users', 1e6],
  ['86_400', 'users', 86400],
  ['12,34,567', 'users', 1234567],
  ['1.000.000', 'users', 1e6],
  ['1.234,5', 'users', 1234.5],
  ['2,5', 'users', 2.5],
  ['0,125', 'users', 0.125],
  ['1000,5', 'users', 1000.5],
  ['1.000', 'users', 1],
  ['١٢٣٤٫٥', 'users', 1234.5],
  ['१२३', 'users', 123],
  ['１２３', 'users', 123],
  ['\u20681,234.5\u2069', 'users', 1234.5],
  ['\u200f\u061c−5', 'users', -5],
  ['-5', 'users', -5],
  ['−5', 'users', -5],
  ['+5', 'users', 5],
  ['-10^2', 'users', -100],
  ['~200', 'users', 200],
  ['≈ 200', 'users', 200],
  ['about 200', 'users', 200],
  ['approx. 200.', 'users', 200],
  ['0', 'users', 0],
  // Thousands and millions
  ['5k', 'users', 5000],
  ['5 K', 'users', 5000],
  ['3M', 'users', 3e6],
  ['3m', 'users', 3e6],
  ['2 million', 'users', 2e6],
  ['2 Millions', 'users', 2e6],
  ['1.5bn', 'users', 1.5e9],
  ['7B', 'parameters', 7e9],
  ['1T', 'tokens', 1e12],
  ['5k users', 'users', 5000],
  ['1.5 billion tokens', 'tokens', 1.5e9],
  ['5', 'M tokens', 5],
  ['5M', 'M tokens', 5],
  ['5M tokens', 'M tokens', 5],
  ['500k tokens', 'million tokens', 0.5],
  ['7B', 'B parameters', 7],
  // Time
  ['200 ms', 'ms', 200],
  ['0.2 s', 'ms', 200],
  ['0.2s', 'ms', 200],
  ['200', 'ms', 200],
  ['5k', 'ms', 5000],
  ['200 us', 'ms', 0.2],
  ['200 µs', 'ms', 0.2],
  ['200 μs', 'ms', 0.2],
  ['1 Minute', 's', 60],
  ['5m', 's', 300],
  ['5M', 's', 5e6],
  ['1.5 hours', 'min', 90],
  ['3 days', 'hours', 72],
  ['2 weeks', 'd', 14],
  ['1 year', 'months', 12],
  ['90 mins', 'h', 1.5],
  ['300 ms', 's per request', 0.3],
  // Data
  ['2.5 GB', 'MB', 2500],
  ['2.5gb', 'MB', 2500],
  ['2.5G', 'MB', 2500],
  ['2.5g', 'MB', 2500],
  ['500M', 'GB', 0.5],
  ['1.8k', 'TB', 1800],
  ['1 GiB', 'MB', 1073.741824],
  ['1 KiB', 'B', 1024],
  ['1 kib', 'bytes', 1024],
  ['8 Mb', 'MB', 1],
  ['8 Mbit', 'MB', 1],
  ['8 mb', 'MB', 8],
  ['8 mb', 'Mbit', 8],
  ['1 MB', 'Mb', 8],
  ['3 PB', 'TB', 3000],
  ['100 bytes', 'KB', 0.1],
  ['2 gigabytes', 'GB', 2],
  ['40 GB', 'GB of memory', 40],
  // Rates
  ['500', 'requests/s', 500],
  ['500 requests/s', 'requests/s', 500],
  ['500 req/s', 'requests per second', 500],
  ['500 requests per second', 'requests/s', 500],
  ['500/s', 'requests/s', 500],
  ['500 QPS', 'requests/s', 500],
  ['30k rps', 'requests/s', 30000],
  ['30000/min', 'requests/s', 500],
  ['30,000 a minute', 'requests/s', 500],
  ['43.2M per day', 'requests/s', 500],
  ['500 requests', 'requests/s', 500],
  ['500 posts/s', 'QPS', 500],
  ['1 GB/s', 'MB/s', 1000],
  ['8 Gbps', 'GB/s', 1],
  ['1 GBps', 'Gbps', 8],
  ['8 GBit/s', 'GB/s', 1],
  ['86.4 TB a day', 'GB/s', 1],
  ['1 PFLOP/s', 'TFLOPS', 1000],
  ['312 TFLOPS', 'TFLOP/s', 312],
  ['312 tflops', 'TFLOP/s', 312],
  ['3e24', 'FLOPs', 3e24],
  ['1 ZFLOP', 'FLOP', 1e21],
  ['3 GHz', 'MHz', 3000],
  ['0.7 kW', 'W', 700],
  // Shares, factors, money
  ['5%', '%', 5],
  ['5 percent', '%', 5],
  ['5', '%', 5],
  ['5% of requests', '% of requests', 5],
  ['5%', 'probability', 0.05],
  ['3x', 'times', 3],
  ['3×', 'x', 3],
  ['$3', '$', 3],
  ['3 USD', '$', 3],
  ['3 dollars', 'USD', 3],
  ['-$3', '$', -3],
  ['$3k', '$ per month', 3000],
  ['$36k/year', '$ per month', 3000],
  ['$2 million a year', '$/year', 2e6],
  ['$3 per 1M tokens', '$ per 1M tokens', 3],
  // Names
  ['40 GPUs', 'GPUs', 40],
  ['40 gpu', 'GPUs', 40],
  ['5 hours', 'GPU hours', 5],
  ['5 k GPU hours', 'GPU-hours', 5000],
  ['40 GPUs', 'GPUs per region', 40],
  ['2 queries', 'requests', 2],
  ['7B params', 'parameters', 7e9],
];

for (const [text, unit, amount] of READ) {
  test(`${text} is ${amount} where ${unit} are asked for`, () => {
    const reading = read(text, unit);
    assert.ok(reading.amount !== null, `not read: ${JSON.stringify(reading)}`);
    const off = Math.abs(reading.amount - amount);
    assert.ok(off <= 1e-12 * Math.abs(amount), `${reading.amount}, said ${reading.said}`);
  });
}

for (const text of [
  '', ' ', 'many', 'a million', '-', '.', ',', '~', '$', 'e6', '^2', 'k', '5-10', '5–10 GB', '5 10', '12 34',
  '1,00,0', '1,2,3', '1..2', '1.2.3', '1__0', '10^6.5', '1e5.5', '1/2', '3 * 4', '2 x 3', '<5', '1e999', '9^999',
  'NaN', 'Infinity', '--5',
]) {
  test(`“${text}” is no number`, () => {
    assert.deepEqual(read(text, 'GB'), { amount: null, misfit: null });
  });
}

/** What is typed, the question's unit, and what does not fit. @type {[string, string, string][]} */
const MISFITS = [
  ['5 apples', 'GB', 'apples'],
  ['5 ms', 'GB', 'ms'],
  ['5 GB', 'ms', 'GB'],
  ['5 GB', 'GB/s', 'GB'],
  ['5 GB/s', 'GB', 'GB/s'],
  ['5 GB/s', 'requests/s', 'GB/s'],
  ['5 GB/s', 'QPS', 'GB/s'],
  ['5/s', 'users', '/s'],
  ['5%', 'GPUs', '%'],
  ['5 users', 'GPUs', 'users'],
  ['5 Hz', 'requests/s', 'Hz'],
  ['5 FLOP', 'TFLOP/s', 'FLOP'],
  ['5 to 10', 'GB', 'to 10'],
  ['5 GB or so', 'GB', 'GB or so'],
];

for (const [text, unit, misfit] of MISFITS) {
  test(`${text} does not fit ${unit}`, () => {
    assert.deepEqual(read(text, unit), { amount: null, misfit });
  });
}

/** @type {[string, string, string][]} */
const SAID = [
  ['2500 mb', 'GB', '2,500\u00a0MB'],
  ['8 Mb', 'GB', '8\u00a0Mbit'],
  ['5k', 'users', '5,000\u00a0users'],
  ['5M', 'M tokens', '5,000,000\u00a0tokens'],
  ['30k/min', 'posts/s', '30,000\u00a0posts/min'],
  ['30k/min', 'posts per second', '30,000\u00a0posts/min'],
  ['500 posts', 'posts per second', '500\u00a0posts per second'],
  ['$36k/year', '$ per month', '$36,000/yr'],
  ['3 USD', '$', '$3'],
  ['5 percent', '%', '5%'],
  ['3×10²⁴', 'FLOP', '3 × 10²⁴\u00a0FLOP'],
  ['-0', 'GB', '0\u00a0GB'],
];

for (const [text, unit, said] of SAID) {
  test(`${text} is said as ${said} where ${unit} are asked for`, () => {
    const reading = read(text, unit);
    assert.equal(reading.amount !== null && reading.said, said);
  });
}

test('any text of a question is read or refused', () => {
  const chance = new Chance(7);
  const signs = [...'0123456789.,_ -+eE^*x×/%$kKMGmbBits ~⁶a'];
  for (let round = 0; round < 20_000; round += 1) {
    const text = Array.from({ length: chance.below(9) }, () => chance.pick(signs)).join('');
    const { amount } = read(text, chance.pick(['GB', 'ms', 'requests/s', '$', '%', 'M users']));
    assert.ok(amount === null || Number.isFinite(amount), text);
  }
});

test('an amount is shown as it can be read again', () => {
  const chance = new Chance(3);
  for (let round = 0; round < 2000; round += 1) {
    const amount = Number(`${chance.pick(['', '-'])}${1 + 9 * chance.next()}e${chance.below(60) - 30}`);
    const shown = Number(amount.toPrecision(4));
    const again = read(figures(amount, 4), 'FLOP').amount ?? NaN;
    assert.ok(Math.abs(again / shown - 1) < 1e-12, `${amount}: ${figures(amount, 4)}`);
  }
});

const AROUND_200 = { value: 200, least: 180, greatest: 220 };

/** @type {[number, number][]} */
const SCORES = [
  [200, 1],
  [180, 1],
  [220, 1],
  [179.9, 0.5],
  [220.1, 0.5],
  [20, 0.5],
  [2000, 0.5],
  [19.9, 0],
  [2001, 0],
  [0, 0],
  [-200, 0],
];

for (const [amount, score] of SCORES) {
  test(`${amount} scores ${score} where 180 to 220 are right`, () => {
    assert.equal(scoreOf(amount, AROUND_200), score);
  });
}

test('of a negative value the bounds and the order of magnitude are negative, too', () => {
  const right = { value: -200, least: -220, greatest: -180 };
  assert.equal(scoreOf(-180, right), 1);
  assert.equal(scoreOf(-1900, right), 0.5);
  assert.equal(scoreOf(200, right), 0);
});

test('where 0 is asked for only the bounds count', () => {
  const right = { value: 0, least: 0, greatest: 0 };
  assert.equal(scoreOf(0, right), 1);
  assert.equal(scoreOf(0.001, right), 0);
});

test('the noise of binary fractions puts nobody on the other side of a bound', () => {
  assert.equal(scoreOf(0.022, { value: 0.02, least: 0.018, greatest: 0.02 * 1.1 }), 1);
  assert.equal(scoreOf(0.1 + 0.2, { value: 0.3, least: 0.3, greatest: 0.3 }), 1);
});

test('an amount is kept in four characters, to four digits, with its score', () => {
  const chance = new Chance(5);
  for (let round = 0; round < 5000; round += 1) {
    const value = (1 + 9 * chance.next()) * 10 ** (chance.below(40) - 20);
    const right = { value, least: value * 0.9, greatest: value * 1.1 };
    const off = 10 ** (30 * (chance.next() - 0.5));
    const amount = chance.pick([-1, 1]) * value * off;
    const choice = writeChoice(amount, right);
    assert.match(choice, /^[0-9a-z]{1,4}$/);
    const kept = readChoice(choice, right);
    assert.ok(kept);
    assert.ok(Math.abs(kept.amount / amount - 1) <= 0.0005, `${amount} became ${kept.amount}`);
    assert.equal(kept.score, scoreOf(amount, right));
  }
});

test('the score of an amount near a bound is kept, though its last digits are not', () => {
  const right = { value: 2_592_000, least: 2_592_000, greatest: 2_592_000 };
  assert.deepEqual(readChoice(writeChoice(2_592_000, right), right), { amount: 2_592_000, score: 1 });
  assert.deepEqual(readChoice(writeChoice(2_592_001, right), right), { amount: 2_592_000, score: 0.5 });
});

test('0 is kept, and beyond fifteen orders of magnitude only that it is far off', () => {
  assert.deepEqual(readChoice(writeChoice(0, AROUND_200), AROUND_200), { amount: 0, score: 0 });
  const far = readChoice(writeChoice(3e300, AROUND_200), AROUND_200);
  assert.deepEqual(far, { amount: 3e17, score: 0 });
  const zero = { value: 0, least: 0, greatest: 0 };
  assert.deepEqual(readChoice(writeChoice(0, zero), zero), { amount: 0, score: 1 });
  assert.deepEqual(readChoice(writeChoice(-7, zero), zero), { amount: -7, score: 0 });
});

test('text that is no choice reads as none', () => {
  for (const text of ['', '-', 'ZZ', 'zzzz', '00000']) assert.equal(readChoice(text, AROUND_200), null);
});

test('what could be thousands or decimals is read by the mark of the language', () => {
  /** @param {string} text @param {string} point */
  const amount = (text, point) => readQuantity(text, unitOf('users'), point).amount;
  for (const [text, inEnglish, inGerman] of /** @type {[string, number, number][]} */ ([
    ['1,500', 1500, 1.5],
    ['1.500', 1.5, 1500],
    ['1.000.000,5', 1000000.5, 1000000.5],
    ['1,000,000.5', 1000000.5, 1000000.5],
    ['1,234.5', 1234.5, 1234.5],
    ['1.234,5', 1234.5, 1234.5],
    ['0,5', 0.5, 0.5],
    ['0.500', 0.5, 0.5],
    ['1 000,5', 1000.5, 1000.5],
  ])) {
    assert.equal(amount(text, '.'), inEnglish, text);
    assert.equal(amount(text, ','), inGerman, text);
  }
});
