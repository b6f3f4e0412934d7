/**
 * What a reader knew before the day told: the first answer to each question on each study day.
 * Later ones that day follow its feedback, and say nothing of memory or judgement.
 */

/** @import { Answer, Event, Known } from './events.js' */

import { undoneNames } from './events.js';

/**
 * @typedef {object} FirstAnswer
 * @property {string} key  what the question is called now
 * @property {Answer} answer
 * @property {boolean} isReturn  whether it had been learned on an earlier study day
 */

/**
 * @param {readonly Event[]} events in replay order
 * @param {Pick<Known, 'aliases'>} known
 * @returns {FirstAnswer[]}
 */
export function firstAnswers(events, { aliases }) {
  const undone = undoneNames(events);
  /** The study day of the last answer to each question. @type {Map<string, number>} */
  const asked = new Map();
  /** The same of answers that moved the schedule. @type {Map<string, number>} */
  const learned = new Map();
  /** @type {FirstAnswer[]} */
  const first = [];
  for (const answer of events) {
    if (answer.type !== 'answer' || undone.has(answer.name)) continue;
    const { day } = answer;
    const key = aliases.get(answer.question) ?? answer.question;
    if (asked.get(key) !== day) {
      first.push({ key, answer, isReturn: (learned.get(key) ?? Infinity) < day });
    }
    asked.set(key, day);
    if (answer.scheduled) learned.set(key, day);
  }
  return first;
}
