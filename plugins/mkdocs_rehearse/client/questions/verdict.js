/**
 * What is said about an answer: whether it was right, what the reader's own certainty had to do
 * with it, and when the question comes back. Pure, so that every sentence can be tested.
 */

/** @import { Answer, Card } from '../study/events.js' */
/** @import { Tally } from './kinds.js' */

import { grade, isAside, isDue, isLeech, isRight } from '../study/cards.js';
import { GOOD } from '../study/fsrs.js';
import { date, percent } from '../ui/format.js';
import { commas, sentences, stop, when } from '../ui/say.js';
import { say } from '../ui/strings/answered.js';

/** @typedef {'right' | 'partly' | 'wrong'} Tone */
/** @typedef {{tone: Tone, word: string, sentence: string}} Verdict */

const AFTER_RIGHT = /** @type {const} */ ({
  sure: 'rightSure',
  unsure: 'rightUnsure',
  guessing: 'rightGuessing',
});
const AFTER_WRONG = /** @type {const} */ ({
  sure: 'wrongSure',
  unsure: 'wrongUnsure',
  guessing: 'wrongGuessing',
});
const BACK = /** @type {const} */ ({
  page: 'backInReview',
  practice: 'backInSitting',
  review: 'backInSitting',
  mock: 'backInMock',
});

/**
 * @param {Answer} answer
 * @param {Card | undefined} card after the answer
 * @param {Tally | null} tally
 * @param {number} today
 * @returns {Verdict}
 */
export function verdictOf(answer, card, tally, today) {
  if (tally && 'points' in tally) return recallVerdict(answer, card, tally, today);
  const sure = answer.sure ?? 'unsure';
  if (isRight(answer)) {
    const name = answer.hint ? 'rightHint' : AFTER_RIGHT[sure];
    const told = say(name, { when: comesBack(card, today) });
    const sentence = answer.scheduled ? ifAside(card) ?? told : say('practiceOnly');
    return { tone: 'right', word: say('right'), sentence };
  }
  const back = returnOf(answer, card);
  if (tally && 'said' in tally) {
    const tone = answer.score > 0 ? 'partly' : 'wrong';
    return { tone, word: say(tone), sentence: sentences([tally.said, back]) };
  }
  if (tally && tally.found > 0) {
    const name = tally.extra > 0 ? 'partlyFound' : 'partlyFoundOnly';
    return { tone: 'partly', word: say('partly'), sentence: say(name, { ...tally, back }) };
  }
  return { tone: 'wrong', word: say('wrong'), sentence: say(AFTER_WRONG[sure], { back }) };
}

/**
 * @param {Answer} answer
 * @param {Card | undefined} card
 * @param {Extract<Tally, {points: number}>} tally
 * @param {number} today
 * @returns {Verdict}
 */
function recallVerdict(answer, card, { ticked, points, signals }, today) {
  const passed = isRight(answer);
  const full = grade({ ...answer, hint: false }) === GOOD;
  const how = ticked === points ? 'recallAll' : passed ? 'recallMost' : 'recallLittle';
  const when = say('rightSure', { when: comesBack(card, today) });
  const back = !passed
    ? returnOf(answer, card)
    : answer.scheduled
      ? ifAside(card) ?? when
      : say('practiceOnly');
  const parts = commas(signals.map((score) => say('signalScore', score)));
    return {
    tone: full ? 'right' : passed ? 'partly' : 'wrong',
    word: say('rubricScore', { ticked, count: points }),
    sentence: sentences([signals.length > 1 && stop(parts), say(how), back]),
  };
}

/** @param {Card | undefined} card @param {number} today */
function comesBack(card, today) {
  return when(card?.due ?? today + 1, today, date);
}

/** When a question that was missed is asked again. @param {Answer} answer @param {Card | undefined} card */
function returnOf({ scheduled, mode }, card) {
  return scheduled ? ifAside(card) ?? say(BACK[mode]) : say('practiceMiss');
}

/** @param {Card | undefined} card @returns {string | null} null for one that is in review */
function ifAside(card) {
  if (!card || !isAside(card)) return null;
  return isLeech(card) ? say('leech', { count: card.lapses }) : say('setAside');
}

/**
 * What is known of a question from before, in a line.
 * @param {Card} card
 * @param {string} revision the question's, now
 * @param {number} today
 */
export function statusOf(card, revision, today) {
  const { answered } = card;
  const day = date(answered.day, today);
  if (card.revision !== revision) return say('changedSince', { date: day });
  const how = howOf(answered);
  if (isAside(card)) return say('answeredAside', { date: day, how });
  if (answered.day === today) {
    return isDue(card, today)
      ? say('answeredTodayDue', { how })
      : say('answeredToday', { how, when: when(card.due, today, date) });
  }
  return isDue(card, today)
    ? say('answeredDue', { date: day, how })
    : say('answeredBefore', { date: day, how, when: when(card.due, today, date) });
}

/** @param {Answer} answered */
function howOf(answered) {
  if (answered.sure === null) return say('howPoints', { share: percent(answered.score) });
  return say(isRight(answered) ? 'howRight' : 'howWrong');
}
