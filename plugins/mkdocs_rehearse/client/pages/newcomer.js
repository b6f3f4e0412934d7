/**
 * The home page of somebody who has done nothing yet: what to prepare for, by when, and ten questions
 * that show where one stands.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */

import { ofTrack } from '../study/catalog.js';
import { build } from '../ui/build.js';
import { button, link } from '../ui/controls.js';
import { say } from '../ui/strings/today.js';
import { goalForm } from './goal-form.js';
import { pageMeta } from './page-meta.js';
import { newPlacement } from './placement.js';
import { minutesFor, nextPage } from './reading.js';
import { trackChoice } from './track.js';

/**
 * The parts, and what paints them anew when a setting changes: a field in use must stay.
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {() => void} place  begins the placement
 * @returns {{parts: HTMLElement[], paint: () => void}}
 */
export function newcomer(reader, catalog, place) {
  const track = trackChoice(reader, catalog);
  const goal = goalForm(reader);
  const onward = build('p', { class: 'rv-onward' });
  const ten = step(
    say('stepPlace'),
    say('stepPlaceWhy', { count: minutesFor(reader.state, 10) }),
    build('p', {}, button('main', say('place'), place)),
  );
  const steps = [
    track && step(say('stepTrack'), say('stepTrackWhy'), track),
    step(say('stepDate'), say('stepDateWhy'), goal.element),
    ten,
  ].filter((item) => item !== null);
  const paint = () => {
    goal.paint();
    ten.hidden = newPlacement(reader, catalog) === null;
    const first = nextPage(reader.state, ofTrack(catalog, reader.state));
    onward.replaceChildren(
      ...(first ? [link('quiet', say('orRead', { title: first.title }), first.url, 'arrow'), pageMeta(first)] : []),
    );
  };
  paint();
  const parts = [
    build('h2', {}, say('startHere')),
    build('ol', { class: 'rt-steps' }, ...steps),
    onward,
  ];
  return { parts, paint };
}

/** @param {string} what @param {string} why @param {HTMLElement} control */
function step(what, why, control) {
  return build('li', {}, build('strong', {}, what), build('p', {}, why), control);
}
