/**
 * Says when it is time to export: what is in one browser only can be lost with it. Quietly, and
 * not before there is something to lose.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Exported } from '../store/belongings.js' */
/** @import { Keeping } from '../ui/keeping.js' */

import { build } from '../ui/build.js';
import { link } from '../ui/controls.js';
import { date } from '../ui/format.js';
import { say } from '../ui/strings.js';
import { study } from '../ui/study.js';

/** So many answers are worth an export. */
const WORTHWHILE = 20;

/** An export is good for so many days. */
const GOOD_FOR = 14;

/**
 * Whether it is time to export.
 * @param {object} standing
 * @param {number} standing.answers
 * @param {number} standing.first           study day of the first of them
 * @param {Exported | null} standing.exported
 * @param {number} standing.count           events
 * @param {number} today
 * @param {Keeping} keeping
 * @returns {boolean}
 */
export function isTimeToExport({ answers, first, exported, count }, today, keeping) {
  if (answers < WORTHWHILE) return false;
  if (exported) return count > exported.count && today - exported.day > GOOD_FOR;
  return keeping === 'week' || today - first > GOOD_FOR;
}

/**
 * The reminder, if it is time; it leads to where one exports.
 * @param {Reader} reader
 * @param {Keeping} keeping
 */
export function exportReminder({ state, belongings, today }, keeping) {
  const answers = [...state.days.values()].reduce((sum, day) => sum + day.answers, 0);
  const first = Math.min(...state.days.keys());
  const { exported, count } = belongings;
  if (!isTimeToExport({ answers, first, exported, count }, today(), keeping)) return null;
  if (study.progress === null) return null;
  const sentence = keeping === 'week' ? say('remindWeek') : say('remind');
  return build(
    'p',
    { class: 'rt-note rt-export' },
    sentence,
    ' ',
    lastExport(exported, today()),
    ' ',
    link('quiet', say('exportNow'), `${study.progress}#your-data`),
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
