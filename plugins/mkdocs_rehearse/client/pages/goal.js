/**
 * The interview date on the home page: where it is set, and what the plan for it says.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Plan } from '../study/plan.js' */

import { FINAL_DAYS, daysLeft, planFor } from '../study/plan.js';
import { AMOUNTS, INTERVIEW_SETTING, amount } from '../study/settings.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { date } from '../ui/format.js';
import { say } from '../ui/strings/today.js';
import { secondsEach } from './reading.js';

const DAY = 86_400_000;

/** @param {Reader} reader @param {Catalog} catalog */
export function goalPart(reader, catalog) {
  const today = reader.today();
  const minutes = amount(reader.state, 'minutes');
  const interview = today + daysLeft(reader.state, today);
  const goal = { interview, minutes, seconds: secondsEach(reader.state) };
  const plan = planFor(reader.state, today, catalog, goal);
  const form = goalForm(reader, plan ? interview : null);
  if (!plan) return build('div', { class: 'rt-part rt-goal' }, build('p', { class: 'rt-label' }, say('goal')), form);
  return build(
    'div',
    { class: 'rt-part rt-goal' },
    build('p', { class: 'rt-label' }, say('interviewIn', { count: plan.days, date: date(interview, today) })),
    ...sentencesOf(plan, minutes, interview, today).map((sentence) => build('p', {}, sentence)),
    build('details', { class: 'rh-details' }, build('summary', {}, say('changeGoal')), form),
  );
}

/** @param {Plan} plan @param {number} minutes @param {number} interview @param {number} today */
function sentencesOf(plan, minutes, interview, today) {
  const inPass = plan.days <= FINAL_DAYS;
  const known = { followed: plan.followed, now: plan.now, total: plan.total };
  const sentences = [
    inPass
      ? say('planPass', { pass: plan.pass })
      : say('planNew', {
          fresh: plan.fresh,
          pass: plan.pass,
          date: date(interview - FINAL_DAYS, today),
        }),
    say('planKnown', { ...known, date: date(interview, today) }),
  ];
  if (plan.left > 0) {
    const way = plan.enough === null ? say('planNone') : say('planEnough', { count: plan.enough });
    sentences.push(`${say('planShort', { count: plan.left, minutes })} ${way}`);
  }
  return sentences;
}

/** @param {Reader} reader @param {number | null} interview the study day that is set */
function goalForm(reader, interview) {
  const today = reader.today();
  const day = build('input', {
    class: 'rh-input',
    type: 'date',
    name: 'interview',
    required: true,
    min: isoOf(today + 1),
    value: interview === null ? '' : isoOf(interview),
  });
  const minutes = build('input', {
    class: 'rh-input',
    type: 'number',
    name: 'minutes',
    required: true,
    min: AMOUNTS.minutes.least,
    max: AMOUNTS.minutes.most,
    step: 5,
    value: amount(reader.state, 'minutes'),
  });
  /** @param {SubmitEvent} event */
  const set = (event) => {
    event.preventDefault();
    reader.set(AMOUNTS.minutes.setting, minutes.valueAsNumber);
    reader.set(INTERVIEW_SETTING, Math.floor(day.valueAsNumber / DAY));
    announce(say('goalSet'));
  };
  const forget = () => {
    reader.set(INTERVIEW_SETTING, 0);
    announce(say('goalGone'));
  };
  return build(
    'form',
    { class: 'rt-form', submit: set },
    build('label', {}, say('interviewOn'), day),
    build('label', {}, say('minutesADay'), minutes),
    build('button', { class: 'rh-button', type: 'submit' }, say('makePlan')),
    interview !== null && button('quiet', say('noDate'), forget),
  );
}

/** @param {number} day @returns {string} such as 2026-11-24 */
function isoOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
