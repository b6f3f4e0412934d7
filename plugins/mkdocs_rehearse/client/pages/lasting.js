/** What the last week added, and how long it will all last. */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */

import { firstEver } from '../study/anonymous.js';
import { spanTotals } from '../study/progress.js';
import { STEPS, strength } from '../study/strength.js';
import { build } from '../ui/build.js';
import { list } from '../ui/format.js';
import { number } from '../ui/number.js';
import { say } from '../ui/strings/progress.js';
import { bar, figure, table } from '../ui/table.js';

const WEEK = 7;

/** What each step is called. */
const SPANS = /** @type {const} */ ({
  0: 'lastsHours',
  1: 'lastsDays',
  7: 'lastsWeeks',
  30: 'lastsMonths',
  90: 'lastsSeasons',
  365: 'lastsYears',
});

/** @param {Reader} reader @param {Catalog} catalog */
export function thisWeek({ state, today, events }, catalog) {
  const from = today() - WEEK + 1;
  const { answers, fresh, corrected, pages } = spanTotals(state, from, today());
  const heading = build('h2', {}, say('week'));
  const parts = [
    fresh > 0 && say('weekFresh', { count: fresh }),
    corrected > 0 && say('weekCorrected', { count: corrected }),
    pages > 0 && say('weekPages', { count: pages }),
  ].filter((part) => part !== false);
  if (parts.length === 0) {
    return [heading, build('p', {}, say(answers > 0 ? 'weekReviewed' : 'weekNone', { count: answers }))];
  }
  /** New questions by topic. @type {Map<string, number>} */
  const topics = new Map();
  const first = firstEver(events, state.known);
  for (const { title, questions } of catalog.banks) {
    const count = questions.filter(({ key }) => (first.get(key)?.day ?? -1) >= from).length;
    if (count > 0) topics.set(title, count);
  }
  const named = [...topics]
    .sort(([, a], [, b]) => b - a)
    .map(([title, count]) => say('topicCount', { title, count }));
  return [
    heading,
    build('p', {}, say('weekSummary', { things: list(parts) })),
    named.length > 0 && build('p', { class: 'rp-note' }, say('weekTopics', { topics: list(named) })),
  ].filter((part) => part !== false);
}

/** @param {Reader} reader */
export function lasting({ state }) {
  const cards = [...state.cards.values()].filter(({ key }) => state.known.exists(key));
  if (cards.length === 0) return [];
  const { counts, stability, interval } = strength(cards);
  const most = Math.max(...counts);
  const rows = STEPS.map((from, step) => {
    const count = counts[step] ?? 0;
    return [say(SPANS[from]), build('span', {}, bar(count / most), figure(number(count)))];
  });
  const sentence = say('lastingSummary', {
    count: cards.length,
    days: say('days', { count: Math.round(stability) }),
    interval: say('days', { count: Math.round(interval) }),
  });
  return [
    build('h2', {}, say('lasting')),
    build('p', {}, stability < 1 ? say('lastingShort') : sentence),
    table([say('lastsColumn'), say('questionsColumn')], rows),
    build('p', { class: 'rp-note' }, say('lastingHow')),
  ];
}
