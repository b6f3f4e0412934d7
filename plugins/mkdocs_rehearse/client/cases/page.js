/**
 * The case study that a page is: its steps and questions, as they stand in the page. What the page
 * does not show, the signals of its push-backs, its element says.
 */

/** @import { Asked } from '../study/walk.js' */

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {string} id         of its heading, '' if that has none
 * @property {number | null} minutes  that the author gives it
 * @property {HTMLElement[]} questions
 */

/**
 * @typedef {object} Case
 * @property {HTMLElement} root
 * @property {string} key
 * @property {number | null} minutes  that all of it takes
 * @property {Record<string, string>} signals  labels, in the site's order
 * @property {Step[]} steps
 * @property {Asked[]} asked
 */

/** Where the score is, for links from the top of the page. */
export const SCORE_ID = 'walk-through';

/** @type {WeakMap<Element, Case>} */
const known = new WeakMap();

/**
 * The case of the page in view.
 * @returns {Case | null} null on any other page
 */
export function caseHere() {
  const root = document.querySelector('rehearse-case');
  if (!(root instanceof HTMLElement)) return null;
  const read = known.get(root) ?? caseOf(root);
  known.set(root, read);
  return read;
}

/** @param {HTMLElement} root @returns {Case} */
function caseOf(root) {
  const { key = '', minutes = '', signals = '{}', asked = '{}' } = root.dataset;
  const points = JSON.parse(asked);
  const steps = stepsAround(root, ({ dataset }) => (dataset.key ?? '') in points);
  const questions = steps.flatMap((step) => step.questions);
  return {
    root,
    key,
    minutes: amountIn(minutes),
    signals: JSON.parse(signals),
    steps,
    asked: questions.map(({ dataset }) => ({
      key: dataset.key ?? '',
      revision: dataset.revision ?? '',
      isRecall: dataset.kind === 'recall',
      signals: points[dataset.key ?? ''],
    })),
  };
}

/**
 * A step is a heading and what is asked below it, up to the next heading with a question.
 * @param {HTMLElement} root
 * @param {(question: HTMLElement) => boolean} isAsked
 */
function stepsAround(root, isAsked) {
  /** @type {Step[]} */
  const steps = [];
  /** @type {HTMLElement | null} */
  let heading = null;
  for (const element of root.parentElement?.querySelectorAll('h1, h2, rehearse-question') ?? []) {
    if (!(element instanceof HTMLElement)) continue;
    if (!element.matches('rehearse-question')) {
      heading = element;
    } else if (isAsked(element)) {
      const step = steps.at(-1);
      if (step && !heading) step.questions.push(element);
      else steps.push(stepOf(heading, element));
      heading = null;
    }
  }
  return steps;
}

/** @param {HTMLElement | null} heading @param {HTMLElement} question @returns {Step} */
function stepOf(heading, question) {
  return {
    title: heading ? titleOf(heading) : '',
    id: heading?.id ?? '',
    minutes: amountIn(heading?.dataset.minutes ?? ''),
    questions: [question],
  };
}

/** @param {string} text @returns {number | null} */
function amountIn(text) {
  return Number(text) > 0 ? Number(text) : null;
}

/** What a heading says, without the theme's link to it. @param {HTMLElement} heading */
function titleOf(heading) {
  const words = [...heading.childNodes].filter(
    (node) => !(node instanceof Element && node.matches('.headerlink')),
  );
  return words.map(({ textContent }) => textContent ?? '').join('').trim();
}

/** What a link to a step names. @param {Step} step */
export function addressOf({ id, questions: [first] }) {
  return id || (first?.id ?? '');
}
