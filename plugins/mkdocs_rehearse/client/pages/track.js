/**
 * The choice of the track one prepares for, where a site has more than one with pages of its own.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */

import { TRACK_SETTING } from '../study/settings.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { isolated } from '../ui/direction.js';
import { say } from '../ui/strings/reading.js';

/**
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @returns {HTMLElement | null} null where there is nothing to choose
 */
export function trackChoice(reader, catalog) {
  const select = trackSelect(reader, catalog, (track) => announce(say('trackSet', { track })));
  return select && build('label', { class: 'rr-choice' }, say('preparingFor'), select);
}

/**
 * The same without its name.
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {(title: string) => void} chosen
 * @returns {HTMLSelectElement | null}
 */
export function trackSelect(reader, catalog, chosen) {
  const tracks = Object.entries(catalog.tracks).filter(([id]) => catalog.pages.some((page) => page.tracks.includes(id)));
  if (Object.keys(catalog.tracks).length < 2 || tracks.length === 0) return null;
  const options = [['', say('everyTrack')], ...tracks].map(([value = '', title = '']) => build('option', { value }, isolated(title)));
  const select = build('select', { class: 'rh-input', name: 'track' }, ...options);
  select.addEventListener('change', () => chosen(set(select, reader)));
  paintTrack(select, reader);
  return select;
}

/**
 * Makes a published choice set the track, and shows the one that is set.
 * @param {HTMLSelectElement} select
 * @param {Reader} reader
 */
export function chooseTrack(select, reader) {
  select.addEventListener('change', () => announce(say('trackSet', { track: set(select, reader) })));
  if (reader.state.settings.has(TRACK_SETTING)) paintTrack(select, reader);
}

/** @param {HTMLSelectElement} select @param {Reader} reader @returns {string} the title of what is chosen */
function set(select, reader) {
  reader.set(TRACK_SETTING, select.value);
  return select.selectedOptions[0]?.text ?? '';
}

/** Everything, where the track that was set is gone. @param {HTMLSelectElement} select @param {Reader} reader */
export function paintTrack(select, { state }) {
  select.value = String(state.settings.get(TRACK_SETTING) ?? '');
  if (select.selectedIndex < 0) select.value = '';
}
