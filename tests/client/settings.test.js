/** What can be set: values that make sense hold, others count as none. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { AMOUNTS, SWITCHES, amount, isAmount, isOn } from '../../plugins/mkdocs_rehearse/client/study/settings.js';

const NAMES = /** @type {(keyof typeof AMOUNTS)[]} */ (Object.keys(AMOUNTS));

/** @param {Record<string, string | number | boolean>} settings */
const stateWith = (settings) => ({ settings: new Map(Object.entries(settings)) });

test('what is not set is as usual', () => {
  assert.deepEqual(
    Object.fromEntries(NAMES.map((name) => [name, amount(stateWith({}), name)])),
    { reviews: 200, fresh: 10, retention: 0.9, rollover: 4, minutes: 20 },
  );
});

test('what is set holds, up to either bound', () => {
  for (const name of NAMES) {
    const { setting, least, most, usual } = AMOUNTS[name];
    for (const value of [least, usual, most]) {
      assert.equal(amount(stateWith({ [setting]: value }), name), value);
    }
  }
});

test('a value beyond the bounds, in between or of another type is as if nothing were set', () => {
  for (const name of NAMES) {
    const { setting, least, most, usual } = AMOUNTS[name];
    for (const value of [least - 1, most + 1, NaN, Infinity, '5', true, '']) {
      assert.equal(amount(stateWith({ [setting]: value }), name), usual, `${name} ${value}`);
    }
  }
  assert.equal(isAmount(4.5, 'rollover'), false);
  assert.equal(isAmount(0.855, 'retention'), true);
});

test('everything is on until it is turned off, and can be turned on again', () => {
  for (const name of /** @type {(keyof typeof SWITCHES)[]} */ (Object.keys(SWITCHES))) {
    const setting = SWITCHES[name];
    assert.equal(isOn(stateWith({}), name), true);
    assert.equal(isOn(stateWith({ [setting]: 'off' }), name), false);
    for (const value of ['on', 'of', 0, false]) assert.equal(isOn(stateWith({ [setting]: value }), name), true);
  }
});
