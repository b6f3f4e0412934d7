/**
 * The choice of the track one prepares for, where a site has more than one with pages of its own.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */

import { TRACK_SETTING } from '../study/settings.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { say } from '../ui/strings/reading.js';

/**
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @returns {HTMLElement | null} null where there is nothing to choose
 */
export function trackChoice(reader, catalog) {
  const tracks = Object.entries(catalog.tracks).filter(([id]) => catalog.pages.some((page) => page.tracks.includes(id)));
  if (Object.keys(catalog.tracks).length < 2 || tracks.length === 0) return null;
  const set = reader.state.settings.get(TRACK_SETTING);
  const chosen = tracks.some(([id]) => id === set) ? set : '';
  /** @param {Event} event */
  const choose = ({ currentTarget }) => {
    const { value, selectedOptions } = /** @type {HTMLSelectElement} */ (currentTarget);
    reader.set(TRACK_SETTING, value);
    announce(say('trackSet', { track: selectedOptions[0]?.text ?? '' }));
  };
  const options = [['', say('everyTrack')], ...tracks].map(([id, title = '']) =>
    build('option', { value: id ?? '', selected: id === chosen }, title),
  );
  const select = build('select', { class: 'rh-input', name: 'track', change: choose }, ...options);
  return build('label', { class: 'rr-choice' }, say('preparingFor'), select);
}
