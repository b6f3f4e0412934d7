/**
 * Progress: how the habit stands, answers by day, what comes up, and how well each topic is known.
 * Each picture has a sentence above it that says what it shows.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */

import { openReader } from '../reader.js';
import { dailyTotals, levelOf, standing, streak, totalPoints } from '../study/progress.js';
import { dueCounts } from '../study/queue.js';
import { build } from '../ui/build.js';
import { barChart } from '../ui/chart.js';
import { link } from '../ui/controls.js';
import { axisDate, number, percent, shortDate } from '../ui/format.js';
import { base } from '../ui/site.js';
import { say } from '../ui/strings/progress.js';
import { study } from '../ui/study.js';
import { table } from '../ui/table.js';
import { showTrouble } from '../ui/trouble.js';
import { fetchCatalog } from './catalog.js';
import { mountData } from './data.js';
import { follow } from './follow.js';
import { measures } from './measures.js';
import { nextPage } from './reading.js';

const WEEKS = 6;

/** No chart is drawn wider than the text, in CSS pixels. */
const WIDEST = 640;

/** @param {HTMLElement} root */
export async function mount(root) {
  const reader = await openReader();
  showTrouble(reader);
  if (study.settings === null) mountData(root, reader);
  const catalog = await fetchCatalog(root).catch(() => null);
  if (!catalog) {
    root.replaceChildren(build('p', { class: 'rv-lead', role: 'status' }, say('cannotRead')));
    return;
  }
  reader.knows(catalog);
  follow(root, reader, () => {
    // A table that was opened stays open when another tab's answer arrives.
    const wereOpen = [...root.querySelectorAll('details')].map(({ open }) => open);
    const isNew = reader.state.cards.size === 0;
    const width = root.clientWidth;
    root.replaceChildren(
      ...(isNew ? nothingYet(reader, catalog) : everything(reader, catalog, width)),
    );
    for (const [place, details] of root.querySelectorAll('details').entries()) {
      details.open = wereOpen[place] ?? false;
    }
  });
}

/** @param {Reader} reader @param {Catalog} catalog */
function nothingYet(reader, catalog) {
  const page = nextPage(reader.state, catalog);
  return [
    build('h2', { class: 'rv-heading' }, say('noHistory')),
    build('p', { class: 'rv-lead' }, say('noHistoryWhy')),
    page ? build('p', {}, link('main', say('startWith', { title: page.title }), page.url)) : '',
  ];
}

/** @param {Reader} reader @param {Catalog} catalog @param {number} width in CSS pixels */
function everything(reader, catalog, width) {
  return [
    figures(reader, catalog),
    ...byDay(reader, width),
    ...comingUp(reader),
    ...measures(reader, catalog),
    ...byBank(reader, catalog),
  ];
}

/** @param {Reader} reader @param {Catalog} catalog */
function figures({ state, today }, catalog) {
  const habit = streak(state, today());
  const points = totalPoints(state);
  const { level, into, size } = levelOf(points);
  let answers = 0;
  let right = 0;
  for (const day of state.days.values()) {
    answers += day.answers;
    right += day.right;
  }
  const done = catalog.pages.filter(({ key }) => state.pages.has(key)).length;
  const days = say('days', { count: habit.length });
  const earned = say('pointsOf', { count: points });
  const missing = say('toNextLevel', { count: size - into, level: level + 1 });
  const share = percent(right / Math.max(answers, 1));
  return build(
    'dl',
    { class: 'rp-figures' },
    figure(
      say('streak'),
      days,
      say(habit.today ? 'countsToday' : 'notYetToday'),
      say('freezesLeft', { count: habit.freezes }),
    ),
    figure(say('level'), number(level), earned, missing),
    figure(say('answers'), number(answers), say('rightShare', { share })),
    figure(say('pages'), number(done), say('ofPages', { total: catalog.pages.length })),
  );
}

/** @param {string} name @param {string} value @param {...string} notes */
function figure(name, value, ...notes) {
  return build(
    'div',
    {},
    build('dt', {}, name),
    build('dd', { class: 'rp-value' }, value),
    ...notes.map((note) => build('dd', { class: 'rp-note' }, note)),
  );
}

/** @param {Reader} reader @param {number} width */
function byDay({ state, today }, width) {
  const days = dailyTotals(state, today() - WEEKS * 7 + 1, today());
  const studied = days.filter(({ answers }) => answers > 0);
  const answers = studied.reduce((sum, day) => sum + day.answers, 0);
  const right = studied.reduce((sum, day) => sum + day.right, 0);
  const heading = build('h2', {}, say('byDay'));
  if (answers === 0) return [heading, build('p', {}, say('byDayNone', { weeks: WEEKS }))];
  const sentence = say('byDaySummary', {
    weeks: WEEKS,
    count: answers,
    days: say('days', { count: studied.length }),
    share: percent(right / answers),
  });
  const bars = days.map((day) => {
    return { label: axisDate(day.day), total: day.answers, part: day.right };
  });
  const chart = barChart(bars, {
    name: say('chartLabel'),
    width: Math.min(width, WIDEST),
    every: width < 500 ? 14 : 7,
    peak: ({ total, part }) => [
      say('chartTotal', { count: total }),
      say('chartPart', { count: part }),
    ],
  });
  const rows = [...studied]
    .reverse()
    .map((day) => [shortDate(day.day), number(day.answers), percent(day.right / day.answers)]);
  return [
    heading,
    build('p', {}, sentence),
    chart,
    build(
      'details',
      { class: 'rh-details' },
      build('summary', {}, say('showTable')),
      table([say('day'), say('answers'), say('rightColumn')], rows),
    ),
  ];
}

/** @param {Reader} reader */
function comingUp({ state, today }) {
  const counts = dueCounts(state, today());
  /** @param {number} from @param {number} to */
  const between = (from, to) => {
    const inside = counts.filter(([day]) => day >= from && day <= to);
    return inside.reduce((sum, [, count]) => sum + count, 0);
  };
  const now = between(-Infinity, today());
  return [
    build('h2', {}, say('comingUp')),
    build(
      'dl',
      { class: 'rp-figures rp-figures--small' },
      figure(say('dueToday'), number(now)),
      figure(say('dueTomorrow'), number(between(today() + 1, today() + 1))),
      figure(say('dueWeek'), number(between(today() + 1, today() + 7))),
    ),
    now > 0 && study.review !== null
      ? build('p', {}, link('main', say('startReview'), study.review))
      : '',
  ];
}

/** @param {Reader} reader @param {Catalog} catalog */
function byBank({ state, today }, catalog) {
  const rows = catalog.banks.map((bank) => {
    const keys = bank.questions.map(({ key }) => key);
    const { questions, answered, due, recall } = standing(state, keys, today());
    const { practice, title } = bank;
    const name = practice ? build('a', { href: new URL(practice, base).href }, title) : title;
    return [name, `${number(answered)} / ${number(questions)}`, number(due), percent(recall)];
  });
  return [
    build('h2', {}, say('byBank')),
    build('p', {}, say('byBankSummary')),
    table([say('topic'), say('answeredColumn'), say('dueColumn'), say('recallColumn')], rows),
  ];
}
