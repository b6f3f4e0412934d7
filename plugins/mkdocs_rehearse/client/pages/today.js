/**
 * The home page: a newcomer sees what to do first, a returning reader what is due, how long it
 * takes, what to read next and how the streak stands.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { SentenceName } from '../ui/strings.js' */

import { openReader } from '../reader.js';
import { dayCounts, streak } from '../study/progress.js';
import { dueCounts, dueToday } from '../study/queue.js';
import { banksByQuestion } from '../study/catalog.js';
import { build } from '../ui/build.js';
import { date } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/site.js';
import { say, when } from '../ui/strings.js';
import { study } from '../ui/study.js';
import { showTrouble } from '../ui/trouble.js';
import { fetchCatalog } from './catalog.js';
import { follow } from './follow.js';
import { minutesFor, nextPage } from './reading.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  const reader = await openReader();
  showTrouble(reader);
  // Not fetched: the published links to where one can start stay.
  const catalog = await fetchCatalog(root).catch(() => null);
  if (!catalog) return;
  reader.knows(catalog);
  follow(root, reader, () => {
    const isNew = reader.state.cards.size === 0 && reader.state.pages.size === 0;
    root.dataset.state = isNew ? 'new' : 'known';
    root.replaceChildren(...(isNew ? firstSteps(reader, catalog) : standingNow(reader, catalog)));
  });
}

/** @param {Reader} reader @param {Catalog} catalog */
function firstSteps(reader, catalog) {
  const first = nextPage(reader.state, catalog);
  /** @type {[SentenceName, SentenceName][]} */
  const steps = [
    ['stepRead', 'stepReadWhy'],
    ['stepSay', 'stepSayWhy'],
    ['stepReturn', 'stepReturnWhy'],
  ];
  return [
    build('h2', {}, say('startHere')),
    build(
      'ol',
      { class: 'rt-steps' },
      ...steps.map(([what, why]) => build('li', {}, build('strong', {}, say(what)), build('p', {}, say(why)))),
    ),
    first && build('p', { class: 'rv-onward' }, pageLink(first.url, say('startWith', { title: first.title }), true), meta(first)),
  ].filter((part) => part !== null);
}

/** @param {Reader} reader @param {Catalog} catalog */
function standingNow(reader, catalog) {
  return [build('h2', { class: 'rh-hidden' }, say('todayHeading')), duePart(reader, catalog), readPart(reader, catalog), habitPart(reader)];
}

/** @param {Reader} reader @param {Catalog} catalog */
function duePart(reader, catalog) {
  const today = reader.today();
  const count = dueToday(reader.state, today, banksByQuestion(catalog)).length;
  if (count === 0) {
    const next = dueCounts(reader.state, today).find(([day]) => day > today);
    const later = next ? say('nextDue', { count: next[1], when: when(next[0], today, date) }) : say('nothingScheduled');
    return build('div', { class: 'rt-part' }, build('p', { class: 'rt-lead' }, say('nothingDue')), build('p', { class: 'rt-note' }, later));
  }
  const minutes = say('minutes', { count: minutesFor(reader.state, count) });
  return build(
    'div',
    { class: 'rt-part' },
    build('p', { class: 'rt-lead' }, say('dueAndMinutes', { count, minutes })),
    study.review !== null && build('p', {}, pageLink(study.review, say('startReview'), true)),
  );
}

/** @param {Reader} reader @param {Catalog} catalog */
function readPart(reader, catalog) {
  const page = nextPage(reader.state, catalog);
  const label = build('p', { class: 'rt-label' }, say('readNext'));
  if (!page) return build('div', { class: 'rt-part' }, label, build('p', {}, say('allRead')));
  return build('div', { class: 'rt-part' }, label, build('p', { class: 'rt-page' }, pageLink(page.url, page.title, false)), meta(page));
}

/** @param {Reader} reader */
function habitPart(reader) {
  const today = reader.today();
  const { length, today: counted } = streak(reader.state, today);
  const sentence = length === 0 ? '' : say(counted ? 'streakOf' : 'streakOpen', { count: length });
  const week = Array.from({ length: 7 }, (_, index) => today - 6 + index);
  return build(
    'div',
    { class: 'rt-part' },
    sentence && build('p', { class: 'rt-label' }, sentence),
    build(
      'p',
      { class: 'rt-week', 'aria-hidden': 'true' },
      ...week.map((day) => build('span', { class: dayCounts(reader.state, day) ? 'rt-day rt-day--counts' : 'rt-day' })),
    ),
    !counted && build('p', { class: 'rt-note' }, say('streakNone')),
  );
}

/** @param {{minutes: number, questions: readonly string[]}} page */
function meta({ minutes, questions }) {
  const parts = [say('minutesShort', { count: minutes })];
  if (questions.length > 0) parts.push(say('questions', { count: questions.length }));
  return build('span', { class: 'rk-meta' }, parts.join(' · '));
}

/** @param {string} url @param {string} words @param {boolean} isMain */
function pageLink(url, words, isMain) {
  return build('a', { class: isMain ? 'rh-button rh-button--main' : 'rt-link', href: new URL(url, base).href }, words, isMain && icon('arrow'));
}
