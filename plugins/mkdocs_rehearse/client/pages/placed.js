/**
 * The placement while it is answered, and then a first picture of where the reader stands, with the
 * page to begin with. Fetched once it begins, as it leads through questions.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Kept } from '../study/kept.js' */
/** @import { Ending } from './sitting.js' */

import { ofTrack } from '../study/catalog.js';
import { placementOf } from '../study/placement.js';
import { build } from '../ui/build.js';
import { button, link } from '../ui/controls.js';
import { percent } from '../ui/format.js';
import { say } from '../ui/strings/today.js';
import { study } from '../ui/study.js';
import { nextDueSentence } from './next-due.js';
import { nextPage } from './reading.js';
import { failedView } from './review-ends.js';
import { Leader } from './sitting.js';

/**
 * @param {HTMLElement} root
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {Kept} kept
 * @param {boolean} moveFocus
 * @param {() => void} leave  shows the home page again
 */
export function leadPlacement(root, reader, catalog, kept, moveFocus, leave) {
  new Leader(root, reader, catalog, kept, {
    over: (ending) => placementView(reader, ofTrack(catalog, reader.state), ending, leave),
    failed: () => failedView(say('cannotFetch'), leave),
    leave,
  }).begin(moveFocus);
}

/** @param {Reader} reader @param {Catalog} catalog @param {Ending} ending @param {() => void} leave */
function placementView(reader, catalog, { sitting }, leave) {
  const { asked, known, share, signals } = placementOf(sitting, catalog);
  const total = catalog.banks.reduce((sum, bank) => sum + bank.questions.length, 0);
  const [low, high] = share;
  const rows = signals.map((row) =>
    build(
      'li',
      {},
      build('span', {}, catalog.signals[row.signal] ?? row.signal),
      ' ',
      build('span', { class: 'rk-meta' }, say('placedOf', row)),
    ),
  );
  const page = pageFor(reader, catalog, signals[0]?.signal);
  return [
    build('h2', { class: 'rv-heading' }, say('placedKnown', { known, asked })),
    build('p', { class: 'rv-lead' }, say('placedShare', { low: percent(low), high: percent(high), total })),
    build('ul', { class: 'rk-list rv-topics' }, ...rows),
    build('p', {}, nextDueSentence(reader)),
    build(
      'p',
      { class: 'rv-onward' },
      page && link('main', say('startWith', { title: page.title }), page.url, 'arrow'),
      study.checklist !== null && link('quiet', say('seeReadiness'), study.checklist),
      button('quiet', say('toToday'), leave),
    ),
  ];
}

/**
 * The page to read first: the one with most questions of the weakest signal.
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {string | undefined} signal
 */
function pageFor({ state }, catalog, signal = '') {
  const keys = new Set(
    catalog.banks
      .flatMap((bank) => bank.questions)
      .flatMap(({ key, signals }) => (signals.includes(signal) ? [key] : [])),
  );
  /** @param {{questions: readonly string[]}} page */
  const share = ({ questions }) =>
    questions.filter((key) => keys.has(key)).length / Math.max(questions.length, 1);
  const open = catalog.pages.filter(({ key }) => !state.pages.has(key));
  const best = open.toSorted((a, b) => share(b) - share(a))[0];
  return best && share(best) > 0 ? best : nextPage(state, catalog);
}
