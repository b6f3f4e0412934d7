/** Sessions: what their ids tell. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Unreadable } from '../../plugins/mkdocs_rehearse/client/store/digits.js';
import {
  TAB_LENGTH, eventName, newSession, sessionOf,
} from '../../plugins/mkdocs_rehearse/client/store/session.js';
import { Chance, MORNING, TODAY } from './world.js';

test('the id of a session tells when it began and on which study day', () => {
  const { digits } = new Chance(1);
  for (const day of [TODAY - 1, TODAY, TODAY + 1]) {
    const session = newSession('device', MORNING + 999, day, digits);
    assert.equal(session.tab.length, TAB_LENGTH);
    assert.equal(session.start, MORNING / 1000);
    assert.equal(session.day, day);
    assert.deepEqual(sessionOf('device', session.tab), session);
  }
});

test('sessions of the same moment differ', () => {
  const { digits } = new Chance(1);
  const tabs = Array.from({ length: 200 }, () => newSession('device', MORNING, TODAY, digits).tab);
  assert.equal(new Set(tabs).size, 200);
});

test('an event is named by device, session and the seconds since it began', () => {
  const session = newSession('device', MORNING, TODAY, new Chance(1).digits);
  assert.equal(eventName(session, MORNING + 75_000), `device.${session.tab}.75`);
});

test('a clock before 1970 makes a session all the same', () => {
  const session = newSession('device', -5e9, -58, new Chance(1).digits);
  assert.equal(session.start, 0);
});

test('what is not the id of a session is not read as one', () => {
  assert.throws(() => sessionOf('device', 'short'), Unreadable);
  assert.throws(() => sessionOf('device', 'much-too-long-for-one'), Unreadable);
  assert.throws(() => sessionOf('device', 'with space!'), Unreadable);
});
