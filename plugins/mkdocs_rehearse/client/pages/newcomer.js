/**
 * The first steps of somebody who has done nothing yet, which are published with the page: what to
 * prepare for, by when, and ten questions that show where one stands.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */

import { ofTrack } from '../study/catalog.js';
import { minutesFor } from '../study/pace.js';
import { isPlaced } from '../study/placement.js';
import { link } from '../ui/controls.js';
import { say } from '../ui/strings/today.js';
import { goalIn } from './goal-form.js';
import { pageMeta } from './page-meta.js';
import { newPlacement } from './placement.js';
import { nextPage } from './reading.js';
import { chooseTrack } from './track.js';

/**
 * Makes the published steps do what they say.
 * @param {HTMLElement} element
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {() => void} place  begins the placement
 * @returns {() => void} paints them anew when a setting changes: a field in use must stay
 */
export function newcomer(element, reader, catalog, place) {
  const track = element.querySelector('select');
  if (track) chooseTrack(track, reader);
  const paintGoal = goalIn(/** @type {HTMLFormElement} */ (part('form')), reader);
  const [ten, onward] = [part('.rt-ten'), part('.rv-onward')];
  part('.rt-ten button').addEventListener('click', place);
  return () => {
    paintGoal();
    const placement = newPlacement(reader, catalog);
    ten.hidden = placement === null;
    const chosen = ofTrack(catalog, reader.state);
    part('.rt-ten > p').textContent = say('stepPlaceWhy', { count: minutesOf(placement?.keys.length ?? 0, chosen) });
    const first = nextPage(reader.state, chosen);
    onward.replaceChildren(
      ...(first ? [link('quiet', say('orRead', { title: first.title }), first.url), pageMeta(first)] : []),
    );
  };

  /** What so many questions take in the mean, as the published steps say. @param {number} count @param {Catalog} chosen */
  function minutesOf(count, chosen) {
    const questions = chosen.banks.flatMap((bank) => bank.questions).filter(isPlaced);
    return minutesFor(reader.state, chosen, questions.map(({ key }) => key), count);
  }

  /** @param {string} selector */
  function part(selector) {
    return /** @type {HTMLElement} */ (element.querySelector(selector));
  }
}
