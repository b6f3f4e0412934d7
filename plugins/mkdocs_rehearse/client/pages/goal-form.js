/**
 * The form for an interview date and the minutes to study a day, on the home page and in Settings.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Row } from './fields.js' */

import { FARTHEST, daysLeft } from '../study/plan.js';
import { AMOUNTS, INTERVIEW_SETTING, amount } from '../study/settings.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { say } from '../ui/strings/goal.js';

const DAY = 86_400_000;

/**
 * @param {Reader} reader
 * @returns {Row}
 */
export function goalForm(reader) {
  const { setting, least, most } = AMOUNTS.minutes;
  const day = build('input', { class: 'rh-input', type: 'date', name: 'interview', required: true });
  const minutes = build('input', {
    class: 'rh-input',
    type: 'number',
    name: 'minutes',
    required: true,
    min: least,
    max: most,
    step: 5,
  });
  /** @param {SubmitEvent} event */
  const set = (event) => {
    event.preventDefault();
    // Both are read first: what is set is painted at once.
    const [budget, interview] = [minutes.valueAsNumber, Math.floor(day.valueAsNumber / DAY)];
    reader.set(setting, budget);
    reader.set(INTERVIEW_SETTING, interview);
    announce(say('goalSet'));
  };
  const forget = button('quiet', say('noDate'), () => {
    day.focus();
    reader.set(INTERVIEW_SETTING, 0);
    announce(say('goalGone'));
  });
  const paint = () => {
    const today = reader.today();
    const left = daysLeft(reader.state, today);
    day.min = isoOf(today + 1);
    day.max = isoOf(today + FARTHEST);
    day.value = left > 0 ? isoOf(today + left) : '';
    minutes.value = String(amount(reader.state, 'minutes'));
    forget.hidden = left === 0;
  };
  paint();
  const element = build(
    'form',
    { class: 'rt-form', submit: set },
    build('label', {}, say('interviewOn'), day),
    build('label', {}, say('minutesADay'), minutes),
    build('button', { class: 'rh-button', type: 'submit' }, say('makePlan')),
    forget,
  );
  return { element, paint };
}

/** @param {number} day @returns {string} such as 2026-11-24 */
function isoOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
