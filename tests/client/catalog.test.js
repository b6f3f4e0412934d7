/** What the folds need of the catalog: banks of questions and where renamed keys ended up. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  ofTrack, questionsByKey, resolveAliases,
} from '../../plugins/mkdocs_rehearse/client/study/catalog.js';
import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { TRACK_SETTING } from '../../plugins/mkdocs_rehearse/client/study/settings.js';
import { TODAY, catalogOf, named } from './world.js';

test('every question has its bank', () => {
  const catalog = catalogOf({ first: ['q00001', 'q00002'], second: ['q00003'] });
  const banks = [...questionsByKey(catalog)].map(([key, { bank, question }]) => [key, bank.id, question.key]);
  assert.deepEqual(banks, [
    ['q00001', 'first', 'q00001'], ['q00002', 'first', 'q00002'], ['q00003', 'second', 'q00003'],
  ]);
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

test('a track has its banks, those it shares with others, and the pages of no track in particular', () => {
  const catalog = catalogOf({ ours: [], shared: [], theirs: [] }, { pages: { a: 'a/', b: 'b/', all: 'all/' } });
  const tracks = [['ml'], ['ml', 'systems'], ['systems']];
  const site = {
    ...catalog,
    tracks: { ml: 'ML', systems: 'Systems' },
    banks: catalog.banks.map((bank, n) => ({ ...bank, tracks: tracks[n] ?? [] })),
    pages: catalog.pages.map((page, n) => ({ ...page, tracks: [['ml'], ['systems'], []][n] ?? [] })),
  };
  /** @param {string} value */
  const chosen = (value) => {
    const setting = /** @type {const} */ ({ ...named(TODAY), type: 'setting', setting: TRACK_SETTING, value });
    const { banks, pages } = ofTrack(site, fold([setting]));
    return [banks.map(({ id }) => id), pages.map(({ key }) => key)];
  };
  assert.deepEqual(chosen('ml'), [['ours', 'shared'], ['a', 'all']]);
  assert.deepEqual(chosen(''), [['ours', 'shared', 'theirs'], ['a', 'b', 'all']]);
  assert.deepEqual(chosen('gone'), chosen(''));
});
