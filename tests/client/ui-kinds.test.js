/** How kinds of question score and write down what was chosen. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { fromBits, toBits } from '../../plugins/mkdocs_rehearse/client/study/bits.js';
import { readFlaw, writeFlaw } from '../../plugins/mkdocs_rehearse/client/questions/flaw.js';
import { KINDS } from '../../plugins/mkdocs_rehearse/client/questions/kinds.js';
import { readNumbers, writeNumbers } from '../../plugins/mkdocs_rehearse/client/questions/radix.js';
import { scoreOf, tallyOf } from '../../plugins/mkdocs_rehearse/client/questions/multiple.js';

test('every kind that the build publishes can be brought to life', () => {
  const kinds = 'cloze flaw matching multiple numeric ordering recall single';
  assert.equal(Object.keys(KINDS).sort().join(' '), kinds);
});

test('a set of options is written in at most four characters and read back', () => {
  const all = Array.from({ length: 20 }, (_, n) => n);
  for (const set of [[], [0], [1, 3], [0, 1, 2, 3, 4], [19], all]) {
    const text = toBits(set);
    assert.ok(text.length <= 4 && /^[0-9a-z]+$/.test(text), text);
    assert.deepEqual([...fromBits(text)], set);
  }
});

test('text that is no set of options reads as none', () => {
  for (const text of ['', '-', 'ZZ', 'zzzzz']) assert.deepEqual([...fromBits(text)], []);
});

test('numbers of different radices are written in at most four characters and read back', () => {
  const radices = [2, 5, 2, 3, 5, 4];
  for (const numbers of [[0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0], [1, 4, 1, 2, 4, 3], [0, 3, 1, 0, 2, 1]]) {
    const text = writeNumbers(numbers, radices);
    assert.deepEqual(readNumbers(text, radices), numbers, text);
  }
  const most = writeNumbers([4, 4, 4, 4, 4, 4], [5, 5, 5, 5, 5, 5]);
  assert.ok(most.length <= 4, most);
});

test('text that is no such numbers reads as none', () => {
  for (const text of ['', '-', 'ZZ', 'zzzzz', 'c']) assert.equal(readNumbers(text, [2, 3]), null, text);
});

test('a line and a fix are written as a digit each and read back', () => {
  for (const [line, fix] of /** @type {[number, number][]} */ ([[0, 0], [8, 4], [3, 1]])) {
    assert.deepEqual(readFlaw(writeFlaw(line, fix)), [line, fix]);
  }
  for (const text of ['', '1', '123', 'ab', '-1']) assert.deepEqual(readFlaw(text), [-1, -1], text);
});

test('a wrong choice takes back a right one, and never more than all', () => {
  const right = new Set([0, 1, 2]);
  /** @param {number[]} chosen */
  const score = (chosen) => scoreOf(tallyOf(new Set(chosen), right));
  assert.equal(score([0, 1, 2]), 1);
  assert.equal(score([0, 1]), 2 / 3);
  assert.equal(score([0, 1, 3]), 1 / 3);
  assert.equal(score([3, 4]), 0);
  assert.equal(score([0, 1, 2, 3, 4, 5]), 0);
});
