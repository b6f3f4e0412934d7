/**
 * Progress: how the habit stands, what the week and each day added, what comes back, how long it
 * lasts, and how well each topic is known. A heading asks; a sentence below it answers, before the
 * picture does, and a table behind a toggle says the same in numbers.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */

import { openReader } from '../reader.js';
import { levelOf, standing, streak, totalPoints } from '../study/progress.js';
import { build } from '../ui/build.js';
import { link } from '../ui/controls.js';
import { isolated } from '../ui/direction.js';
import { outOf, percent } from '../ui/format.js';
import { number } from '../ui/number.js';
import { base } from '../ui/site.js';
import { say } from '../ui/strings/progress.js';
import { study } from '../ui/study.js';
import { table } from '../ui/table.js';
import { showTrouble } from '../ui/trouble.js';
import { fetchCatalog } from './catalog.js';
import { mountData } from './data.js';
import { comingUp } from './coming.js';
import { follow } from './follow.js';
import { byDay, year } from './habit.js';
import { lasting, thisWeek } from './lasting.js';
import { measures } from './measures.js';
import { nextPage } from './reading.js';

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
    const width = Math.min(root.clientWidth, WIDEST);
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
    ...thisWeek(reader, catalog),
    ...year(reader, width),
    ...byDay(reader, width),
    ...comingUp(reader, width),
    ...measures(reader, catalog),
    ...lasting(reader),
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
      habit.freezes > 0 ? say('freezesLeft', { count: habit.freezes }) : say('freezesNone'),
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

/** @param {Reader} reader @param {Catalog} catalog */
function byBank({ state, today }, catalog) {
  const rows = catalog.banks.map((bank) => {
    const keys = bank.questions.map(({ key }) => key);
    const { questions, answered, due, recall } = standing(state, keys, today());
    const { practice } = bank;
    const title = isolated(bank.title);
    const name = practice ? build('a', { href: new URL(practice, base).href }, title) : title;
    return [name, outOf(answered, questions), number(due), percent(recall)];
  });
  return [
    build('h2', {}, say('byBank')),
    build('p', {}, say('byBankSummary')),
    table([say('topic'), say('answeredColumn'), say('dueColumn'), say('recallColumn')], rows),
  ];
}
