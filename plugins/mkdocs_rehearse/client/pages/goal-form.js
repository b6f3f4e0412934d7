/**
 * The form for an interview date and the minutes to study a day, on the home page and in Settings.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Row } from './fields.js' */

import { FARTHEST, daysLeft } from '../study/plan.js';
import { AMOUNTS, INTERVIEW_SETTING, amount } from '../study/settings.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { say } from '../ui/strings/goal.js';

const DAY = 86_400_000;

/**
 * @param {Reader} reader
 * @returns {Row}
 */
export function goalForm(reader) {
  const day = build('input', { class: 'rh-input', type: 'date', name: 'interview', required: true });
  const minutes = build('input', { class: 'rh-input', type: 'number', name: 'minutes', required: true });
  const element = build(
    'form',
    { class: 'rt-form' },
    build('label', {}, say('interviewOn'), day),
    build('label', {}, say('minutesADay'), minutes),
    build('button', { class: 'rh-button', type: 'submit' }, say('makePlan')),
    build('button', { class: 'rh-link', type: 'button' }, say('noDate')),
  );
  return { element, paint: goalIn(element, reader) };
}

/**
 * Makes such a form, which may be a published one, set the date and the minutes.
 * @param {HTMLFormElement} form
 * @param {Reader} reader
 * @returns {() => void} shows what is set, but leaves what is typed while nothing else is
 */
export function goalIn(form, reader) {
  const { setting, least, most } = AMOUNTS.minutes;
  /** @param {string} selector */
  const control = (selector) => /** @type {HTMLInputElement} */ (form.querySelector(selector));
  const [day, minutes, forget] = [control('[name=interview]'), control('[name=minutes]'), control('[type=button]')];
  minutes.min = String(least);
  minutes.max = String(most);
  minutes.step = '5';
  /** What the fields were last made to show, with a form as it is published. @type {Map<HTMLInputElement, string>} */
  const shown = new Map([day, minutes].map((field) => [field, field.defaultValue]));
  /** @param {HTMLInputElement} field @param {string} value */
  const show = (field, value) => {
    if (shown.get(field) !== value) field.value = value;
    shown.set(field, value);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Both are read first: what is set is painted at once.
    const [budget, interview] = [minutes.valueAsNumber, Math.floor(day.valueAsNumber / DAY)];
    reader.set(setting, budget);
    reader.set(INTERVIEW_SETTING, interview);
    announce(say('goalSet'));
  });
  forget.addEventListener('click', () => {
    day.focus();
    reader.set(INTERVIEW_SETTING, 0);
    announce(say('goalGone'));
  });
  const paint = () => {
    const today = reader.today();
    const left = daysLeft(reader.state, today);
    day.min = isoOf(today + 1);
    day.max = isoOf(today + FARTHEST);
    show(day, left > 0 ? isoOf(today + left) : '');
    show(minutes, String(amount(reader.state, 'minutes')));
    forget.hidden = left === 0;
  };
  paint();
  return paint;
}

/** @param {number} day @returns {string} such as 2026-11-24 */
function isoOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
