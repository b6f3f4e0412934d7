/** Study days, the order of replay and what an undo takes back. */

/** @import { Event, Undo } from '../../plugins/mkdocs_rehearse/client/study/events.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  compareEvents, studyDay, undoneNames,
} from '../../plugins/mkdocs_rehearse/client/study/events.js';
import { HOUR, MORNING, TODAY, answerOn, namesOf } from './world.js';

/**
 * @param {string} name
 * @param {string} event
 * @returns {Undo}
 */
const undo = (name, event) => ({ type: 'undo', name, at: 0, event });

test('a study day begins at four in the morning', () => {
  const midnight = MORNING - 10 * HOUR;
  assert.equal(studyDay(midnight + 4 * HOUR, 0), TODAY);
  assert.equal(studyDay(midnight + 4 * HOUR - 1, 0), TODAY - 1);
  assert.equal(studyDay(midnight + 28 * HOUR - 1, 0), TODAY);
});

test('a study day is that of the local calendar', () => {
  const india = -330;
  const honolulu = 600;
  const tenInTheEvening = MORNING + 12 * HOUR;
  assert.equal(studyDay(tenInTheEvening, india), TODAY, 'half past three there');
  assert.equal(studyDay(tenInTheEvening + HOUR / 2, india), TODAY + 1, 'four there');
  assert.equal(studyDay(MORNING, honolulu), TODAY - 1, 'midnight there');
});

test('two answers around midnight UTC are a local day apart only if the local day changed', () => {
  const newYork = 300;
  assert.equal(studyDay(MORNING + 13 * HOUR, newYork), studyDay(MORNING + 15 * HOUR, newYork));
});

test('the rollover hour can be another', () => {
  assert.equal(studyDay(MORNING, 0, 11), TODAY - 1);
});

test('the zone of the runtime is taken when none is given', () => {
  const offset = new Date(MORNING).getTimezoneOffset();
  assert.equal(studyDay(MORNING), studyDay(MORNING, offset));
});

test('events are ordered by time and at the same time by name', () => {
  const events = [{ at: 2, name: 'a' }, { at: 1, name: 'c' }, { at: 1, name: 'b' }];
  assert.deepEqual(events.sort(compareEvents).map(({ name }) => name), ['b', 'c', 'a']);
  assert.equal(compareEvents({ at: 1, name: 'b' }, { at: 1, name: 'b' }), 0);
});

test('an undo takes back the event it names', () => {
  const answer = answerOn('q00001', TODAY);
  assert.deepEqual([...undoneNames([answer, undo('u1', answer.name)])], [answer.name]);
});

test('an undo that was undone takes nothing back', () => {
  const answer = answerOn('q00001', TODAY);
  const events = [answer, undo('u1', answer.name), undo('u2', 'u1')];
  assert.deepEqual([...undoneNames(events)], ['u1']);
  assert.deepEqual([...undoneNames([...events, undo('u3', 'u2')])].sort(), [answer.name, 'u2'].sort());
});

test('an undo of what is not there does no harm', () => {
  /** @type {Event[]} */
  const events = [undo('u1', 'nobody')];
  assert.deepEqual([...undoneNames(events)], ['nobody']);
  assert.deepEqual(namesOf(events), ['u1']);
});
