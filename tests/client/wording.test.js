/** Which typed texts say the same as an accepted one, and which do not. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { isAccepted, wordingOf } from '../../plugins/mkdocs_rehearse/client/questions/wording.js';

const ALIKE = [
  // Case
  ['fsync', 'FSYNC'],
  ['WAL', 'wal'],
  ['Straße', 'STRASSE'],
  ['Istanbul', 'İSTANBUL'],
  ['Ångström', 'ångström'],
  // White space
  ['write-ahead log', '  write-ahead log '],
  ['write ahead log', 'write   ahead\tlog'],
  ['write ahead log', 'write\u00a0ahead\u202flog'],
  ['log', 'log\n'],
  ['log', '\u200blog\ufeff'],
  ['log', '\u2068log\u2069'],
  // Compounds apart, hyphenated and as one word
  ['write-ahead log', 'write ahead log'],
  ['write-ahead log', 'Write‑Ahead  Log'],
  ['write-ahead log', 'writeahead log'],
  ['write-ahead log', 'write–ahead log'],
  ['rollback', 'roll back'],
  ['roll-back', 'rollback'],
  ['k-means', 'k means'],
  ['k-means', 'kmeans'],
  ['top-5', 'top 5'],
  ['top-5', 'top5'],
  ['utf-8', 'UTF8'],
  ['GPT-4', 'gpt 4'],
  ['p99', 'P 99'],
  ['2-phase commit', '2 phase commit'],
  ['95th percentile', '95th-percentile'],
  ['10 ms', '10ms'],
  ['co\u00adordinate', 'coordinate'],
  ['read - repair', 'read-repair'],
  // Accents
  ['naïve Bayes', 'naive Bayes'],
  ['café', 'cafe\u0301'],
  ['Erdős–Rényi', 'Erdos-Renyi'],
  ['Bézier', 'bezier'],
  ['Łukasiewicz', 'lukasiewicz'],
  ['Ørsted', 'orsted'],
  ['œuvre', 'oeuvre'],
  ['Ｋａｆｋａ', 'kafka'],
  ['ﬁlter', 'filter'],
  // Quotes
  ['Little’s law', "Little's law"],
  ['Little`s law', 'Little´s law'],
  ['“at least once”', '"at least once"'],
  ['«oui»', '"oui"'],
  // Dashes and minus signs
  ['-1', '−1'],
  ['-1', '–1'],
  ['3–5', '3-5'],
  ['3 – 5', '3-5'],
  ['n - 1', 'n−1'],
  // Full stops at the end
  ['fsync', 'fsync.'],
  ['fsync', 'fsync .'],
  ['etc.', 'etc'],
  // Formulas and code
  ['10²', '10^2'],
  ['xⁿ⁺¹', 'x^n+1'],
  ['log₂', 'log2'],
  ['½', '1/2'],
  ['2×2', '2x2'],
  ['x = 1', 'x=1'],
  ['f(x, y)', 'f( x,y )'],
  ['99.9 %', '99.9%'],
  ['a / b', 'a/b'],
  ['SELECT *', 'select*'],
  // Other scripts
  ['ёлка', 'елка'],
  ['データ', 'ﾃﾞｰﾀ'],
];

const DIFFERENT = [
  // Other words
  ['write-ahead log', 'write-behind log'],
  ['write-ahead log', 'write-ahead logs'],
  ['fsync', 'sync'],
  ['fsync', 'fdatasync'],
  ['recall', 'precision'],
  ['cache', 'cash'],
  ['affect', 'effect'],
  ['leader', 'reader'],
  ['log', ''],
  ['log', '  '],
  ['log', '.'],
  ['log', '-'],
  ['log', '\u200b'],
  // Order and number of words
  ['write ahead log', 'ahead write log'],
  ['the log', 'log'],
  ['log log', 'log'],
  // Numbers
  ['10', '100'],
  ['12', '1 2'],
  ['12', '1-2'],
  ['1 2', '1-2'],
  ['35', '3–5'],
  ['3-5', '3 5'],
  ['1.5', '15'],
  ['1.5', '1,5'],
  ['1,000', '1000'],
  ['0.5', '5'],
  ['-1', '1'],
  ['+1', '1'],
  ['-1', '--1'],
  ['10²', '102'],
  ['x²', 'x2'],
  ['10^-3', '10^3'],
  ['99.9%', '99.9'],
  ['1/2', '12'],
  // Formulas
  ['n-1', 'n1'],
  ['n - 1', 'n1'],
  ['n-1', 'n 1'],
  ['n+1', 'n-1'],
  ['x < 2', 'x > 2'],
  ['x <= 2', 'x < 2'],
  ['x != 1', 'x = 1'],
  ['a == b', 'a = b'],
  ['a & b', 'a && b'],
  ['a/b', 'ab'],
  ['a/b', 'a b'],
  ['a.b', 'ab'],
  ['O(n)', 'O(n^2)'],
  ['O(n log n)', 'O(n)'],
  ['n!', 'n'],
  // Code
  ['--watch', 'watch'],
  ['--watch', '-watch'],
  ['ls -l', 'ls l'],
  ['rm -rf', 'rm rf'],
  ['git push --force', 'git push force'],
  ['user_id', 'userid'],
  ['user_id', 'user-id'],
  ['a[0]', 'a0'],
  ['f()', 'f'],
  ['*args', 'args'],
  ['C++', 'C'],
  ['C#', 'C'],
  ['.env', 'env'],
  ["'a'", 'a'],
  // Letters that differ by more than an accent
  ['が', 'か'],
  ['कि', 'की'],
  ['ж', 'х'],
];

test('what differs in style alone is accepted, whichever of the two the author wrote', () => {
  assert.ok(ALIKE.length >= 50);
  for (const [one, other] of /** @type {[string, string][]} */ (ALIKE)) {
    assert.equal(wordingOf(one), wordingOf(other), `${one} = ${other}`);
    assert.ok(isAccepted(one, ['another', other]), `${one} = ${other}`);
  }
});

test('what differs in meaning is not accepted', () => {
  assert.ok(DIFFERENT.length >= 50);
  for (const [one, other] of /** @type {[string, string][]} */ (DIFFERENT)) {
    assert.notEqual(wordingOf(one), wordingOf(other), `${one} ≠ ${other}`);
    assert.ok(!isAccepted(other, [one]), `${one} ≠ ${other}`);
  }
});

test('nothing typed is never right, whatever is accepted', () => {
  for (const nothing of ['', ' ', '\u00ad', '\n']) assert.ok(!isAccepted(nothing, ['', nothing]));
});

test('a sign alone can be an answer', () => {
  for (const sign of ['.', '-', '*', '<', '“', '%']) assert.ok(isAccepted(sign, [sign]), sign);
});
