/**
 * How ready the reader is: a figure for the day that counts, the signals as a picture and a table,
 * and what would raise it most for the time it takes.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Step } from '../study/readiness.js' */

import { daysLeft } from '../study/plan.js';
import { meanReadiness, nextSteps, readinessBySignal, readinessDay } from '../study/readiness.js';
import { build } from '../ui/build.js';
import { shortDuration } from '../ui/duration.js';
import { date, outOf, percent } from '../ui/format.js';
import { number } from '../ui/number.js';
import { radar } from '../ui/radar.js';
import { base } from '../ui/site.js';
import { say } from '../ui/strings/reading.js';
import { study } from '../ui/study.js';
import { table } from '../ui/table.js';

/** So many things to do next are enough to choose from. */
const CHOICES = 3;

/** Fewer signals than these span no area. */
const LEAST_SPOKES = 3;

/**
 * @param {Reader} reader
 * @param {Catalog} catalog  of the track the reader prepares for
 * @returns {{lead: string, picture: SVGSVGElement | null, signals: HTMLElement, how: string}}
 */
export function readinessParts({ state, today }, catalog) {
  const day = readinessDay(state, today());
  const signals = readinessBySignal(state, catalog, day);
  const share = percent(meanReadiness(signals));
  const when = daysLeft(state, today()) > 0;
  const spokes = signals.map(({ signal, readiness }) => ({ name: catalog.signals[signal] ?? signal, share: readiness }));
  const rows = signals.map(({ readiness, answered, questions }, index) => [
    spokes[index]?.name ?? '',
    percent(readiness),
    outOf(answered, questions),
  ]);
  return {
    lead: when ? say('readyOn', { share, date: date(day, today()) }) : say('readyToday', { share }),
    picture: spokes.length < LEAST_SPOKES ? null : radar(spokes),
    signals: table([say('signal'), say('readiness'), say('answeredShare')], rows),
    how: say(when ? 'readinessHowOn' : 'readinessHow'),
  };
}

/**
 * What to do next, as items of a list.
 * @param {Reader} reader
 * @param {Catalog} catalog  of the track the reader prepares for
 * @returns {HTMLElement[]}
 */
export function nextItems({ state, today }, catalog) {
  const steps = nextSteps(state, catalog, today());
  return steps.flatMap((step) => item(step) ?? []).slice(0, CHOICES);
}

/** @param {Step} step @returns {HTMLElement | null} null for what the site has no page for */
function item(step) {
  const to = destination(step);
  if (!to) return null;
  const meta = say('stepMeta', {
    time: shortDuration(Math.max(Math.round(step.minutes), 1)),
    gain: gainText(step.gain),
  });
  return build(
    'li',
    {},
    build('a', { href: new URL(to.url, base).href }, to.text),
    ' ',
    build('span', { class: 'rk-meta' }, meta),
  );
}

/** @param {Step} step @returns {{url: string, text: string} | null} */
function destination({ kind, target, questions: count }) {
  if (kind === 'review') {
    return study.review === null ? null : { url: study.review, text: say('stepReview', { count }) };
  }
  if (!target) return null;
  if ('url' in target) return { url: target.url, text: say('stepPage', { title: target.title, count }) };
  return target.practice === null
    ? null
    : { url: target.practice, text: say('stepBank', { title: target.title, count }) };
}

/** Points of a hundred, never shown as none. @param {number} gain 0 to 1 */
function gainText(gain) {
  const points = gain * 100;
  return points < 0.1 ? `<${number(0.1)}` : number(points);
}
