/**
 * What Review shows when there is no question to show: nothing yet, nothing due, a sitting that is
 * over, or a fetch that failed; each with what to do next.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Sitting } from '../study/queue.js' */

import { aheadQuestions, cramQuestions, dailyQuestions } from '../study/daily.js';
import { dueCounts } from '../study/queue.js';
import { build } from '../ui/build.js';
import { button, link } from '../ui/controls.js';
import { date } from '../ui/format.js';
import { study } from '../ui/study.js';
import { when } from '../ui/say.js';
import { say } from '../ui/strings/review.js';
import { nextPage } from './reading.js';

/**
 * @param {string} sentence
 * @param {() => void} retry
 */
export function failedView(sentence, retry) {
  return [
    build('p', { class: 'rv-lead', role: 'status' }, sentence),
    build('p', {}, button('plain', say('retry'), retry)),
  ];
}

/**
 * Nothing is due: for somebody who has never answered that is a beginning, for others a rest.
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {(choose: typeof aheadQuestions) => void} practise  starts a sitting beyond what is due
 */
export function restView(reader, catalog, practise) {
  const isNew = reader.state.cards.size === 0;
  const { held } = dailyQuestions(reader.state, reader.today(), catalog);
  const hasMore = cramQuestions(reader.state, reader.today(), catalog, 1).length > 0;
  return [
    build('h2', { class: 'rv-heading' }, say(isNew ? 'nothingYet' : 'nothingDue')),
    build('p', { class: 'rv-lead' }, say(isNew ? 'nothingYetWhy' : 'nothingDueWhy')),
    isNew ? null : build('p', {}, held > 0 ? say('held', { count: held }) : nextDueSentence(reader)),
    onward(reader, catalog, isNew),
    !hasMore
      ? null
      : build(
          'p',
          { class: 'rv-onward' },
          button('quiet', say('ahead'), () => practise(aheadQuestions)),
          button('quiet', say('cram'), () => practise(cramQuestions)),
          build('span', { class: 'rk-meta' }, say('aheadWhy')),
        ),
  ].filter((part) => part !== null);
}

/**
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {Sitting} sitting
 * @param {number} skipped
 * @param {() => void} again
 */
export function overView(reader, catalog, sitting, skipped, again) {
  const total = sitting.done.length;
  const corrected = sitting.missed.filter((key) => sitting.done.includes(key)).length;
  const { reviews, fresh } = dailyQuestions(reader.state, reader.today(), catalog);
  const more = reviews.length + fresh.length - skipped;
  const sentences = [say('firstTime', { right: total - corrected, total })];
  if (corrected > 0) sentences.push(say('corrected', { count: corrected }));
  const parts = [
    build('h2', { class: 'rv-heading' }, say('sittingOver', { count: total })),
    build('p', { class: 'rv-lead' }, sentences.join(' ')),
    skipped > 0 && build('p', { class: 'rv-note' }, say('skipped', { count: skipped })),
    more <= 0 && build('p', {}, nextDueSentence(reader)),
    more > 0 &&
      build(
        'p',
        { class: 'rv-onward' },
        say('moreDue', { count: more }),
        ' ',
        button('main', say('reviewOn'), again),
      ),
    onward(reader, catalog, false),
  ];
  return parts.filter((part) => part instanceof Node);
}

/** @param {Reader} reader */
export function nextDueSentence(reader) {
  const today = reader.today();
  const next = dueCounts(reader.state, today).find(([day]) => day > today);
  if (!next) return say('nothingScheduled');
  return say('nextDue', { count: next[1], when: when(next[0], today, date) });
}

/**
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {boolean} isNew
 */
function onward(reader, catalog, isNew) {
  const page = nextPage(reader.state, catalog);
  return build(
    'p',
    { class: 'rv-onward' },
    page &&
      link(
        isNew ? 'main' : 'plain',
        say(isNew ? 'startWith' : 'readOn', { title: page.title }),
        page.url,
      ),
    study.practice !== null && link('quiet', say('practise'), study.practice),
    !isNew && study.progress !== null && link('quiet', say('seeProgress'), study.progress),
  );
}
