/** How long folding a log of answers takes as it grows, and what one more answer costs. */

/** @import { Answer } from '../plugins/mkdocs_rehearse/client/study/events.js' */

import { append, fold } from '../plugins/mkdocs_rehearse/client/study/fold.js';

const ROUNDS = 7;
const CARDS = 1200;

/** @param {number} count @returns {Answer[]} */
function answers(count) {
  return Array.from({ length: count }, (_, index) => ({
    type: 'answer',
    name: `device.tab.${index}`,
    question: `q${String(index % CARDS).padStart(5, '0')}`,
    revision: 'abc',
    at: 1_700_000_000_000 + index * 60_000,
    day: 19_675 + Math.floor(index / 140),
    score: index % 7 === 0 ? 0 : 1,
    sure: index % 5 === 0 ? 'unsure' : 'sure',
    hint: false,
    seconds: 20,
    mode: 'review',
    choice: 'A',
    scheduled: true,
  }));
}

/** @param {() => unknown} work */
function median(work) {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN;
}

console.log(`Folding answers to ${CARDS} questions, Node ${process.version}, median of ${ROUNDS}`);
for (const count of [10_000, 50_000]) {
  const events = answers(count);
  console.log(`${String(count).padStart(8)} answers ${median(() => fold(events)).toFixed(1).padStart(8)} ms`);
}
const all = answers(50_000 + ROUNDS);
const state = fold(all.slice(0, 50_000));
let next = 50_000;
const another = () => /** @type {Answer} */ (all[next++]);
console.log(`One more answer ${median(() => append(state, another())).toFixed(3)} ms`);
