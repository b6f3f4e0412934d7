/**
 * Retention: how much is still known when a question comes back, lucky guesses taken out. It is
 * measured on scheduled reviews; an answer on a page does not count, as what it asks for may stand
 * a paragraph above, and neither does recall, which readers grade themselves.
 */

/** @import { Catalog, CatalogQuestion } from './catalog.js' */
/** @import { Answer } from './events.js' */
/** @import { FirstAnswer } from './first-answers.js' */

import { isRight } from './cards.js';

/**
 * How much of some questions was known.
 * @typedef {object} Retention
 * @property {number} answers  it rests on
 * @property {number} share    0 to 1; 0 where there are no answers
 */

/**
 * @typedef {object} Retentions
 * @property {Retention} overall
 * @property {Map<string, Retention>} banks    by id, of those with answers
 * @property {Map<string, Retention>} signals  by id, of those with answers
 */

/**
 * @param {readonly FirstAnswer[]} answers
 * @param {Pick<Catalog, 'banks'>} catalog
 * @returns {Retentions}
 */
export function retention(answers, { banks }) {
  const questions = new Map(
    banks.flatMap((bank) => bank.questions.map((question) => [question.key, { ...question, bank: bank.id }])),
  );
  const overall = new Tally();
  const byBank = new Tallies();
  const bySignal = new Tallies();
  for (const { key, answer, isReturn } of answers) {
    const question = questions.get(key);
    if (!question || !isReturn || !isMeasured(answer)) continue;
    const tallies = [overall, byBank.of(question.bank), ...question.signals.map((one) => bySignal.of(one))];
    for (const tally of tallies) tally.add(isKnown(answer), question);
  }
  return { overall: overall.retention, banks: byBank.retentions, signals: bySignal.retentions };
}

/** @param {Answer} answer */
function isMeasured({ scheduled, sure, mode }) {
  return scheduled && sure !== null && mode !== 'page';
}

/** What a hint has told was not known. @param {Answer} answer */
function isKnown(answer) {
  return isRight(answer) && !answer.hint;
}

/**
 * Who knows a share r of questions, each guessed with chance g, is right in r + (1 − r) · g of them.
 * Over questions of different g, r is the sum of (right − g) over that of (1 − g).
 */
class Tally {
  #answers = 0;
  #known = 0;
  #knowable = 0;

  /** @param {boolean} known @param {Pick<CatalogQuestion, 'guess'>} question */
  add(known, { guess }) {
    this.#answers += 1;
    this.#known += Number(known) - guess;
    this.#knowable += 1 - guess;
  }

  /** @returns {Retention} */
  get retention() {
    const share = this.#answers === 0 ? 0 : Math.max(this.#known / this.#knowable, 0);
    return { answers: this.#answers, share };
  }
}

class Tallies {
  /** @type {Map<string, Tally>} */
  #tallies = new Map();

  /** @param {string} name */
  of(name) {
    const tally = this.#tallies.get(name) ?? new Tally();
    this.#tallies.set(name, tally);
    return tally;
  }

  get retentions() {
    return new Map([...this.#tallies].map(([name, tally]) => [name, tally.retention]));
  }
}
