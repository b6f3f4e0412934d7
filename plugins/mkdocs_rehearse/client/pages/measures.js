/**
 * Two measures of a reader, taken over the whole log: how much is still known when it comes back,
 * and how far to trust what one is sure of. A share that rests on few answers is not said.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Sure } from '../study/events.js' */
/** @import { Retention } from '../study/retention.js' */

import { FEW, calibration, leaning, shareOf } from '../study/calibration.js';
import { firstAnswers } from '../study/first-answers.js';
import { retention } from '../study/retention.js';
import { amount } from '../study/settings.js';
import { build } from '../ui/build.js';
import { isolated } from '../ui/direction.js';
import { percent } from '../ui/format.js';
import { number } from '../ui/number.js';
import { say } from '../ui/strings/progress.js';
import { bar, figure, table } from '../ui/table.js';

/** @type {readonly Sure[]} */
const SURE = ['sure', 'unsure', 'guessing'];

/** @param {Reader} reader @param {Catalog} catalog */
export function measures(reader, catalog) {
  const answers = firstAnswers(reader.events, reader.state.known);
  return [
    ...retentionPart(retention(answers, catalog), amount(reader.state, 'retention'), catalog),
    ...calibrationPart(calibration(answers)),
  ];
}

/**
 * @param {ReturnType<typeof retention>} retained
 * @param {number} aim
 * @param {Catalog} catalog
 */
function retentionPart({ overall, banks, signals }, aim, catalog) {
  const heading = build('h2', {}, say('retention'));
  const count = overall.answers;
  if (count === 0) return [heading, build('p', {}, say('retentionNone'))];
  if (count < FEW) return [heading, build('p', {}, say('retentionEarly', { count, few: FEW }))];
  const share = percent(overall.share);
  const ofSignals = Object.entries(catalog.signals).map(named(signals));
  const ofBanks = catalog.banks.map(({ id, title }) => /** @type {const} */ ([id, isolated(title)])).map(named(banks));
  return [
    heading,
    build('p', {}, say('retentionSummary', { count, share, aim: percent(aim) })),
    shares(say('signal'), say('knownColumn'), ofSignals.flat()),
    build(
      'details',
      { class: 'rh-details' },
      build('summary', {}, say('showTopics')),
      shares(say('topic'), say('knownColumn'), ofBanks.flat()),
    ),
    build('p', { class: 'rp-note' }, say('retentionHow')),
  ];
}

/** @param {ReturnType<typeof calibration>} said */
function calibrationPart(said) {
  const heading = build('h2', {}, say('calibration'));
  const rows = SURE.map((sure) => ({
    name: say(sure),
    answers: said[sure].answers,
    share: shareOf(said[sure]),
  }));
  if (rows.every(({ answers }) => answers === 0)) {
    return [heading, build('p', {}, say('calibrationNone'))];
  }
  return [
    heading,
    build('p', {}, judgement(said)),
    shares(say('youSaid'), say('rightColumn'), rows),
    build('p', { class: 'rp-note' }, say('calibrationHow')),
  ];
}

/** @param {ReturnType<typeof calibration>} said */
function judgement(said) {
  const { sure, unsure } = said;
  /** @type {Record<ReturnType<typeof leaning>, () => string>} */
  const sentences = {
    over: () =>
      say('overconfident', {
        wrong: sure.answers - sure.right,
        answers: sure.answers,
        share: percent(1 - shareOf(sure)),
      }),
    under: () => say('underconfident', { answers: unsure.answers, share: percent(shareOf(unsure)) }),
    fits: () => say('calibrated', { answers: sure.answers, share: percent(shareOf(sure)) }),
    early: () => say('calibrationEarly', { count: sure.answers, few: FEW }),
  };
  return sentences[leaning(said)]();
}

/**
 * The row of what is measured under an id, or none.
 * @param {ReadonlyMap<string, Retention>} measured
 */
function named(measured) {
  return (/** @type {readonly [id: string, name: string]} */ [id, name]) => {
    const found = measured.get(id);
    return found ? [{ name, ...found }] : [];
  };
}

/**
 * @param {string} naming  what the rows are
 * @param {string} measure
 * @param {(Retention & {name: string})[]} rows
 */
function shares(naming, measure, rows) {
  const cells = rows.map(({ name, answers, share }) => [
    name,
    answers < FEW ? say('tooFew') : build('span', {}, bar(share), figure(percent(share))),
    number(answers),
  ]);
  return table([naming, measure, say('answers')], cells);
}
