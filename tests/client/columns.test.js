/** What the client makes of the catalog as it is published. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCatalog } from '../../plugins/mkdocs_rehearse/client/study/columns.js';

const SITE = { version: 2, signals: {}, tracks: {}, sections: [], pages: [], aliases: {} };
const BANK = { tracks: [], file: 'f', practice: null };

test('questions by column become rows of their banks', () => {
  const [greek, none, roman] = readCatalog({
    ...SITE,
    banks: [
      { ...BANK, id: 'greek', title: 'Greek', count: 2 },
      { ...BANK, id: 'none', title: 'None', count: 0 },
      { ...BANK, id: 'roman', title: 'Roman', count: 1 },
    ],
    questions: {
      keys: 'a1B2c3x-Y_z0q00009',
      revisions: '9fXr01r02',
      kind: { places: [0, 1, 0], values: ['single', 'recall'] },
      level: { places: [0, 0, 1], values: ['apply', 'recall'] },
      signals: { places: [0, 1, 0], values: [['data'], ['data', 'framing']] },
      tags: { places: [0, 1, 1], values: [['letters'], []] },
      teach: { places: [0, 1, 0], values: [null, 'letters/#order'] },
      guess: { places: [0, 1, 0], values: [0.25, 0] },
      seconds: [20, 90, 30],
      after: [5, 6, 7],
    },
  }).banks;
  assert.deepEqual(greek, {
    ...BANK, id: 'greek', title: 'Greek',
    questions: [
      {
        key: 'a1B2c3', revision: '9fX', kind: 'single', level: 'apply',
        signals: ['data'], tags: ['letters'], teach: null, guess: 0.25, seconds: 20, after: 5,
      },
      {
        key: 'x-Y_z0', revision: 'r01', kind: 'recall', level: 'apply',
        signals: ['data', 'framing'], tags: [], teach: 'letters/#order', guess: 0, seconds: 90, after: 6,
      },
    ],
  });
  assert.deepEqual(none?.questions, []);
  assert.deepEqual(roman?.questions, [{
    key: 'q00009', revision: 'r02', kind: 'single', level: 'recall',
    signals: ['data'], tags: [], teach: null, guess: 0.25, seconds: 30, after: 7,
  }]);
});
