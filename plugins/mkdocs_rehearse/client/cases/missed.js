/**
 * What was missed in a case, step by step in the words of its rubrics, and the pages that teach it.
 */

/** @import { Point, SignalScore } from '../study/walk.js' */
/** @import { Case, Step } from './page.js' */

import { build } from '../ui/build.js';
import { isolated } from '../ui/direction.js';
import { list } from '../ui/format.js';
import { base } from '../ui/site.js';
import { say } from '../ui/strings/cases.js';
import { study } from '../ui/study.js';
import { jump } from './jump.js';
import { addressOf } from './page.js';

/** So many characters of a prompt tell which question it is. */
const ENOUGH = 90;

/** So many pages are enough to read. */
const PAGES = 5;

/** So many signals are enough to practise. */
const SIGNALS = 2;

/** @param {Point[]} missed @param {Case} here */
export function missedList(missed, here) {
  const items = here.steps.flatMap((step) => {
    const points = missed.filter(({ key }) => questionOf(step, key));
    if (points.length === 0) return [];
    const lines = points.map((point) => lineOf(point, step, here));
    return [build('li', {}, linkTo(step), build('ul', {}, ...lines))];
  });
  return build('ul', { class: 'cs-missed' }, ...items);
}

/** @param {Point} point @param {Step} step @param {Case} here */
function lineOf({ key, place, signals }, step, here) {
  const labels = signals.map((signal) => here.signals[signal] ?? signal);
  const question = questionOf(step, key);
  const words = place === null ? promptOf(question) : pointOf(question, place);
  return build('li', {}, ...words, ' ', build('span', { class: 'rq-signal' }, list(labels)));
}

/** @param {HTMLElement | undefined} question */
function promptOf(question) {
  const prompt = (question?.querySelector('.rq-prompt')?.textContent ?? '').trim().replace(/\s+/g, ' ');
  const cut = prompt.lastIndexOf(' ', ENOUGH);
  const words = prompt.length <= ENOUGH ? prompt : `${prompt.slice(0, cut < 0 ? ENOUGH : cut)} …`;
  return [`${say('pushBack')} `, build('a', { href: `#${question?.id}`, click: jump }, isolated(words))];
}

/** The point as it is published, with its code and emphasis. @param {HTMLElement | undefined} question @param {number} place */
function pointOf(question, place) {
  const point = question?.querySelector(`[data-point="${place}"] ~ span`);
  return [build('bdi', {}, ...[...(point?.childNodes ?? [])].map((node) => node.cloneNode(true)))];
}

/** @param {Step} step */
function linkTo(step) {
  return build('a', { href: `#${addressOf(step)}`, click: jump }, isolated(step.title) || promptOf(step.questions[0])[1]);
}

/** @param {Step} step @param {string} key */
function questionOf({ questions }, key) {
  return questions.find(({ dataset }) => dataset.key === key);
}

/**
 * The pages of this site that the questions name as their sources, those first that most was missed
 * of, and practice in the weakest signals.
 * @param {Point[]} missed
 * @param {SignalScore[]} weakest
 * @param {Case} here
 * @returns {HTMLElement | null} null if there is neither
 */
export function readings(missed, weakest, here) {
  const items = [...pagesOn(missed, here), ...practiceIn(weakest.slice(0, SIGNALS), here)];
  return items.length > 0 ? build('ul', { class: 'cs-reading' }, ...items) : null;
}

/** @param {SignalScore[]} weakest @param {Case} here */
function practiceIn(weakest, { signals }) {
  const { practice } = study;
  if (practice === null) return [];
  return weakest.map(({ signal, had, asked }) => {
    const href = new URL(`${practice}?signal=${encodeURIComponent(signal)}`, base).href;
    const words = say('practise', { signal: signals[signal] ?? signal });
    return itemOf(href, words, say('pointsOf', { had, asked }));
  });
}

/** @param {Point[]} missed @param {Case} here */
function pagesOn(missed, here) {
  /** @type {Map<string, {title: string, count: number}>} */
  const pages = new Map();
  for (const { key } of missed) {
    const question = here.steps.flatMap(({ questions }) => questions).find(({ dataset }) => dataset.key === key);
    for (const anchor of question?.querySelectorAll('.rq-sources a') ?? []) {
      if (!(anchor instanceof HTMLAnchorElement) || !isOther(anchor)) continue;
      const page = pages.get(anchor.href) ?? { title: anchor.textContent ?? '', count: 0 };
      pages.set(anchor.href, { ...page, count: page.count + 1 });
    }
  }
  const most = [...pages].sort(([, one], [, other]) => other.count - one.count).slice(0, PAGES);
  return most.map(([href, { title, count }]) => itemOf(href, title, say('readFor', { count })));
}

/** @param {string} href @param {string} words @param {string} meta */
function itemOf(href, words, meta) {
  return build('li', {}, build('a', { href }, isolated(words)), ' ', build('span', { class: 'rk-meta' }, meta));
}

/** Whether it leads to another page of this site. @param {HTMLAnchorElement} anchor */
function isOther({ origin, pathname }) {
  return origin === base.origin && pathname.startsWith(base.pathname) && pathname !== location.pathname;
}
