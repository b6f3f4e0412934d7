/**
 * A text with gaps to be typed or chosen, each right or wrong for itself. The event keeps which
 * option was chosen but of what was typed only whether it was right: the words stay a draft.
 */

/** @import { Kind } from './kinds.js' */

import { build } from '../ui/build.js';
import { icon } from '../ui/icons.js';
import { semicolons } from '../ui/say.js';
import { say } from '../ui/strings/cloze.js';
import { checkRow } from './checks.js';
import { readNumbers, writeNumbers } from './radix.js';
import { isAccepted } from './wording.js';
import { wordsOf } from './words.js';

/**
 * @typedef {object} Gap
 * @property {HTMLInputElement | HTMLSelectElement} field
 * @property {readonly string[]} accepted  the first is the one that is shown
 * @property {number} outcomes  how many there are: the first is the right one
 */

/** @type {Kind} */
export function cloze({ root, key, details, check }) {
  const gaps = gapsIn(root, details);
  const radices = gaps.map(({ outcomes }) => outcomes);
  const words = wordsOf(key);
  const row = checkRow(key, (sure) => {
    const outcomes = gaps.map((gap) => outcomeOf(gap, gap.field.value));
    words.keep(JSON.stringify(gaps.map(({ field }) => field.value)));
    check({ score: rightOf(outcomes) / gaps.length, choice: writeNumbers(outcomes, radices) }, sure);
  });
  const unfilled = () => gaps.find(({ field }) => field.value.trim() === '');
  const update = () => row.enable(unfilled() === undefined);

  root.addEventListener('input', update);
  root.addEventListener('keydown', (event) => {
    const place = gaps.findIndex(({ field }) => field === event.target);
    const isTyped = gaps[place]?.field instanceof HTMLInputElement;
    if (!isTyped || event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const next = gaps[place + 1] ?? unfilled();
    if (next) next.field.focus();
    else row.focus();
  });
  update(); // A browser may have kept what was filled in before the page was reloaded.

  return {
    slot: row.element,
    press: row.press,
    show: (choice) => {
      const outcomes = readNumbers(choice, radices);
      const typed = outcomes && draftOf(words.kept(), gaps, outcomes);
      for (const [place, gap] of gaps.entries()) {
        const outcome = outcomes?.[place];
        gap.field.disabled = true;
        if (outcome === undefined) continue;
        if (gap.field instanceof HTMLSelectElement) gap.field.value = String(outcome);
        else if (typed) gap.field.value = typed[place] ?? '';
        showMark(gap, outcome === 0);
      }
    },
    reset: () => {
      for (const gap of gaps) clear(gap);
      update();
    },
    focus: () => gaps[0]?.field.focus({ preventScroll: true }),
    tally: (choice) => {
      const right = rightOf(readNumbers(choice, radices) ?? []);
      return right > 0 ? { said: say('gapsRight', { right, count: gaps.length }) } : null;
    },
    answer: () => {
      const texts = gaps.map(({ accepted }) => accepted[0] ?? '');
      if (texts.length === 1) return texts.join();
      return semicolons(texts.map((text, place) => say('gapFilled', { place: place + 1, text })));
    },
  };
}

/**
 * Fields and answers stand in the same order: both are the same text.
 * @param {HTMLElement} root
 * @param {HTMLElement} details
 * @returns {Gap[]}
 */
function gapsIn(root, details) {
  const answers = [...details.querySelectorAll('[data-accepted]')];
  return [...root.querySelectorAll('.rq-gap')].flatMap((field, place) => {
    const isChosen = field instanceof HTMLSelectElement;
    if (!isChosen && !(field instanceof HTMLInputElement)) return [];
    const accepted = JSON.parse(answers[place]?.getAttribute('data-accepted') ?? '[]');
    const outcomes = isChosen ? field.length - 1 : 2; // Its first option is the empty one.
    return [{ field, accepted, outcomes }];
  });
}

/** @param {Gap} gap @param {string} filled */
function outcomeOf({ field, accepted }, filled) {
  if (field instanceof HTMLSelectElement) return Number(filled);
  return isAccepted(filled, accepted) ? 0 : 1;
}

/** @param {readonly number[]} outcomes */
function rightOf(outcomes) {
  return outcomes.filter((outcome) => outcome === 0).length;
}

/**
 * What was filled in, if the draft is that of the attempt with these outcomes.
 * @param {string} draft
 * @param {readonly Gap[]} gaps
 * @param {readonly number[]} outcomes
 * @returns {string[] | null}
 */
function draftOf(draft, gaps, outcomes) {
  try {
    const filled = JSON.parse(draft);
    return gaps.every((gap, place) => outcomeOf(gap, filled[place]) === outcomes[place]) ? filled : null;
  } catch {
    return null;
  }
}

/** @param {Gap} gap @param {boolean} isRight */
function showMark({ field, accepted }, isRight) {
  const word = isRight ? 'right' : 'wrong';
  const blank = field.parentElement;
  if (!blank) return;
  blank.dataset.mark = word;
  blank.append(build('span', { class: 'rq-stamp' }, icon(isRight ? 'check' : 'cross'), say(word)));
  if (isRight) return;
  const answer = build('span', { class: 'rh-hidden' }, `. ${say('answer')}: `);
  blank.after(build('span', { class: 'rq-given' }, answer, accepted[0]));
}

/** @param {Gap} gap */
function clear({ field }) {
  field.value = '';
  field.disabled = false;
  const blank = field.parentElement;
  delete blank?.dataset.mark;
  blank?.querySelector('.rq-stamp')?.remove();
  if (blank?.nextElementSibling?.matches('.rq-given')) blank.nextElementSibling.remove();
}
