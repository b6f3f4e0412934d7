/**
 * The end of a case: what the reader had by signal, what was missed and where, and what to read up.
 * It is there from the first answer on and keeps up with every other.
 */

/** @import { Reader } from '../reader.js' */
/** @import { SignalScore, Walk } from '../study/walk.js' */
/** @import { Case } from './page.js' */

import { openReader } from '../reader.js';
import { missedIn, scoresOf, weakestOf } from '../study/walk.js';
import { build, draw } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { sentences } from '../ui/say.js';
import { say } from '../ui/strings/cases.js';
import { freshStart } from './afresh.js';
import { missedList, readings } from './missed.js';
import { keptOf } from './kept.js';
import { SCORE_ID, caseHere } from './page.js';
import { printWalk } from './print.js';
import { timeTaken } from './time.js';
import { followCase, walkThrough } from './walk.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  const here = caseHere();
  if (!here) return;
  const reader = await openReader();
  const heading = build('h2', {}, say('yourWalk'));
  root.id = SCORE_ID;
  const score = build('div');
  const paper = button('plain', say('print'), () => printWalk(walkThrough(reader, here), here));
  const ends = build('div', { class: 'cs-ends' }, paper, ...freshStart(reader, here));
  root.replaceChildren(heading, score, ends);

  /** @type {Walk | null} */
  let painted = null;
  const paint = () => {
    const walk = walkThrough(reader, here);
    if (walk === painted) return;
    painted = walk;
    score.replaceChildren(...scoreView(walk, here));
    ends.hidden = walk.size === 0;
  };
  followCase(root, reader, here, paint);
}

/** @param {Walk} walk @param {Case} here */
function scoreView(walk, here) {
  const scores = scoresOf(walk, here.asked);
  const missed = missedIn(walk, here.asked);
  const reading = readings(missed, weakestOf(scores), here);
  return [
    build('p', {}, walk.size === 0 ? say('notBegun') : leadOf(scores, walk, here)),
    signalList(scores, here),
    build('p', { class: 'cs-how' }, say('scoreHow')),
    missed.length > 0 && build('h3', {}, say('missedHeading')),
    missed.length > 0 && missedList(missed, here),
    reading && build('h3', {}, say('readUp')),
    reading,
  ].filter((part) => part instanceof Node);
}

/** @param {SignalScore[]} scores @param {Walk} walk @param {Case} here */
function leadOf(scores, walk, { key, asked: { length: total }, signals }) {
  const had = sum(scores.map((score) => score.had));
  const asked = sum(scores.map((score) => score.asked));
  const answered = walk.size;
  const time = answered === total ? timeTaken(walk, keptOf(key).box) : '';
  const how = say(answered === total ? 'scoreAll' : 'scoreSoFar', { had, asked, answered, total, time });
  const [weakest] = weakestOf(scores);
  if (!weakest) return sentences([how, say('nothingMissed')]);
  return sentences([how, say('weakest', { ...weakest, signal: signals[weakest.signal] ?? '' })]);
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
  const look = { class: 'cs-bar rh-share', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' };
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
