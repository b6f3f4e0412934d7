/** Sentences, numbers and dates as the interface writes them. */

import assert from 'node:assert/strict';
import test from 'node:test';

import { isolated } from '../../plugins/mkdocs_rehearse/client/ui/direction.js';
import { axisDate, date, outOf, percent, shortDate } from '../../plugins/mkdocs_rehearse/client/ui/format.js';
import { number } from '../../plugins/mkdocs_rehearse/client/ui/number.js';
import { commas, semicolons, sentences, speaker, stop, when } from '../../plugins/mkdocs_rehearse/client/ui/say.js';

const TODAY = 20780; // Monday, 23 November 2026

const say = speaker({
  questions: { one: '{count} question', other: '{count} questions' },
  ofComplete: '{done} of {total} complete',
});

test('a count chooses its plural and is written as the language writes numbers', () => {
  assert.equal(say('questions', { count: 1 }), '1 question');
  assert.equal(say('questions', { count: 0 }), '0 questions');
  assert.equal(say('questions', { count: 1370 }), '1,370 questions');
});

test('a value that is not given leaves its gap visible instead of a hole', () => {
  assert.equal(say('ofComplete', { done: 3 }), '3 of {total} complete');
});

test('a value is text and is not searched for gaps again', () => {
  assert.equal(say('onDate', { date: '{count}' }), 'on {count}');
});

test('a study day is the same date in every time zone', () => {
  assert.equal(date(TODAY), '23 November');
  assert.match(shortDate(TODAY), /^Mon,? 23 Nov$/);
  assert.equal(axisDate(TODAY), '23 Nov');
});

test('the year is named only where it is another one', () => {
  assert.equal(date(TODAY + 3, TODAY), '26 November');
  assert.equal(date(TODAY + 60, TODAY), '22 January 2027');
});

test('a part of the site says the common sentences besides its own', () => {
  assert.equal(say('undo'), 'Undo');
});

test('near days have names', () => {
  assert.equal(when(TODAY - 2, TODAY, date), 'today');
  assert.equal(when(TODAY, TODAY, date), 'today');
  assert.equal(when(TODAY + 1, TODAY, date), 'tomorrow');
  assert.equal(when(TODAY + 3, TODAY, date), 'on 26 November');
});

test('shares are whole per cents', () => {
  assert.equal(percent(0.676), '68%');
  assert.equal(number(12.34), '12.3');
});

test('a name in a language from right to left keeps its own order, and in others nothing is added', () => {
  for (const tag of ['ar', 'ar-EG', 'he', 'fa', 'ur']) assert.equal(isolated('Why C++?', tag), '\u2068Why C++?\u2069');
  for (const tag of ['en-GB', 'arn', 'de', 'ja']) assert.equal(isolated('Why C++?', tag), 'Why C++?');
  assert.equal(isolated('', 'ar'), '');
});

test('parts of a line and of a whole', () => {
  assert.equal(commas(['3 of 10', 'about 5 min left']), '3 of 10, about 5 min left');
  assert.equal(semicolons(['one, two', false, 'three']), 'one, two; three');
  assert.equal(sentences([stop('Right'), '', 'It comes back.']), 'Right. It comes back.');
  assert.equal(outOf(1, 1500), '1 / 1,500');
});
