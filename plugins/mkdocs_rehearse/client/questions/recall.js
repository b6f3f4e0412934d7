/**
 * Think first: the reader writes an answer or says it aloud, then compares it with the model and
 * ticks what it had. The share of points ticked is the score.
 */

/** @import { Kind } from './kinds.js' */

import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { focusOn } from '../ui/focus.js';
import { say } from '../ui/strings/recall.js';
import { fromBits, toBits } from '../study/bits.js';
import { scoreBySignal } from '../study/rubric.js';
import { wordsOf } from './words.js';

/** @type {Kind} */
export function recall({ root, key, details, isFresh, check }) {
  const words = wordsOf(key);
  const points = [...details.querySelectorAll('.rq-rubric input')].filter(
    (input) => input instanceof HTMLInputElement,
  );
  const summary = details.querySelector('summary');

  const text = build('textarea', {
    class: 'rq-words',
    id: `rq-${key}-words`,
    rows: 4,
    'aria-describedby': `rq-${key}-prompt`,
    input: () => {
      words.keep(text.value);
      paper.textContent = text.value;
      text.dataset.grows = ''; // A kept draft moves nothing until it is written on.
      compare.disabled = text.value.trim() === '';
    },
  });
  // A field on paper ends where it does on the screen; this does not.
  const paper = build('div', { class: 'rq-own rq-paper' });
  // The words of last time would be read instead of the answer recalled.
  if (!isFresh) text.value = words.kept();
  paper.textContent = text.value;
  const compare = button('plain', say('compare'), reveal);
  compare.disabled = text.value.trim() === '';
  const aloud = button('plain', say('saidAloud'), reveal);
  root.addEventListener('rehearse:afresh', () => {
    text.value = '';
    paper.textContent = '';
    delete text.dataset.grows;
    details.querySelector('.rq-before')?.remove();
  });
  const start = build('div', { class: 'rq-checks' }, compare, aloud);
  const done = button('main', say('done'), finish);
  const slot = build('div', { class: 'rq-checks' }, done);

  details.before(
    build('label', { class: 'rq-words-label', for: text.id }, say('yourWords')),
    text,
    paper,
    build('p', { class: 'rq-words-note' }, say('wordsKept')),
    start,
  );
  details.querySelector('.rq-rubric')?.after(slot);

  /** @param {string} signal */
  function labelOf(signal) {
    const point = points.find(({ dataset }) => dataset.signal === signal);
    return point?.closest('label')?.querySelector('.rq-signal')?.textContent ?? signal;
  }

  function reveal() {
    root.dataset.comparing = '';
    showBefore();
    start.hidden = true;
    details.open = true;
    if (summary) summary.hidden = true;
    focusOn(details.querySelector('.rq-model'));
  }

  /** Beside the model answer, and not before it is seen. */
  function showBefore() {
    const before = words.before();
    if (before === '' || details.querySelector('.rq-before')) return;
    const summary = build('summary', {}, say('wroteBefore'));
    details.querySelector('.rq-model')?.after(
      build('details', { class: 'rq-before' }, summary, build('p', { class: 'rq-own' }, before)),
    );
  }

  function finish() {
    const had = points.filter((point) => point.checked);
    const ticked = had.map((point) => Number(point.dataset.point));
    check({ score: ticked.length / points.length, choice: toBits(ticked) }, null);
  }

  return {
    slot,
    press: () => false,
    show: (choice) => {
      const ticked = fromBits(choice);
      for (const point of points) {
        point.checked = ticked.has(Number(point.dataset.point));
        point.disabled = true;
      }
      start.hidden = true;
      showBefore();
    },
    reset: () => {
      delete root.dataset.comparing;
      for (const point of points) {
        point.checked = false;
        point.disabled = false;
      }
      start.hidden = false;
      compare.disabled = text.value.trim() === '';
      details.open = false;
      if (summary) summary.hidden = false;
    },
    focus: () => text.focus({ preventScroll: true }),
    tally: (choice) => {
      const scores = scoreBySignal(choice, points.map(({ dataset }) => dataset.signal ?? ''));
      const signals = scores.map(({ signal, ...score }) => ({ ...score, label: labelOf(signal) }));
      return { ticked: fromBits(choice).size, points: points.length, signals };
    },
    answer: () => '', // The model answer is read before, not announced.
  };
}
