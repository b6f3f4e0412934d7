/**
 * The first ten questions: drawn so that each signal has its share, and what they say of a reader.
 */

/** @import { Catalog, CatalogQuestion } from './catalog.js' */
/** @import { State } from './events.js' */
/** @import { Sitting } from './queue.js' */

import { inOrder } from './daily.js';
import { shuffled } from './random.js';

/** Questions of a placement. */
const COUNT = 10;

/** Of nine placements in ten, the share that is known lies within the bounds that are given. */
const Z = 1.645;

/**
 * @typedef {object} Placement
 * @property {number} asked
 * @property {number} known   right the first time, and not by guessing
 * @property {[low: number, high: number]} share  of all questions that are likely known, 0 to 1
 * @property {{signal: string, asked: number, known: number}[]} signals  the weakest first
 */

/** Whether a placement may ask a question: none that readers grade themselves. @param {CatalogQuestion} question */
export const isPlaced = ({ kind }) => kind !== 'recall';

/**
 * Ten questions that the reader has not seen, one signal after the other. The same for the
 * same seed.
 * @param {State} state
 * @param {Catalog} catalog  of the track the reader prepares for
 * @param {string} seed
 * @returns {string[]}
 */
export function placementKeys(state, catalog, seed) {
  const open = catalog.banks
    .flatMap((bank) => bank.questions)
    .filter((question) => isPlaced(question) && !state.cards.has(question.key) && !state.suspended.has(question.key));
  const mixed = shuffled(open, seed);
  const signals = shuffled(Object.keys(catalog.signals), seed);
  /** @type {Set<CatalogQuestion>} */
  const drawn = new Set();
  while (drawn.size < Math.min(COUNT, mixed.length)) {
    const before = drawn.size;
    for (const signal of signals) {
      const next = mixed.find((one) => one.signals.includes(signal) && !drawn.has(one));
      if (next && drawn.size < COUNT) drawn.add(next);
    }
    if (drawn.size === before) break;
  }
  return inOrder([...drawn].map(({ key }) => key), catalog);
}

/**
 * What a placement came to. The bounds are those of Wilson's interval for a share (E. B. Wilson,
 * Probable Inference, the Law of Succession, and Statistical Inference, 1927).
 * @param {Pick<Sitting, 'done' | 'missed'>} sitting
 * @param {Catalog} catalog
 * @returns {Placement}
 */
export function placementOf({ done, missed }, catalog) {
  const asked = new Set([...done, ...missed]);
  const questions = catalog.banks.flatMap((bank) => bank.questions).filter(({ key }) => asked.has(key));
  /** @param {readonly CatalogQuestion[]} some */
  const known = (some) => some.filter(({ key }) => !missed.includes(key)).length;
  const signals = Object.keys(catalog.signals).map((signal) => {
    const own = questions.filter((one) => one.signals.includes(signal));
    return { signal, asked: own.length, known: known(own) };
  });
  return {
    asked: questions.length,
    known: known(questions),
    share: wilson(known(questions), questions.length),
    signals: signals
      .filter((signal) => signal.asked > 0)
      .sort((a, b) => a.known / a.asked - b.known / b.asked || b.asked - a.asked),
  };
}

/** @param {number} hits @param {number} count @returns {[low: number, high: number]} */
function wilson(hits, count) {
  if (count === 0) return [0, 1];
  const share = hits / count;
  const spread = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  const size = 1 + Z ** 2 / count;
  const middle = share + Z ** 2 / (2 * count);
  return [(middle - spread) / size, (middle + spread) / size];
}
