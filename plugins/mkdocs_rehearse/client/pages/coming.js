/** What comes back on each of the next days, as the schedule stands. */

/** @import { Reader } from '../reader.js' */

import { forecast } from '../study/queue.js';
import { build } from '../ui/build.js';
import { barChart } from '../ui/chart.js';
import { link } from '../ui/controls.js';
import { axisDate, date, shortDate } from '../ui/format.js';
import { number } from '../ui/number.js';
import { say } from '../ui/strings/progress.js';
import { study } from '../ui/study.js';
import { folded } from './folded.js';

const DAYS = 30;

/** @param {Reader} reader @param {number} width in CSS pixels */
export function comingUp({ state, today }, width) {
  const days = forecast(state, today(), DAYS);
  const count = days.reduce((sum, day) => sum + day.count, 0);
  const heading = build('h2', {}, say('comingUp'));
  if (count === 0) return [heading, build('p', {}, say('comingNone', { days: DAYS }))];
  const most = days.reduce((best, day) => (day.count > best.count ? day : best));
  const now = days[0]?.count ?? 0;
  const sentence = say('comingSummary', { count, days: DAYS, now });
  return [
    heading,
    build('p', {}, sentence),
    barChart(
      days.map((day) => ({ label: axisDate(day.day), total: day.count, part: day.count })),
      {
        name: say('comingLabel', { count: most.count, date: date(most.day, today()) }),
        width,
        every: width < 500 ? 14 : 7,
        labelled: 'first',
        peak: ({ total }) => [say('comingPeak', { count: total })],
      },
    ),
    folded(
      [say('day'), say('dueColumn')],
      days.filter((day) => day.count > 0).map((day) => [shortDate(day.day), number(day.count)]),
    ),
    build('p', { class: 'rp-note' }, say('comingHow')),
    now > 0 && study.review !== null
      ? build('p', {}, link('main', say('startReview'), study.review))
      : '',
  ];
}
