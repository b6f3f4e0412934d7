/** Records: every event comes back as it was written, and as it was written by version 1. */

/** @import { Body } from '../../plugins/mkdocs_rehearse/client/store/codec.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readRecord, writeRecord } from '../../plugins/mkdocs_rehearse/client/store/codec.js';
import { Unreadable, checkOf, fixed, varying } from '../../plugins/mkdocs_rehearse/client/store/digits.js';
import { newSession, sessionOf } from '../../plugins/mkdocs_rehearse/client/store/session.js';
import { Chance, MORNING, TODAY, attempt } from './world.js';

const session = newSession('device', MORNING, TODAY, new Chance(5).digits);

/**
 * @param {Body} body
 * @param {number} [seconds] after the session began
 */
function backAndForth(body, seconds = 40) {
  const record = writeRecord(body, MORNING + seconds * 1000, session);
  assert.match(record, /^[!-~][\w-]+$/);
  return { record, event: readRecord(record, session) };
}

/**
 * A record with this content and the check that belongs to it.
 * @param {string} content
 */
const checked = (content) => content + fixed(checkOf(content, session.seed), 2);

/**
 * @param {string} question
 * @param {object} [rest]
 * @returns {Body}
 */
const answer = (question, rest) =>
  ({ type: 'answer', day: TODAY, ...attempt(question, rest) });

test('every kind of event comes back as it was', () => {
  /** @type {Body[]} */
  const bodies = [
    answer('a1-_Zz'),
    answer('a1-_Zz', { score: 0, sure: null, hint: true, mode: 'mock', choice: '' }),
    answer('a1-_Zz', { score: 0.5, sure: 'guessing', mode: 'review', choice: '0,é_' }),
    answer('a1-_Zz', { day: TODAY + 1 }),
    answer('a1-_Zz', { day: TODAY - 40_000 }),
    { type: 'complete', page: 'p00001', revision: 'abc', day: TODAY },
    { type: 'complete', page: 'p00001', revision: 'abc', day: -1 },
    { type: 'reopen', page: 'p00001' },
    { type: 'suspend', question: 'q00001' },
    { type: 'resume', question: 'q00001' },
    { type: 'undo', event: `device.${session.tab}.123456` },
    { type: 'setting', setting: 'retention', value: 0.85 },
    { type: 'setting', setting: 'größe', value: '"\n本' },
    { type: 'setting', setting: 'sound', value: false },
  ];
  for (const body of bodies) {
    const expected = { name: `device.${session.tab}.40`, at: MORNING + 40_000, ...body };
    assert.deepEqual(backAndForth(body).event, expected);
  }
});

const OUTCOMES = [true, false].flatMap((scheduled) => [0, 0.5, 1].map((score) => [scheduled, score]));

test('every combination of an answer comes back as it was', () => {
  for (const sure of /** @type {const} */ ([null, 'sure', 'unsure', 'guessing'])) {
    for (const mode of /** @type {const} */ (['page', 'review', 'practice', 'mock'])) {
      for (const hint of [false, true]) {
        for (const day of [TODAY, TODAY + 1]) {
          for (const [scheduled, score] of /** @type {[boolean, number][]} */ (OUTCOMES)) {
            const body = answer('q00001', { sure, mode, hint, day, scheduled, score });
            const { event } = backAndForth(body);
            assert.deepEqual(event, { name: event?.name, at: event?.at, ...body });
          }
        }
      }
    }
  }
});

test('a score comes back as it was in sixtieths, and never passes by being stored', () => {
  for (const parts of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]) {
    for (let right = 0; right <= parts; right += 1) {
      const { event } = backAndForth(answer('q00001', { score: right / parts }));
      assert.ok(event?.type === 'answer');
      assert.ok(Math.abs(event.score - right / parts) < 1 / 119);
      for (const mark of [0.5, 0.8, 1]) assert.equal(event.score >= mark, right / parts >= mark);
    }
  }
});

test('almost everything is never stored as everything', () => {
  for (const score of [0.99, 0.9999, 1 - Number.EPSILON]) {
    const { event } = backAndForth(answer('q00001', { score }));
    assert.ok(event?.type === 'answer' && event.score < 1);
  }
});

test('scores, seconds and days out of all bounds are kept within them', () => {
  for (const [score, expected] of [[-1, 0], [7, 1], [Number.NaN, 0]]) {
    const { event } = backAndForth(answer('q00001', { score }));
    assert.ok(event?.type === 'answer' && event.score === expected);
  }
  for (const [seconds, expected] of [[-5, 0], [Number.NaN, 0], [1e9, 6207]]) {
    const { event } = backAndForth(answer('q00001', { seconds }));
    assert.ok(event?.type === 'answer' && event.seconds === expected);
  }
});

