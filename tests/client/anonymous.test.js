/** Answers for the authors: the first to each question, and nothing that tells whose they are. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { anonymous, firstEver } from '../../plugins/mkdocs_rehearse/client/study/anonymous.js';
import { NOTHING_KNOWN } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { TODAY, answerOn } from './world.js';

const FIRST = answerOn('q00002', TODAY - 9, { score: 0, sure: 'sure', choice: '2', seconds: 31 });

/** @param {Parameters<typeof firstEver>[0]} events */
const written = (events) => anonymous(firstEver(events, NOTHING_KNOWN)).trimEnd().split('\n');

test('only the first answer to a question is in it', () => {
  const lines = written([FIRST, answerOn('q00002', TODAY - 9), answerOn('q00002', TODAY)]);
  assert.deepEqual(lines.map((line) => JSON.parse(line)), [
    { 'rehearse-answers': 1 },
    {
      question: 'q00002',
      revision: FIRST.revision,
      score: 0,
      sure: 'sure',
      hint: false,
      seconds: 31,
      choice: '2',
    },
  ]);
});

test('the order of lines says nothing of the order of answers', () => {
  const other = answerOn('q00001', TODAY);
  assert.deepEqual(written([FIRST, other]), written([other, FIRST]));
});

test('an answer that was taken back is not in it', () => {
  const { name: event, at } = FIRST;
  const undo = /** @type {const} */ ({ type: 'undo', event, at, name: 'z.z.1' });
  assert.equal(written([FIRST, undo]).length, 1);
  const second = answerOn('q00002', TODAY, { score: 1 });
  assert.match(written([FIRST, undo, second])[1] ?? '', /"score":1/);
});

test('a renamed question is one question', () => {
  const aliases = new Map([['q00009', 'q00002']]);
  const first = firstEver([answerOn('q00009', TODAY - 9, { score: 0 }), answerOn('q00002', TODAY)], { aliases });
  assert.deepEqual([...first.keys()], ['q00002']);
  assert.equal(first.get('q00002')?.score, 0);
});
