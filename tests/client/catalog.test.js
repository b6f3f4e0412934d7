/** What the folds need of the catalog: banks of questions and where renamed keys ended up. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  banksByQuestion, resolveAliases,
} from '../../plugins/mkdocs_rehearse/client/study/catalog.js';
import { catalogOf } from './world.js';

test('every question has its bank', () => {
  const banks = banksByQuestion(catalogOf({ first: ['q00001', 'q00002'], second: ['q00003'] }));
  assert.deepEqual([...banks], [['q00001', 'first'], ['q00002', 'first'], ['q00003', 'second']]);
});

test('a key that was renamed twice is followed to its end', () => {
  const aliases = resolveAliases({ a: 'b', b: 'c' });
  assert.equal(aliases.get('a'), 'c');
  assert.equal(aliases.get('b'), 'c');
  assert.equal(aliases.get('c'), undefined);
});

test('names that go round in a circle come to an end', () => {
  const aliases = resolveAliases({ a: 'b', b: 'a', c: 'c' });
  assert.equal(aliases.get('a'), 'b');
  assert.equal(aliases.get('b'), 'a');
  assert.equal(aliases.get('c'), 'c');
});
