/**
 * Says when it is time to export: what is in one browser only can be lost with it. Quietly, and
 * not before there is something to lose.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Exported } from '../store/belongings.js' */
/** @import { State } from '../study/events.js' */
/** @import { Keeping } from '../ui/keeping.js' */

import { isOn } from '../study/settings.js';
import { build } from '../ui/build.js';
import { link } from '../ui/controls.js';
import { date } from '../ui/format.js';
import { say } from '../ui/strings/data.js';
import { study } from '../ui/study.js';

/** Where on the Settings page one exports; a site without one has it on its Progress page. */
export const DATA_ANCHOR = 'your-data';

/** So many answers are worth an export. */
const WORTHWHILE = 20;

/** An export is good for so many days. */
const GOOD_FOR = 14;

/**
 * What tells whether it is time.
 * @typedef {object} Standing
 * @property {Pick<State, 'days' | 'settings'>} state
 * @property {{exported: Exported | null, count: number}} belongings
 * @property {() => number} today
 */

/**
 * @param {Pick<State, 'days'>} state
 * @returns {number}
 */
export function answersIn({ days }) {
  return [...days.values()].reduce((sum, { answers }) => sum + answers, 0);
}

/**
 * @param {Standing} reader
 * @param {Keeping} keeping
 * @returns {boolean}
 */
export function isTimeToExport({ state, belongings: { exported, count }, today }, keeping) {
  if (answersIn(state) < WORTHWHILE || !isOn(state, 'reminders')) return false;
  if (exported) return count > exported.count && today() - exported.day > GOOD_FOR;
  return keeping === 'week' || today() - Math.min(...state.days.keys()) > GOOD_FOR;
}

/**
 * The reminder, if it is time; it leads to where one exports.
 * @param {Reader} reader
 * @param {Keeping} keeping
 */
export function exportReminder(reader, keeping) {
  const page = study.settings ?? study.progress;
  if (page === null || !isTimeToExport(reader, keeping)) return null;
  return build(
    'p',
    { class: 'rt-note rt-export' },
    say(keeping === 'week' ? 'remindWeek' : 'remind'),
    ' ',
    lastExport(reader.belongings.exported, reader.today()),
    ' ',
    link('quiet', say('exportNow'), `${page}#${DATA_ANCHOR}`),
  );
}

/**
 * When the last export was, as a sentence.
 * @param {Exported | null} exported
 * @param {number} today
 */
export function lastExport(exported, today) {
  if (!exported) return say('neverExported');
  return exported.day >= today ? say('exportedToday') : say('exportedOn', { date: date(exported.day, today) });
}
