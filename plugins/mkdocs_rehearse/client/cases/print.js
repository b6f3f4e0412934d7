/**
 * A record of one's walk-through on paper: the page itself, of which the style sheet prints the
 * interviewer's lines, the questions as they stand and the score. What a screen need not say is added
 * for the printer and taken away again.
 */

/** @import { Answer } from '../study/events.js' */
/** @import { Asked, Walk } from '../study/walk.js' */
/** @import { Case } from './page.js' */

import { fromBits } from '../study/bits.js';
import { isRight } from '../study/cards.js';
import { build } from '../ui/build.js';
import { date } from '../ui/format.js';
import { sentences } from '../ui/say.js';
import { say } from '../ui/strings/cases.js';
import { keptOf } from './kept.js';
import { timeTaken } from './time.js';

/** As far from today as makes a date say its year. */
const LONG_AGO = 0;

/** @param {Walk} walk @param {Case} here */
export function printWalk(walk, here) {
  const undo = dressed(walk, here);
  addEventListener('afterprint', undo, { once: true });
  print();
}

/**
 * Makes the page a record.
 * @param {Walk} walk
 * @param {Case} here
 * @returns {() => void} makes it the page again
 */
function dressed(walk, here) {
  const questions = here.steps.flatMap((step) => step.questions);
  const added = questions.flatMap((question, place) => {
    const asked = here.asked[place];
    const note = build('p', { class: 'cs-note' }, asked ? noteOn(asked, walk.get(asked.key), question) : '');
    question.querySelector('.rq-prompt')?.after(note);
    return [note, ...(asked && walk.has(asked.key) ? missedWords(question) : [])];
  });
  const head = build('p', { class: 'cs-head' }, headOf(walk, here));
  here.root.after(head);

  const text = here.root.parentElement;
  const kept = [...(text?.children ?? [])].filter((part) => isOfRecord(part, questions));
  for (const part of [head, ...kept]) part.toggleAttribute('data-record', true);
  const opened = questions
    .filter(({ dataset }) => walk.has(dataset.key ?? ''))
    .flatMap((question) => [...question.querySelectorAll('.rq-answer:not([open])')]);
  for (const details of opened) details.toggleAttribute('open', true);
  document.documentElement.dataset.print = 'walk';

  return () => {
    delete document.documentElement.dataset.print;
    for (const part of kept) part.removeAttribute('data-record');
    for (const details of opened) details.removeAttribute('open');
    for (const part of [head, ...added]) part.remove();
  };
}

/** A word for each point that was not ticked: a box alone says little on paper. @param {HTMLElement} question */
function missedWords(question) {
  const labels = [...question.querySelectorAll('.rq-rubric label:has(input:not(:checked)) .rq-signal')];
  return labels.map((label) => {
    const word = build('span', { class: 'cs-note' }, `${say('missedPoint')} `);
    label.prepend(word);
    return word;
  });
}

/**
 * The title, steps, what the interviewer says before the last question, the questions, the score.
 * @param {Element} part
 * @param {HTMLElement[]} questions
 */
function isOfRecord(part, questions) {
  if (part.matches('h1, rehearse-score')) return true;
  const last = questions.at(-1);
  const isBefore = last !== undefined && (part.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  return (isBefore && part.matches('h2, blockquote')) || questions.some((question) => part.contains(question));
}

/** @param {Walk} walk @param {Case} here */
function headOf(walk, here) {
  const days = [...walk.values()].map(({ day }) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)].map((day) => date(day, LONG_AGO));
  const when = first === last ? (last ?? '') : say('fromTo', { first: first ?? '', last: last ?? '' });
  return say('recordHead', { when, answered: walk.size, total: here.asked.length, time: timeTaken(walk, keptOf(here.key).box) });
}

/**
 * What came of a question, as one reads it on paper.
 * @param {Asked} asked
 * @param {Answer | undefined} answer
 * @param {HTMLElement} question
 */
function noteOn({ isRecall, signals }, answer, question) {
  if (!answer) return say('notAnswered');
  if (!isRecall) return say(isRight(answer) ? 'wasRight' : 'wasWrong', { sure: say(answer.sure ?? 'unsure') });
  const score = say('hadPoints', { had: fromBits(answer.choice).size, count: signals.length });
  return question.querySelector('textarea')?.value.trim() ? score : sentences([score, say('saidAloud')]);
}
