/** A time box: what is left, what is over, where one should be, when it is worth a word. */

import assert from 'node:assert/strict';
import test from 'node:test';

import {
  begin, elapsed, goOn, minutesLeft, nextMinute, passed, pause, shares, standingOf, stepBy,
} from '../../plugins/mkdocs_rehearse/client/study/timebox.js';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 23, 12);
const BOX = begin(45, NOON);

/** @param {number} minutes */
const after = (minutes) => NOON + minutes * MINUTE;

test('a minute is left until it is over', () => {
  assert.equal(minutesLeft(BOX, NOON), 45);
  assert.equal(minutesLeft(BOX, after(0.5)), 45);
  assert.equal(minutesLeft(BOX, after(1)), 44);
  assert.equal(minutesLeft(BOX, after(44.9)), 1);
  assert.equal(minutesLeft(BOX, after(90)), 0);
});

test('it is painted again when a minute less is left, not sooner', () => {
  assert.equal(nextMinute(BOX, NOON), MINUTE);
  assert.equal(nextMinute(BOX, after(0.75)), MINUTE / 4);
});

test('a pause takes no time, however long and however often', () => {
  const paused = pause(BOX, after(10));
  assert.equal(minutesLeft(paused, after(500)), 35);
  assert.equal(pause(paused, after(20)), paused);
  const on = goOn(paused, after(500));
  assert.equal(minutesLeft(on, after(501)), 34);
  const again = goOn(pause(on, after(505)), after(600));
  assert.equal(elapsed(again, after(601)), 16 * MINUTE);
  assert.equal(elapsed(again, after(10)), 10 * MINUTE);
});

test('where the clock was set back no time is over', () => {
  assert.equal(elapsed(BOX, NOON - MINUTE), 0);
  assert.equal(elapsed(goOn(pause(BOX, after(10)), after(5)), after(10)), 10 * MINUTE);
});

test('steps share the time evenly, but for what they were given', () => {
  assert.deepEqual(shares([null, null, null], 45), [15, 15, 15]);
  assert.deepEqual(shares([5, null, null], 45), [5, 20, 20]);
  assert.deepEqual(shares([30, 60], 45), [15, 30]);
  assert.deepEqual(shares([90, null], 45), [45, 0]);
});

test('one should be at the step whose time it is, and at the last when the time is up', () => {
  const each = [5, 20, 20];
  assert.deepEqual([0, 4.9, 5, 24, 25, 44, 99].map((minutes) => stepBy(each, BOX, after(minutes))), [0, 0, 1, 1, 2, 2, 2]);
});

test('half, the last five minutes and the end are worth a word, each once', () => {
  assert.equal(passed(BOX, 45, 45), null);
  assert.equal(passed(BOX, 23, 22), 'half');
  assert.equal(passed(BOX, 22, 21), null);
  assert.equal(passed(BOX, 6, 5), 'soon');
  assert.equal(passed(BOX, 1, 0), 'up');
  assert.equal(passed(BOX, 30, 3), 'soon');
  assert.equal(passed(begin(10, NOON), 6, 5), 'half');
});

test('how a case stands follows from its clock and its answers', () => {
  /** @param {Partial<Parameters<typeof standingOf>[0]>} about @param {number} [minutes] */
  const standing = (about, minutes = 1) =>
    standingOf({ box: null, minutes: 45, answered: 0, total: 4, ...about }, after(minutes));
  assert.equal(standing({}), 'offer');
  assert.equal(standing({ minutes: null }), 'none');
  assert.equal(standing({ answered: 1 }), 'underway');
  assert.equal(standing({ box: BOX }), 'running');
  assert.equal(standing({ box: pause(BOX, after(1)) }, 99), 'paused');
  assert.equal(standing({ box: BOX, answered: 3 }, 45), 'up');
  assert.equal(standing({ box: { ...BOX, isAway: true }, answered: 3 }, 45), 'underway');
  assert.equal(standing({ box: BOX, answered: 4 }), 'done');
});
