/**
 * Answers for the authors of the questions, as `rehearse analyze` reads them: the first that was
 * given to each, with nothing that tells who gave it, where or when.
 *
 *     {"rehearse-answers":1}
 *     {"question":"AbCdEf","revision":"x1Y","score":1,"sure":"sure","hint":false,"seconds":31,"choice":"0"}
 */

/** @import { Answer, Event, Known } from './events.js' */

import { undoneNames } from './events.js';

const VERSION = 1;

/**
 * @param {readonly Event[]} events in replay order
 * @param {Pick<Known, 'aliases'>} known
 * @returns {Map<string, Answer>} by what the question is called now
 */
export function firstEver(events, { aliases }) {
  const undone = undoneNames(events);
  /** @type {Map<string, Answer>} */
  const first = new Map();
  for (const event of events) {
    if (event.type !== 'answer' || undone.has(event.name)) continue;
    const key = aliases.get(event.question) ?? event.question;
    if (!first.has(key)) first.set(key, event);
  }
  return first;
}

/**
 * The file's text, its lines in the order of their characters and not of time.
 * @param {ReadonlyMap<string, Answer>} answers
 */
export function anonymous(answers) {
  const lines = [...answers].map(([question, { revision, score, sure, hint, seconds, choice }]) =>
    JSON.stringify({ question, revision, score, sure, hint, seconds, choice }),
  );
  return [JSON.stringify({ 'rehearse-answers': VERSION }), ...lines.sort(), ''].join('\n');
}
