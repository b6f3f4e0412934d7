/** What changed between two wordings: nothing is lost, nothing made up, and little is said. */

/** @import { Part } from '../../plugins/mkdocs_rehearse/client/study/difference.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { changedParts, wordDifference } from '../../plugins/mkdocs_rehearse/client/study/difference.js';
import { Chance } from './world.js';

/** @param {string} before @param {string} after */
const difference = (before, after) =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `[+${text}]`))
    .join(' ');

test('words that stayed are told from those that are gone and those that are new', () => {
  assert.equal(difference('a b c', 'a b c'), 'a b c');
  assert.equal(difference('the old word here', 'the new word here'), 'the [-old] [+new] word here');
  assert.equal(difference('one two three', 'one three'), 'one [-two] three');
  assert.equal(difference('one three', 'one two three'), 'one [+two] three');
  assert.equal(difference('', 'all new'), '[+all new]');
  assert.equal(difference('all gone', ''), '[-all gone]');
  assert.equal(difference('', ''), '');
});

test('a passage that is reworded is gone as a whole and then new as a whole', () => {
  assert.equal(difference('keep red green stop', 'keep blue black white stop'), 'keep [-red green] [+blue black white] stop');
});

test('white space alone is no change', () => {
  assert.equal(difference('a  b\nc', ' a b c '), 'a b c');
});

test('either text can be read from what is told, and no two runs of a kind meet', () => {
  const chance = new Chance(7);
  const text = () => Array.from({ length: chance.below(14) }, () => chance.pick(['a', 'b', 'c', 'd'])).join(' ');
  for (let n = 0; n < 3000; n += 1) {
    const [before, after] = [text(), text()];
    const runs = wordDifference(before, after);
    const without = (/** @type {string} */ other) =>
      runs.filter(({ kind }) => kind !== other).map((run) => run.text).join(' ');
    assert.equal(without('new'), before);
    assert.equal(without('gone'), after);
    for (const [place, { kind }] of runs.entries()) {
      assert.notEqual(kind, runs[place + 1]?.kind);
      assert.ok(!(kind === 'new' && runs[place + 1]?.kind === 'gone'), 'what is gone comes first');
    }
  }
});

test('texts too long to compare word by word are told as replaced', () => {
  const long = (/** @type {string} */ word) => Array.from({ length: 2500 }, () => word).join(' ');
  assert.deepEqual(wordDifference(long('a'), long('b')).map(({ kind }) => kind), ['gone', 'new']);
});

test('only parts that changed are told, each with the one it was before', () => {
  /** @type {Part[]} */
  const before = [['prompt', 'What is it?'], ['answer', 'A fox'], ['option', 'A cat'], ['option', 'A dog']];
  /** @type {Part[]} */
  const after = [['prompt', 'What is it?'], ['answer', 'A fox'], ['option', 'A dog'], ['option', 'A big cat']];
  assert.deepEqual(changedParts(before, before), []);
  assert.deepEqual(changedParts(before, after), [
    { role: 'option', runs: wordDifference('A cat', 'A big cat') },
  ]);
});

test('a part that is new, gone or on the other side is told as such', () => {
  /** @type {Part[]} */
  const before = [['answer', 'A fox'], ['option', 'A cat'], ['hint', 'It is red.']];
  /** @type {Part[]} */
  const after = [['answer', 'A cat'], ['option', 'A fox'], ['option', 'A dog']];
  assert.deepEqual(changedParts(before, after), [
    { role: 'answer', runs: wordDifference('A fox', 'A cat') },
    { role: 'option', runs: wordDifference('A cat', 'A fox') },
    { role: 'option', runs: [{ kind: 'new', text: 'A dog' }] },
    { role: 'hint', runs: [{ kind: 'gone', text: 'It is red.' }] },
  ]);
});
