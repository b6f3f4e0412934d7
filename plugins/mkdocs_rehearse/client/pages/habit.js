/** Progress by day: the calendar of a year, and how much was done on each of the last days. */

/** @import { Reader } from '../reader.js' */

import { dailyTotals, habit, spanTotals } from '../study/progress.js';
import { build } from '../ui/build.js';
import { calendar, calendarStart } from '../ui/calendar.js';
import { barChart } from '../ui/chart.js';
import { axisDate, monthAndYear, percent, shortDate } from '../ui/format.js';
import { number } from '../ui/number.js';
import { sentences } from '../ui/say.js';
import { say } from '../ui/strings/progress.js';
import { folded } from './folded.js';

const WEEKS = 6;

/** Questions answered on a day from which it is one step darker. */
const STEPS = [1, 5, 15, 30];

const MINUTE = 60;

/** @param {Reader} reader @param {number} width in CSS pixels */
export function year({ state, today }, width) {
  const from = calendarStart(today());
  /** @type {Set<number>} */
  const bridged = new Set();
  let best = 0;
  for (const { day, isBridged, length } of habit(state, today())) {
    if (isBridged) bridged.add(day);
    if (day >= from) best = Math.max(best, length);
  }
  const squares = dailyTotals(state, from, today()).map(({ day, answers, questions }) => ({
    day,
    level: STEPS.filter((step) => questions >= step).length,
    isBridged: bridged.has(day),
    title: answers > 0 ? `${shortDate(day)}: ${say('chartTotal', { count: answers })}` : '',
  }));
  const { days } = spanTotals(state, from, today());
  const sentence = [
    say('yearSummary', { count: days }),
    best > 1 && say('yearBest', { count: best }),
    bridged.size > 0 && say('yearBridged'),
  ];
  return [
    build('h2', {}, say('year')),
    build('p', {}, sentences(sentence)),
    calendar(squares, { name: say('yearLabel'), width }),
    folded([say('month'), say('daysColumn'), say('answers'), say('rightColumn'), say('minutesColumn')], months(state, from, today())),
  ];
}

/**
 * A row for each month that has answers, the last first.
 * @param {Reader['state']} state
 * @param {number} from
 * @param {number} to
 */
function months(state, from, to) {
  /** @type {Map<string, [first: number, last: number]>} */
  const spans = new Map();
  for (let day = from; day <= to; day += 1) {
    const month = monthAndYear(day);
    spans.set(month, [spans.get(month)?.[0] ?? day, day]);
  }
  return [...spans].reverse().flatMap(([month, [first, last]]) => {
    const { days, answers, right, seconds } = spanTotals(state, first, last);
    if (answers === 0) return [];
    return [[month, number(days), number(answers), percent(right / answers), minutes(seconds)]];
  });
}

/** @param {Reader} reader @param {number} width */
export function byDay({ state, today }, width) {
  const from = today() - WEEKS * 7 + 1;
  const all = dailyTotals(state, from, today());
  const { days, answers, right, seconds } = spanTotals(state, from, today());
  const heading = build('h2', {}, say('byDay'));
  if (answers === 0) return [heading, build('p', {}, say('byDayNone', { weeks: WEEKS }))];
  const sentence = say('byDaySummary', {
    weeks: WEEKS,
    count: answers,
    days: say('days', { count: days }),
    share: percent(right / answers),
  });
  const drawn = { width, every: width < 500 ? 14 : 7 };
  const studied = all.filter((day) => day.answers > 0).reverse();
  return [
    heading,
    build('p', {}, sentence),
    barChart(
      all.map((day) => ({ label: axisDate(day.day), total: day.answers, part: day.right })),
      {
        ...drawn,
        name: say('chartLabel'),
        peak: ({ total, part }) => [say('chartTotal', { count: total }), say('chartPart', { count: part })],
      },
    ),
    ...(seconds > 0 ? minutesByDay(all, days, drawn) : []),
    folded(
      [say('day'), say('answers'), say('rightColumn'), say('reviewsColumn'), say('minutesColumn')],
      studied.map((day) => [
        shortDate(day.day),
        number(day.answers),
        percent(day.right / day.answers),
        number(day.reviews),
        minutes(day.seconds),
      ]),
    ),
  ];
}

/**
 * @param {ReturnType<typeof dailyTotals>} all
 * @param {number} days on which there were answers
 * @param {{width: number, every: number}} drawn
 */
function minutesByDay(all, days, drawn) {
  const seconds = all.reduce((sum, day) => sum + day.seconds, 0);
  const sentence = say('minutesSummary', {
    count: atLeastOne(seconds / days),
    total: say('minutes', { count: atLeastOne(seconds) }),
  });
  return [
    build('p', {}, sentence),
    barChart(
      all.map((day) => ({ label: axisDate(day.day), total: day.seconds, part: day.seconds })),
      {
        ...drawn,
        name: say('minutesLabel'),
        peak: ({ total }) => [say('minutes', { count: atLeastOne(total) })],
      },
    ),
  ];
}

/** @param {number} seconds */
function minutes(seconds) {
  return number(Math.round(seconds / MINUTE));
}

/** Whole minutes for a sentence, which has no word for none. @param {number} seconds */
function atLeastOne(seconds) {
  return Math.max(Math.round(seconds / MINUTE), 1);
}
