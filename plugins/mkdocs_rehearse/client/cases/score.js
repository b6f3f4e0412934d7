/**
 * The end of a case: what the reader had by signal, what was missed and where, and what to read up.
 * It is there from the first answer on and keeps up with every other.
 */

/** @import { Reader } from '../reader.js' */
/** @import { SignalScore, Walk } from '../study/walk.js' */
/** @import { Case } from './page.js' */

import { openReader } from '../reader.js';
import { missedIn, scoresOf } from '../study/walk.js';
import { build, draw } from '../ui/build.js';
import { say } from '../ui/strings/cases.js';
import { freshStart } from './afresh.js';
import { missedList, readings } from './missed.js';
import { caseHere } from './page.js';
import { followCase, walkThrough } from './walk.js';

/** Where the score is, for links from the top of the page. */
export const SCORE_ID = 'walk-through';

/** @param {HTMLElement} root */
export async function mount(root) {
  const here = caseHere();
  if (!here) return;
  const reader = await openReader();
  const heading = build('h2', { id: SCORE_ID }, say('yourWalk'));
  const score = build('div');
  const afresh = freshStart(reader, here);
  root.replaceChildren(heading, score, afresh);

  /** @type {Walk | null} */
  let painted = null;
  const paint = () => {
    const walk = walkThrough(reader, here);
    if (walk === painted) return;
    painted = walk;
    score.replaceChildren(...(walk.size === 0 ? [build('p', {}, say('notBegun'))] : scoreView(walk, here)));
    afresh.hidden = walk.size === 0;
  };
  followCase(root, reader, here, paint);
}

/** @param {Walk} walk @param {Case} here */
function scoreView(walk, here) {
  const scores = scoresOf(walk, here.asked);
  const missed = missedIn(walk, here.asked);
  const reading = readings(missed, here);
  return [
    build('p', { class: 'cs-lead' }, leadOf(scores, walk.size, here)),
    signalList(scores, here),
    build('p', { class: 'cs-how' }, say('scoreHow')),
    missed.length > 0 && build('h3', {}, say('missedHeading')),
    missed.length > 0 && missedList(missed, here),
    reading && build('h3', {}, say('readUp')),
    reading,
  ].filter((part) => part instanceof Node);
}

/** @param {SignalScore[]} scores @param {number} answered @param {Case} here */
function leadOf(scores, answered, { asked: { length: total }, signals }) {
  const had = sum(scores.map((score) => score.had));
  const asked = sum(scores.map((score) => score.asked));
  const how = say(answered === total ? 'scoreAll' : 'scoreSoFar', { had, asked, answered, total });
  if (had === asked) return `${how} ${say('nothingMissed')}`;
  const weakest = scores.filter((score) => score.asked > 0).sort(byShare)[0];
  return weakest ? `${how} ${say('weakest', { ...weakest, signal: signals[weakest.signal] ?? '' })}` : how;
}

/** The lowest share first; of two alike, the one that more was missed of. @param {SignalScore} one @param {SignalScore} other */
function byShare(one, other) {
  return one.had / one.asked - other.had / other.asked || other.asked - one.asked;
}

/** @param {SignalScore[]} scores @param {Case} here */
function signalList(scores, { signals }) {
  const rows = Object.entries(signals).flatMap(([signal, label]) => {
    const score = scores.find((one) => one.signal === signal);
    if (!score) return [];
    const words = build('span', { class: 'cs-points' }, pointsOf(score));
    return [build('li', {}, build('span', {}, label), ' ', words, bar(score))];
  });
  return build('ul', { class: 'cs-signals' }, ...rows);
}

/** @param {SignalScore} score */
function pointsOf({ had, asked, points }) {
  const left = points - asked;
  return say(asked === 0 ? 'noneYet' : left > 0 ? 'pointsToCome' : 'pointsOf', { had, asked, left });
}

/** What was had, on what was asked, on all there is. @param {SignalScore} score */
function bar({ had, asked, points }) {
  const look = { class: 'cs-bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' };
  return draw(
    'svg',
    look,
    draw('rect', { class: 'cs-all', width: 100, height: 8 }),
    draw('rect', { class: 'cs-asked', width: (100 * asked) / points, height: 8 }),
    draw('rect', { class: 'cs-had', width: (100 * had) / points, height: 8 }),
  );
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}
