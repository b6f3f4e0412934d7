/**
 * The home page with the log: a newcomer's first steps do what they say, a returning reader sees what is
 * due, how long it takes, what to read next and how the streak stands.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Kept } from '../study/kept.js' */
/** @import { Keeping } from '../ui/keeping.js' */

import { openReader } from '../reader.js';
import { ofTrack } from '../study/catalog.js';
import { dailyQuestions } from '../study/daily.js';
import { minutesFor } from '../study/pace.js';
import { dayCounts, streak } from '../study/progress.js';
import { announce, prepareAnnouncer } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { link } from '../ui/controls.js';
import { isolated } from '../ui/direction.js';
import { duration } from '../ui/duration.js';
import { focusOn } from '../ui/focus.js';
import { keeping } from '../ui/keeping.js';
import { base } from '../ui/site.js';
import { say } from '../ui/strings/today.js';
import { study } from '../ui/study.js';
import { showTrouble } from '../ui/trouble.js';
import { fetchCatalog } from './catalog.js';
import { follow } from './follow.js';
import { goalPart } from './goal.js';
import { isBack } from './kept.js';
import { newcomer } from './newcomer.js';
import { nextDueSentence } from './next-due.js';
import { pageMeta } from './page-meta.js';
import { keptPlacement, newPlacement } from './placement.js';
import { nextPage } from './reading.js';
import { exportReminder } from './reminder.js';

/**
 * @param {HTMLElement} root
 * @param {() => void} [begun]  called once the first steps do what they say
 * @returns {Promise<boolean>} whether all it needs could be fetched
 */
export async function mount(root, begun) {
  prepareAnnouncer();
  const first = root.querySelector('.rt-first');
  const reader = await openReader();
  showTrouble(reader);
  // Not fetched: the published links to where one can start stay.
  const catalog = await fetchCatalog(root).catch(() => null);
  if (!catalog || !(first instanceof HTMLElement)) return false;
  reader.knows(catalog);
  const kept = await keeping();
  const missing = build('p', { class: 'rt-note' });
  const paintSteps = newcomer(first, reader, catalog, () => void lead(newPlacement(reader, catalog), true));

  const paint = () => {
    if (root.dataset.state === 'sitting' || root.dataset.state === 'over') return;
    const isNew = reader.state.cards.size === 0 && reader.state.pages.size === 0;
    if (isNew) paintSteps();
    if (isNew && root.dataset.state === 'new') return;
    root.dataset.state = isNew ? 'new' : 'known';
    root.replaceChildren(...(isNew ? [first] : standingNow(reader, catalog, kept)));
  };
  let isBeginning = false;
  /** @param {Kept | null} sitting @param {boolean} moveFocus */
  const lead = async (sitting, moveFocus) => {
    if (!sitting || isBeginning) return;
    isBeginning = true;
    const placed = await import('./placed.js').catch(() => null);
    isBeginning = false;
    if (!root.isConnected) return;
    if (placed) return placed.leadPlacement(root, reader, catalog, sitting, moveFocus, leave);
    missing.textContent = say('cannotFetch');
    announce(missing.textContent);
    root.append(missing);
  };
  const leave = () => {
    delete root.dataset.state;
    paint();
    focusOn(root.querySelector('h2'));
  };
  const wasReading = isBack();
  await lead(keptPlacement(reader), wasReading);
  follow(root, reader, paint);
  begun?.();
  return true;
}

/** @param {Reader} reader @param {Catalog} catalog @param {Keeping} kept */
function standingNow(reader, catalog, kept) {
  return [
    build('h2', { class: 'rh-hidden' }, say('todayHeading')),
    duePart(reader, catalog),
    readPart(reader, catalog),
    goalPart(reader, catalog),
    habitPart(reader),
    exportReminder(reader, kept) ?? '',
  ];
}

/** @param {Reader} reader @param {Catalog} catalog */
function duePart(reader, catalog) {
  const today = reader.today();
  const { reviews, fresh } = dailyQuestions(reader.state, today, catalog);
  const count = reviews.length;
  if (count + fresh.length === 0) {
    const lead = build('p', { class: 'rt-lead' }, say('nothingDue'));
    const note = build('p', { class: 'rt-note' }, nextDueSentence(reader));
    return build('div', { class: 'rt-part' }, lead, note);
  }
  const minutes = duration(minutesFor(reader.state, catalog, [...reviews, ...fresh]));
  const lead = fresh.length === 0 ? 'dueAndMinutes' : count === 0 ? 'newAndMinutes' : 'dueNewAndMinutes';
  return build(
    'div',
    { class: 'rt-part' },
    build('p', { class: 'rt-lead' }, say(lead, { count, fresh: fresh.length, minutes })),
    study.review !== null &&
      build('p', {}, link('main', say('startReview'), study.review, 'arrow')),
  );
}

/** @param {Reader} reader @param {Catalog} catalog */
function readPart(reader, catalog) {
  const page = nextPage(reader.state, ofTrack(catalog, reader.state));
  const label = build('p', { class: 'rt-label' }, say('readNext'));
  if (!page) return build('div', { class: 'rt-part' }, label, build('p', {}, say('allRead')));
  const title = build('a', { href: new URL(page.url, base).href }, isolated(page.title));
  const line = build('p', { class: 'rt-page' }, title);
  return build('div', { class: 'rt-part' }, label, line, pageMeta(page));
}

/** @param {Reader} reader */
function habitPart(reader) {
  const today = reader.today();
  const { length, today: counted } = streak(reader.state, today);
  const sentence = length === 0 ? '' : say(counted ? 'streakOf' : 'streakOpen', { count: length });
  const week = Array.from({ length: 7 }, (_, index) => {
    const counts = dayCounts(reader.state, today - 6 + index);
    return build('span', { class: counts ? 'rt-day rt-day--counts' : 'rt-day' });
  });
  return build(
    'div',
    { class: 'rt-part' },
    sentence && build('p', { class: 'rt-label' }, sentence),
    build('p', { class: 'rt-week', 'aria-hidden': 'true' }, ...week),
    !counted && build('p', { class: 'rt-note' }, say('streakNone')),
  );
}
