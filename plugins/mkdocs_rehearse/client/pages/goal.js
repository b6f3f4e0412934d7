/**
 * The interview date on the home page: what the plan for it says, and where it is set.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { State } from '../study/events.js' */
/** @import { Plan } from '../study/plan.js' */

import { ofTrack } from '../study/catalog.js';
import { timing } from '../study/pace.js';
import { FINAL_DAYS, daysLeft, planFor } from '../study/plan.js';
import { amount } from '../study/settings.js';
import { build } from '../ui/build.js';
import { duration } from '../ui/duration.js';
import { date } from '../ui/format.js';
import { say } from '../ui/strings/goal.js';
import { goalForm } from './goal-form.js';

/** @param {Reader} reader @param {Catalog} catalog */
export function goalPart(reader, catalog) {
  const today = reader.today();
  const minutes = amount(reader.state, 'minutes');
  const interview = today + daysLeft(reader.state, today);
  const chosen = ofTrack(catalog, reader.state);
  const goal = { interview, minutes, seconds: secondsEach(reader.state, chosen) };
  const plan = planFor(reader.state, today, chosen, goal);
  const form = goalForm(reader).element;
  if (!plan) return build('div', { class: 'rt-part rt-goal' }, build('p', { class: 'rt-label' }, say('goal')), form);
  return build(
    'div',
    { class: 'rt-part rt-goal' },
    build('p', { class: 'rt-label' }, say('interviewIn', { count: plan.days, date: date(interview, today) })),
    ...sentencesOf(plan, minutes, interview, today).map((sentence) => build('p', {}, sentence)),
    build('details', { class: 'rh-details' }, build('summary', {}, say('changeGoal')), form),
  );
}

/** What one of the questions takes, in the mean. @param {State} state @param {Catalog} catalog */
function secondsEach(state, catalog) {
  const keys = catalog.banks.flatMap(({ questions }) => questions.map(({ key }) => key));
  return Math.max(timing(state, catalog)(keys) / keys.length, 1);
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
    const way = plan.enough === null ? say('planNone') : say('planEnough', { time: duration(plan.enough) });
    sentences.push(`${say('planShort', { count: plan.left, minutes })} ${way}`);
  }
  return sentences;
}
