/** How long a browser keeps things, when to remind of an export, and what its file is called. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { exportName } from '../../plugins/mkdocs_rehearse/client/pages/naming.js';
import { isTimeToExport } from '../../plugins/mkdocs_rehearse/client/pages/reminder.js';
import { emptyDay } from '../../plugins/mkdocs_rehearse/client/study/progress.js';
import { askToKeep, keepQuietly, keeping } from '../../plugins/mkdocs_rehearse/client/ui/keeping.js';

const SAFARI = { vendor: 'Apple Computer, Inc.', userAgent: 'Version/18.0 Safari/605.1.15' };
const FIREFOX = { vendor: '', userAgent: 'Gecko/20100101 Firefox/153.0' };
const CHROMIUM = { vendor: 'Google Inc.', userAgent: 'Chrome/156.0.0.0 Safari/537.36' };

/** A browser's storage that is kept once it was asked for, if the browser agrees. */
function storage(agrees = true) {
  const asked = { times: 0 };
  const manager = /** @type {any} */ ({
    persisted: async () => agrees && asked.times > 0,
    persist: async () => {
      asked.times += 1;
      return agrees;
    },
  });
  return { asked, manager: /** @type {StorageManager} */ (manager) };
}

test('Safari keeps what it stores a week, unless the site is on the home screen', async () => {
  const { manager } = storage();
  await manager.persist();
  assert.equal(await keeping({ ...SAFARI, storage: manager }, false), 'week');
  assert.equal(await keeping({ ...SAFARI, storage: manager }, true), 'kept');
});

test('others keep it as long as there is room, or for good once they have agreed', async () => {
  const { manager } = storage();
  assert.equal(await keeping({ ...CHROMIUM, storage: manager }, false), 'space');
  assert.equal(await askToKeep({ ...CHROMIUM, storage: manager }), true);
  assert.equal(await keeping({ ...CHROMIUM, storage: manager }, false), 'kept');
});

test('a browser that knows nothing of it or refuses to say keeps it as long as there is room', async () => {
  const refuses = /** @type {any} */ ({ persisted: () => Promise.reject(new TypeError('no')) });
  assert.equal(await keeping({}, false), 'space');
  assert.equal(await keeping({ ...CHROMIUM, storage: refuses }, false), 'space');
  assert.equal(await askToKeep({}), false);
});

test('only a browser that does not ask the reader is asked without a button', async () => {
  const [quiet, asking] = [storage(), storage()];
  await keepQuietly({ ...CHROMIUM, storage: quiet.manager });
  await keepQuietly({ ...FIREFOX, storage: asking.manager });
  assert.deepEqual([quiet.asked.times, asking.asked.times], [1, 0]);
});

/** @import { Exported } from '../../plugins/mkdocs_rehearse/client/store/belongings.js' */

/**
 * Whether it is time on a day, after answers on day 100 and 30 events.
 * @param {number} today
 * @param {import('../../plugins/mkdocs_rehearse/client/ui/keeping.js').Keeping} kept
 * @param {{answers?: number, exported?: Exported | null, reminders?: 'on' | 'off'}} [rest]
 */
function isTime(today, kept, { answers = 20, exported = null, reminders = 'on' } = {}) {
  const days = new Map([[100, { ...emptyDay(), answers }]]);
  const state = { days, settings: new Map([['export-reminders', reminders]]) };
  const standing = { state, belongings: { exported, count: 30 }, today: () => today };
  return isTimeToExport(standing, kept);
}

test('it is time to export when what is in one browser only is worth it and two weeks old', () => {
  assert.equal(isTime(114, 'space'), false);
  assert.equal(isTime(115, 'space'), true);
  assert.equal(isTime(115, 'space', { answers: 19 }), false);
  assert.equal(isTime(134, 'kept', { exported: { day: 120, count: 20 } }), false);
  assert.equal(isTime(135, 'kept', { exported: { day: 120, count: 20 } }), true);
  assert.equal(isTime(400, 'kept', { exported: { day: 120, count: 30 } }), false);
});

test('it is never time for one who does not want to be reminded', () => {
  assert.equal(isTime(115, 'space', { reminders: 'off' }), false);
  assert.equal(isTime(115, 'week', { reminders: 'off' }), false);
});

test('in a browser that deletes after a week it is time as soon as it is worth it', () => {
  assert.equal(isTime(100, 'week'), true);
  assert.equal(isTime(103, 'week', { exported: { day: 100, count: 20 } }), false);
});

test('an export is called by its site and day', () => {
  const day = new Date(2026, 10, 4, 23, 59);
  const name = (/** @type {string} */ url, packed = true) => exportName(new URL(url), day, packed);
  assert.equal(name('https://user.github.io/study/'), 'rehearse-study-2026-11-04.jsonl.gz');
  assert.equal(name('https://example.org/', false), 'rehearse-example.org-2026-11-04.jsonl');
  assert.equal(name('https://example.org/a/b%20c/'), 'rehearse-a-b-20c-2026-11-04.jsonl.gz');
});
