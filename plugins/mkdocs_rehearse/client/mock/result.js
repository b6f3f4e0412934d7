/** What a mock interview came to: by signal and level, how far Sure could be trusted, and each question explained. */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Mock, Part } from '../study/mock.js' */
/** @import { Sure } from '../study/events.js' */

import { IN_MOCK, askedQuestion } from '../pages/asking.js';
import { calibration, shareOf } from '../study/calibration.js';
import { isRight } from '../study/cards.js';
import { mocksIn, resultOf } from '../study/mock.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { clockTime, date, outOf, percent } from '../ui/format.js';
import { number } from '../ui/number.js';
import { sentences } from '../ui/say.js';
import { say } from '../ui/strings/mock.js';
import { bar, figure, table } from '../ui/table.js';
import { dayOf } from './run.js';

const MINUTE = 60;

/** @type {readonly Sure[]} */
const SURE = ['sure', 'unsure', 'guessing'];

/**
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {Mock} mock
 * @param {{again: () => void, anew: () => void}} ways
 * @returns {Node[]}
 */
export function resultView(reader, catalog, mock, { again, anew }) {
  const { score, signals, levels } = resultOf(mock, catalog);
  const questions = build('div', { class: 'rm-questions' });
  void explain(questions, catalog, mock);
  return [
    build('h2', { class: 'rv-heading' }, say('scored', { share: percent(score), time: clockTime(mock.seconds) })),
    build('p', { class: 'rv-lead' }, summary(reader, catalog, mock)),
    build(
      'p',
      { class: 'rv-onward rm-onward' },
      button('plain', say('print'), () => print()),
      button('quiet', say('again'), again),
      button('quiet', say('anew'), anew),
    ),
    parts(say('signal'), signals, (name) => catalog.signals[name] ?? name),
    parts(say('level'), levels, (name) => say(/** @type {'recall' | 'apply' | 'analyse'} */ (name))),
    build('h2', {}, say('trust')),
    trusted(mock),
    build('h2', {}, say('eachQuestion')),
    questions,
  ];
}

/** @param {Reader} reader @param {Catalog} catalog @param {Mock} mock */
function summary(reader, catalog, mock) {
  const { answers, minutes, seconds, keys } = mock;
  const right = answers.filter(isRight).length;
  const isPartly = answers.some(({ score }) => score > 0 && score < 1);
  const open = keys.length - answers.length;
  const late = Math.round(seconds / MINUTE) - minutes;
  const before = mocksIn(reader.events).filter(({ at }) => at < mock.at).at(-1);
  const due = answers.filter(({ scheduled }) => scheduled).length;
  return sentences([
    say('summary', { right, count: keys.length }),
    isPartly && say('partly'),
    open > 0 && say('unanswered', { count: open }),
    late > 0 ? say('longer', { minutes, count: late }) : say('inTime', { minutes }),
    before &&
      say('before', {
        date: date(dayOf(before.at), reader.today()),
        share: percent(resultOf(before, catalog).score),
      }),
    due > 0 ? say('misses', { count: due }) : say('stays'),
  ]);
}

/** @param {string} heading @param {readonly Part[]} rows @param {(name: string) => string} named */
function parts(heading, rows, named) {
  return table(
    [heading, say('had'), say('questions')],
    rows.map(({ name, score, asked }) => [
      named(name),
      build('span', {}, bar(score), figure(percent(score))),
      number(asked),
    ]),
  );
}

/** @param {Mock} mock */
function trusted({ answers }) {
  const said = calibration(answers.map((answer) => ({ key: answer.question, answer, isReturn: false })));
  const rows = SURE.filter((sure) => said[sure].answers > 0).map((sure) => [
    say(sure),
    build('span', {}, bar(shareOf(said[sure])), figure(percent(shareOf(said[sure])))),
    outOf(said[sure].right, said[sure].answers),
  ]);
  return table([say('said'), say('right'), say('questions')], rows);
}

/** Puts each question with its answer there as soon as its bank is fetched. @param {HTMLElement} list @param {Catalog} catalog @param {Mock} mock */
async function explain(list, catalog, { keys, answers }) {
  let gone = 0;
  for (const key of keys) {
    const bank = catalog.banks.find(({ questions }) => questions.some((one) => one.key === key));
    const given = answers.find(({ question }) => question === key) ?? null;
    const current = bank?.questions.find((one) => one.key === key);
    const shown = given?.revision === current?.revision ? given : null;
    const question = bank && (await askedQuestion(bank, key, { ...IN_MOCK, given: shown }));
    if (!question) {
      gone += 1;
      continue;
    }
    if (!shown) {
      // It is no question to be answered now, but one to be read.
      question.dataset.state = 'published';
      question.querySelector('details.rq-answer')?.setAttribute('open', '');
      question.prepend(build('p', { class: 'rq-status' }, say(given ? 'changed' : 'notAnswered')));
    }
    list.append(question);
  }
  if (gone > 0) list.append(build('p', { class: 'rp-note' }, say('gone', { count: gone })));
}
