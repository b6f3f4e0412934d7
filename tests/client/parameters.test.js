/** A reader's own parameters: read however they were pasted, refused with a reason, and in use. */

/** @import { Event } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fold } from '../../plugins/mkdocs_rehearse/client/study/fold.js';
import { DEFAULT_PARAMETERS, interval } from '../../plugins/mkdocs_rehearse/client/study/fsrs.js';
import {
  PARAMETERS_SETTING, parametersOf, readParameters, writeParameters,
} from '../../plugins/mkdocs_rehearse/client/study/parameters.js';
import { planFor } from '../../plugins/mkdocs_rehearse/client/study/plan.js';
import { standing } from '../../plugins/mkdocs_rehearse/client/study/progress.js';
import { readinessBySignal } from '../../plugins/mkdocs_rehearse/client/study/readiness.js';
import { TODAY, answerOn, catalogOf, named } from './world.js';

/** As one forgets faster at first: a tenth of the first stabilities, and a flatter curve. */
const OWN = DEFAULT_PARAMETERS.map((value, index) => (index < 4 ? value / 10 : index === 20 ? 0.5 : value));

/** @param {string | number} value @returns {Event} */
const set = (value) => ({ type: 'setting', ...named(TODAY), setting: PARAMETERS_SETTING, value });

test('the numbers are read from whatever brackets they stand in', () => {
  const text = DEFAULT_PARAMETERS.join(', ');
  for (const pasted of [
    text,
    `[${text}]`,
    `  (${text.replaceAll(', ', ' ')})\n`,
    DEFAULT_PARAMETERS.join(';\n'),
    `{${DEFAULT_PARAMETERS.map((value) => `"${value}"`).join(',')},}`,
    DEFAULT_PARAMETERS.map((value) => value.toExponential()).join('\t'),
  ]) {
    assert.deepEqual(readParameters(pasted), { parameters: [...DEFAULT_PARAMETERS] }, pasted);
  }
  assert.deepEqual(readParameters(writeParameters(OWN)), { parameters: OWN });
});

test('what is not 21 numbers says why', () => {
  assert.deepEqual(readParameters(''), { fault: { count: 0 } });
  assert.deepEqual(readParameters('[]'), { fault: { count: 0 } });
  assert.deepEqual(readParameters(DEFAULT_PARAMETERS.slice(0, 19).join(' ')), { fault: { count: 19 } });
  assert.deepEqual(readParameters(`${DEFAULT_PARAMETERS.join(' ')} 1`), { fault: { count: 22 } });
  assert.deepEqual(readParameters('1, 2, three, four'), { fault: { word: 'three' } });
  assert.deepEqual(readParameters('NaN'), { fault: { word: 'NaN' } });
  assert.deepEqual(readParameters('Infinity'), { fault: { word: 'Infinity' } });
});

test('a number out of its range is named by its place', () => {
  const far = DEFAULT_PARAMETERS.with(4, 11);
  assert.deepEqual(readParameters(far.join()), { fault: { place: 5, value: 11, least: 1, most: 10 } });
  const low = DEFAULT_PARAMETERS.with(20, 0);
  assert.deepEqual(readParameters(low.join()), { fault: { place: 21, value: 0, least: 0.1, most: 0.8 } });
});

test('own parameters hold for the whole log, and taking them back for the whole log too', () => {
  const answers = [answerOn('a00001', TODAY - 3), answerOn('a00001', TODAY)];
  const usual = fold(answers).cards.get('a00001');
  const own = fold([...answers, set(writeParameters(OWN))]).cards.get('a00001');
  assert.ok(usual && own && own.stability < usual.stability);
  assert.equal(own.due, TODAY + interval(own.stability, 0.9, undefined, OWN));
  assert.deepEqual(fold([...answers, set(writeParameters(OWN)), set('')]).cards.get('a00001'), usual);
});

test('parameters that make no sense are passed over', () => {
  for (const value of ['1 2 3', 5, 'nonsense', DEFAULT_PARAMETERS.with(20, 0).join()]) {
    assert.equal(parametersOf(fold([set(value)])), DEFAULT_PARAMETERS);
  }
});

test('what is likely known, readiness and what the plan says follow the reader’s own curve', () => {
  const answers = [answerOn('a00001', TODAY - 30), answerOn('a00002', TODAY - 30)];
  const site = catalogOf({ a: ['a00001', 'a00002'] });
  site.signals = { data: 'Data' };
  for (const question of site.banks[0]?.questions ?? []) question.signals = ['data'];
  /** By w20 alone, which no answer has to do with until the second one. */
  const [usual, flat] = [fold(answers), fold([...answers, set(DEFAULT_PARAMETERS.with(20, 0.8).join())])];
  const ready = [usual, flat].map((state) => readinessBySignal(state, site, TODAY)[0]?.readiness);
  assert.notEqual(ready[0], ready[1]);
  const goal = { interview: TODAY + 300, minutes: 0, seconds: 30 };
  assert.notEqual(standing(flat, ['a00001'], TODAY).recall, standing(usual, ['a00001'], TODAY).recall);
  assert.notEqual(planFor(flat, TODAY, site, goal)?.now, planFor(usual, TODAY, site, goal)?.now);
});
