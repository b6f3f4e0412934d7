/**
 * Settings: how much a day asks, when it begins, how well to remember, keys and reminders, and the
 * data that all of it is kept in.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Row } from './fields.js' */

import { offlineSection } from '../offline/section.js';
import { isOffline } from '../offline/told.js';
import { openReader } from '../reader.js';
import { daysLeft } from '../study/plan.js';
import { dueCounts } from '../study/queue.js';
import { prepareAnnouncer } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { date, hour } from '../ui/format.js';
import { stop } from '../ui/say.js';
import { say as sayGoal } from '../ui/strings/goal.js';
import { say } from '../ui/strings/settings.js';
import { showTrouble } from '../ui/trouble.js';
import { fetchCatalog } from './catalog.js';
import { mountData } from './data.js';
import { amountRow, choiceRow, shell, switchRow } from './fields.js';
import { follow } from './follow.js';
import { goalForm } from './goal-form.js';
import { parametersRow } from './own-parameters.js';
import { paintTrack, trackSelect } from './track.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  const reader = await openReader();
  prepareAnnouncer();
  showTrouble(reader);
  // Not fetched: which tracks there are is not known, and the rest can be set.
  const catalog = await fetchCatalog(root).catch(() => null);
  const track = catalog && trackRow(reader, catalog);
  const sections = [
    section(say('eachDay'), ...eachDay(reader)),
    section(say('interview'), ...(track ? [track] : []), interview(reader)),
    section(say('memory'), ...memory(reader)),
    section(
      say('comfort'),
      switchRow(reader, 'keys', { label: say('keys'), does: say('keysDoes') }),
      switchRow(reader, 'reminders', { label: say('reminders'), does: say('remindersDoes') }),
    ),
    ...(isOffline ? [offlineSection()] : []),
  ];
  root.replaceChildren(...sections.map(({ element }) => element));
  mountData(root, reader);
  follow(root, reader, () => {
    for (const { paint } of sections) paint();
  });
}

/**
 * @param {string} heading
 * @param {...Row} rows
 * @returns {Row}
 */
function section(heading, ...rows) {
  return {
    element: build('section', { class: 'rs' }, build('h2', {}, heading), ...rows.map(({ element }) => element)),
    paint() {
      for (const { paint } of rows) paint();
    },
  };
}

/** @param {Reader} reader */
function eachDay(reader) {
  return [
    amountRow(reader, 'reviews', { label: say('reviews'), does: say('reviewsDoes') }),
    amountRow(reader, 'fresh', { label: say('fresh'), does: say('freshDoes') }),
    choiceRow(reader, 'rollover', {
      label: say('rollover'),
      does: say('rolloverDoes'),
      effect: () => say('rolloverNow', { date: date(reader.today()) }),
      write: hour,
    }),
  ];
}

/** @param {Reader} reader @param {Catalog} catalog @returns {Row | null} */
function trackRow(reader, catalog) {
  const select = trackSelect(reader, catalog, () => row.saved(reader));
  if (!select) return null;
  const row = shell('rs-track', { label: say('track'), does: say('trackDoes') }, select);
  return { element: row.element, paint: () => paintTrack(select, reader) };
}

/** @param {Reader} reader @returns {Row} */
function interview(reader) {
  const form = goalForm(reader);
  const stands = build('p', {});
  return {
    element: build('div', {}, build('p', { class: 'rs-does' }, say('interviewDoes')), stands, form.element),
    paint() {
      const today = reader.today();
      const count = daysLeft(reader.state, today);
      const values = { count, date: date(today + count, today) };
      stands.textContent = count > 0 ? stop(sayGoal('interviewIn', values)) : '';
      stands.hidden = count === 0;
      form.paint();
    },
  };
}

/** @param {Reader} reader */
function memory(reader) {
  const effect = () => {
    const today = reader.today();
    const due = dueCounts(reader.state, today).filter(([day]) => day <= today);
    return say('dueNow', { count: due.reduce((sum, [, count]) => sum + count, 0) });
  };
  return [
    amountRow(reader, 'retention', { label: say('retention'), does: say('retentionDoes'), effect }),
    parametersRow(reader, effect),
  ];
}