test('seconds are kept to within 7 %, and what came back stays', () => {
  for (let seconds = 0; seconds < 6000; seconds += 1) {
    const { event } = backAndForth(answer('q00001', { seconds }));
    assert.ok(event?.type === 'answer');
    assert.ok(Math.abs(event.seconds - seconds) <= 0.072 * (seconds + 1) + 0.5, `${seconds}`);
    const again = backAndForth(answer('q00001', { seconds: event.seconds })).event;
    assert.ok(again?.type === 'answer' && again.seconds === event.seconds);
  }
});

test('what version 1 wrote is read for ever', () => {
  const first = sessionOf('dEvIc3', 'BppV-gAAD-s');
  const question = 'a1-_Zz';
  const revision = '9fX';
  /** @type {[record: string, second: number, body: Body][]} */
  const written = [
    ['+4Da1-_Zz9fXBa2aA', 120, {
      type: 'answer', question, revision, day: 20514, score: 1, sure: 'sure', hint: false,
      seconds: 36, mode: 'page', choice: '2', scheduled: true,
    }],
    ['!oLa1-_Zz9fXPj0_002c2LK', 360, {
      type: 'answer', question, revision, day: 20514, score: 0, sure: 'guessing', hint: true,
      seconds: 127, mode: 'review', choice: '0,2', scheduled: true,
    }],
    ['%4hBoa1-_Zz9fX4CRQ9', 1080, {
      type: 'answer', question, revision, day: 20515, score: 2 / 3, sure: null, hint: false,
      seconds: 10, mode: 'mock', choice: '', scheduled: true,
    }],
    ...[['"4Da1-_Zz9fXSa120', 1], ['#4Da1-_Zz9fXSa168', 0], ['$4Dea1-_Zz9fXSa17X', 1 / 2]].map(
      ([record, score]) => /** @type {[string, number, Body]} */ ([record, 120, {
        type: 'answer', question, revision, day: 20514, score, sure: 'unsure', hint: false,
        seconds: 36, mode: 'practice', choice: '1', scheduled: false,
      }]),
    ),
    ['*olDp-_001abcBmG', 3240, { type: 'complete', page: 'p-_001', revision: 'abc', day: 20513 }],
    ['/4vJp-_001lW', 9720, { type: 'reopen', page: 'p-_001' }],
    ['(ovca1-_Zzv9', 29_160, { type: 'suspend', question }],
    [')4t1Ca1-_Zze3', 87_480, { type: 'resume', question }],
    ['<opgIdEvIc3BppV-gAAD-soBqS', 262_440, { type: 'undo', event: 'dEvIc3.BppV-gAAD-s.40' }],
    ['=47gY_005b_0022retention_0022_002c0_002e85_005d7U', 787_320, {
      type: 'setting', setting: 'retention', value: 0.85,
    }],
  ];
  for (const [record, second, body] of written) {
    const name = `dEvIc3.BppV-gAAD-s.${second}`;
    const at = (1_772_445_600 + second) * 1000;
    assert.deepEqual(readRecord(record, first), { name, at, ...body });
  }
});

test('a kind of a later version is not understood, but sound', () => {
  assert.equal(readRecord(checked('{CwhateverItHolds'), session), null);
});

test('a record of another session is not taken for one of this', () => {
  const { record } = backAndForth(answer('q00001'));
  assert.throws(() => readRecord(record, { ...session, seed: session.seed ^ 1 }), Unreadable);
});

test('a record whose check is right but whose content makes no sense is not read', () => {
  for (const content of ['éAwhatever', '\0Awhatever', '+A', '/Aabc', '/Ap00001x', '=A', '=Anull', '=A7', `/${varying(2 ** 40)}p00001`, `*${'_'.repeat(30)}A`, '+_______A']) {
    assert.throws(() => readRecord(checked(content), session), Unreadable, content);
  }
});

test('an event that cannot be written is refused, not stored askew', () => {
  for (const body of /** @type {Body[]} */ ([
    answer('short'),
    answer('q0000!'),
    answer('q00001', { revision: '' }),
    { type: 'reopen', page: 'much-too-long' },
    { type: 'undo', event: 'nonsense' },
  ])) {
    assert.throws(() => writeRecord(body, MORNING, session), RangeError);
  }
});
