/**
 * Calibration: how often the reader was right when sure, unsure and guessing. Recall counts for
 * none, as nobody says there how sure they are.
 */

/** @import { Sure } from './events.js' */
/** @import { FirstAnswer } from './first-answers.js' */

import { isRight } from './cards.js';

/** @typedef {{answers: number, right: number}} Said */

/** @typedef {Record<Sure, Said>} Calibration */

/**
 * Which way the reader errs: `over`, wrong too often when sure; `under`, right nearly always when
 * unsure; `fits`, neither; `early`, too few answers to say.
 * @typedef {'over' | 'under' | 'fits' | 'early'} Leaning
 */

/** Fewer answers say little: one more would move the share by a tenth or so. */
export const FEW = 10;

/** Who is sure should be right this often. */
const SURE_SHARE = 0.9;

/** Who doubts and is right this often could have been sure. */
const DOUBT_SHARE = 0.85;

/**
 * @param {readonly FirstAnswer[]} answers
 * @returns {Calibration}
 */
export function calibration(answers) {
  const said = { sure: nothing(), unsure: nothing(), guessing: nothing() };
  for (const { answer } of answers) {
    if (answer.sure === null) continue;
    said[answer.sure].answers += 1;
    said[answer.sure].right += Number(isRight(answer));
  }
  return said;
}

/**
 * @param {Calibration} said
 * @returns {Leaning}
 */
export function leaning({ sure, unsure }) {
  if (sure.answers >= FEW && shareOf(sure) < SURE_SHARE) return 'over';
  if (unsure.answers >= FEW && shareOf(unsure) >= DOUBT_SHARE) return 'under';
  return sure.answers >= FEW ? 'fits' : 'early';
}

/** @param {Said} said @returns {number} 0 to 1; 0 where there are no answers */
export function shareOf({ answers, right }) {
  return answers === 0 ? 0 : right / answers;
}

/** @returns {Said} */
function nothing() {
  return { answers: 0, right: 0 };
}
