/**
 * What Review shows when there is no question to show: nothing yet, nothing due, a sitting that is
 * over, or a fetch that failed; each with what to do next.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Ending } from './sitting.js' */

import { aheadQuestions, cramQuestions, dailyQuestions } from '../study/daily.js';
import { outcomeOf } from '../study/outcome.js';
import { build } from '../ui/build.js';
import { button, link } from '../ui/controls.js';
import { isolated } from '../ui/direction.js';
import { base } from '../ui/site.js';
import { study } from '../ui/study.js';
import { sentences } from '../ui/say.js';
import { say } from '../ui/strings/review.js';
import { nextDueSentence } from './next-due.js';
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
 * @param {Ending} ending
 * @param {() => void} again
 */
export function overView(reader, catalog, ending, again) {
  const { reviews, fresh } = dailyQuestions(reader.state, reader.today(), catalog);
  const more = reviews.length + fresh.length - ending.skipped;
  const isStopped = ending.sitting.queue.length > 0;
  const next =
    more > 0
      ? build(
          'p',
          { class: 'rv-onward' },
          say(isStopped ? 'stillDue' : 'moreDue', { count: more }),
          button('main', say('reviewOn'), again),
        )
      : build('p', {}, nextDueSentence(reader));
  return [...outcomeView(catalog, ending), next, onward(reader, catalog, false)];
}

/**
 * What a sitting came to, in sentences.
 * @param {Catalog} catalog
 * @param {Ending} ending
 * @returns {Node[]}
 */
export function outcomeView(catalog, { sitting, fresh, isScheduled, skipped }) {
  const outcome = outcomeOf(sitting, fresh, catalog);
  const { asked, first, corrected, open, left, topics, teaching } = outcome;
  const heading = say(left > 0 ? 'sittingStopped' : 'sittingOver', { count: asked, left });
  const lead = sentences([
    first === asked ? say('allFirst', { count: asked }) : say('firstTime', { right: first, total: asked }),
    corrected > 0 && say('corrected', { count: corrected }),
    open > 0 && say('stillOpen', { count: open }),
    outcome.fresh > 0 && say('fresh', { count: outcome.fresh }),
    !isScheduled && say('practiceOnly'),
  ]);
  const rows = topics.map((topic) => {
    const name = topic.first === topic.asked ? 'topicAll' : 'topicSome';
    const words = say(name, { count: topic.asked, right: topic.first });
    return build('li', {}, build('span', {}, isolated(topic.title)), ' ', build('span', { class: 'rk-meta' }, words));
  });
  const links = teaching.map(({ title, url }) =>
    build('li', {}, build('a', { href: new URL(url, base).href }, isolated(title))),
  );
  const parts = [
    build('h2', { class: 'rv-heading' }, heading),
    build('p', { class: 'rv-lead' }, lead),
    skipped > 0 && build('p', { class: 'rv-note' }, say('skipped', { count: skipped })),
    rows.length > 1 && build('ul', { class: 'rk-list rv-topics' }, ...rows),
    links.length > 0 && build('p', {}, say('readMissed')),
    links.length > 0 && build('ul', {}, ...links),
  ];
  return parts.filter((part) => part instanceof Node);
}

/**
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {boolean} isNew
 */
export function onward(reader, catalog, isNew) {
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
