/** Wordings of questions: one a question, found again on this device, and gone with a reset. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { IDBFactory } from 'fake-indexeddb';

import { writeText } from '../../plugins/mkdocs_rehearse/client/store/database.js';
import { holdingsOf } from '../../plugins/mkdocs_rehearse/client/store/transfer.js';
import { wordingsIn, wordingsName } from '../../plugins/mkdocs_rehearse/client/store/wordings.js';
import { Browser } from './world.js';

const PREFIX = 'rehearse:/repo/:';

/** @param {string} text */
const worded = (text) => ({
  revision: 'r01',
  parts: /** @type {[string, string][]} */ ([['prompt', text], ['answer', 'α, <b>']]),
});

test('the last wording of each question is found again', async () => {
  const factory = new IDBFactory();
  const wordings = wordingsIn(() => factory, PREFIX);
  assert.equal(await wordings.find('q00001'), null);
  await wordings.keep('q00001', worded('First'));
  await wordings.keep('q00002', worded('Other'));
  await wordings.keep('q00001', worded('Second'));
  assert.deepEqual(await wordingsIn(() => factory, PREFIX).find('q00001'), worded('Second'));
  assert.deepEqual(await wordings.find('q00002'), worded('Other'));
  assert.equal(await wordingsIn(() => factory, 'rehearse:/other/:').find('q00001'), null);
});

test('without a database nothing is kept, and nothing is thrown', async () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const touch of [denied, () => null]) {
    const wordings = wordingsIn(touch, PREFIX);
    await wordings.keep('q00001', worded('First'));
    assert.equal(await wordings.find('q00001'), null);
  }
});

test('what is no wording is none', async () => {
  const factory = new IDBFactory();
  const wordings = wordingsIn(() => factory, PREFIX);
  for (const text of ['', 'nonsense', 'null', '3', '{}', '{"revision":"r01","parts":[["prompt"]]}',
    '{"revision":"r01","parts":[["prompt",3]]}', '{"revision":1,"parts":[]}']) {
    await writeText(() => factory, wordingsName(PREFIX), 'q00001', text);
    assert.equal(await wordings.find('q00001'), null, text);
  }
});

test('a reset deletes them, and they are in no export', async () => {
  const browser = new Browser();
  browser.database = new IDBFactory();
  const tab = browser.open();
  await tab.reader.united;
  tab.answer('q00001');
  await tab.reader.wordings.keep('q00001', worded('First'));
  const { entries, texts, rest } = holdingsOf(tab.reader.belongings);
  assert.deepEqual([entries.size, texts.size, rest.size], [1, 0, 0]);
  assert.equal(browser.storage.keysWith('wordings').length, 0);
  await tab.reader.reset();
  assert.equal(await tab.reader.wordings.find('q00001'), null);
});
