/** The summary: read from whatever is stored. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { storagePrefix } from '../../plugins/mkdocs_rehearse/client/store/prefix.js';
import { EMPTY_SUMMARY, dueBy, parseSummary } from '../../plugins/mkdocs_rehearse/client/store/summary.js';

test('a summary is read as it was written', () => {
  const summary = {
    due: [[5, 1]], done: ['a/'], urls: { p00001: 'a/' }, aliases: { a: 'b' }, gone: ['x'], rollover: 2,
  };
  assert.deepEqual(parseSummary(JSON.stringify(summary)), summary);
});

test('what is no summary is an empty one', () => {
  for (const text of [null, undefined, '', 'nonsense', 'null', '3', '[]', '"text"', '{"due":1,"done":{},"rollover":99}']) {
    const { due, done, gone, rollover } = parseSummary(text);
    assert.deepEqual({ due, done, gone, rollover }, { due: [], done: [], gone: [], rollover: 4 });
    assert.equal(dueBy(parseSummary(text), 9), 0);
  }
  assert.deepEqual(parseSummary(null), EMPTY_SUMMARY);
});

test('everything overdue is due', () => {
  const summary = { ...EMPTY_SUMMARY, due: /** @type {[number, number][]} */ ([[3, 2], [5, 1], [9, 4]]) };
  assert.deepEqual([2, 3, 5, 8, 9].map((day) => dueBy(summary, day)), [0, 2, 3, 3, 7]);
});

test('each site of an address has keys of its own', () => {
  assert.equal(storagePrefix('/repo/'), 'rehearse:/repo/:');
});
