/** Study days through every hour of a year, in zones that change their clocks in every way there is. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { studyDay } from '../../plugins/mkdocs_rehearse/client/study/events.js';
import { HOUR } from './world.js';

/** By zone, the years to go through: in 2011 Apia went over the date line and left out a day. */
const YEARS = {
  'America/Los_Angeles': [2026],
  'Europe/London': [2026],
  'Asia/Kolkata': [2026],
  'Australia/Lord_Howe': [2026],
  'Pacific/Apia': [2011, 2026],
};

/** Clocks are changed between one and three. */
const ROLLOVERS = [1, 2, 4];

/**
 * The study day by the calendar on the wall: before the rollover it is still that of the day before.
 * @param {string} zone
 * @param {number} rollover
 * @returns {(ms: number) => number}
 */
function wallCalendar(zone, rollover) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', hourCycle: 'h23',
  });
  return (ms) => {
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    const date = Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 0) - 1, parts.get('day'));
    return date / 86_400_000 - ((parts.get('hour') ?? 0) < rollover ? 1 : 0);
  };
}

/** @template T @param {string} zone @param {() => T} work @returns {T} */
function inZone(zone, work) {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

for (const [zone, years] of Object.entries(YEARS)) {
  for (const { year, rollover } of years.flatMap((each) => ROLLOVERS.map((hour) => ({ year: each, rollover: hour })))) {
    test(`${zone} ${year}, from ${rollover}: a study day is the wall calendar’s, and none goes back`, () => {
      inZone(zone, () => {
        const expected = wallCalendar(zone, rollover);
        let last = -Infinity;
        for (let ms = Date.UTC(year, 0, 1); ms < Date.UTC(year + 1, 0, 1); ms += HOUR / 2) {
          const day = studyDay(ms, undefined, rollover);
          assert.equal(day, expected(ms), new Date(ms).toISOString());
          assert.ok(day >= last);
          last = day;
        }
      });
    });
  }
}

test('five in the afternoon in Los Angeles is that day, one at night in Kolkata still the day before', () => {
  const friday = Date.UTC(2026, 2, 6) / 86_400_000;
  inZone('America/Los_Angeles', () => assert.equal(studyDay(new Date(2026, 2, 6, 17).getTime()), friday));
  inZone('Asia/Kolkata', () => assert.equal(studyDay(new Date(2026, 2, 7, 1).getTime()), friday));
});
