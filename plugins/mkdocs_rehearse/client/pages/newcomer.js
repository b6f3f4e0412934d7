/**
 * The home page of somebody who has done nothing yet: what to prepare for, by when, and ten questions
 * that show where one stands.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */

import { ofTrack } from '../study/catalog.js';
import { minutesFor } from '../study/pace.js';
import { build } from '../ui/build.js';
import { button, link } from '../ui/controls.js';
import { say } from '../ui/strings/today.js';
import { goalForm } from './goal-form.js';
import { pageMeta } from './page-meta.js';
import { newPlacement } from './placement.js';
import { nextPage } from './reading.js';
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
  const long = build('p', {});
  const ten = step(say('stepPlace'), long, build('p', {}, button('main', say('place'), place)));
  const steps = [
    track && step(say('stepTrack'), build('p', {}, say('stepTrackWhy')), track),
    step(say('stepDate'), build('p', {}, say('stepDateWhy')), goal.element),
    ten,
  ].filter((item) => item !== null);
  const paint = () => {
    goal.paint();
    const placement = newPlacement(reader, catalog);
    ten.hidden = placement === null;
    const count = minutesFor(reader.state, catalog, placement?.keys ?? []);
    long.textContent = say('stepPlaceWhy', { count });
    const first = nextPage(reader.state, ofTrack(catalog, reader.state));
    onward.replaceChildren(
      ...(first ? [link('quiet', say('orRead', { title: first.title }), first.url), pageMeta(first)] : []),
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

/** @param {string} what @param {HTMLElement} why @param {HTMLElement} control */
function step(what, why, control) {
  return build('li', {}, build('strong', {}, what), why, control);
}
