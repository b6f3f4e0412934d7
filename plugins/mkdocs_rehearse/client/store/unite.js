/**
 * What a copy of the log has that the log lacks. The copy was written behind, and the log may have
 * been cut short, cleared or damaged since, so either may know more than the other.
 */

/** @import { Area } from './area.js' */
/** @import { Entry } from './chunk.js' */
/** @import { Event } from '../study/events.js' */

import { LOG, grownFrom, readChunk } from './chunk.js';

/**
 * @typedef {object} Differences
 * @property {[key: string, text: string][]} lost  chunks that the log has shorter or not at all
 * @property {Entry[]} rescued  what is new in chunks that the log has otherwise, as by damage
 * @property {string[]} stale   keys of chunks that the log has merged into others
 */

/**
 * @param {Area} copy
 * @param {ReadonlyMap<string, string>} chunks  the log's, by key
 * @param {(event: Event) => boolean} knows  whether the log has an event
 * @returns {Differences}
 */
export function differences(copy, chunks, knows) {
  /** @type {Differences} */
  const found = { lost: [], rescued: [], stale: [] };
  for (const key of copy.keys().filter((one) => one.startsWith(LOG))) {
    const text = copy.read(key) ?? '';
    const own = chunks.get(key);
    if (own?.startsWith(text)) continue;
    const chunk = readChunk(key, text, grownFrom(own, text));
    const entries = chunk.entries.filter(({ event }) => !event || !knows(event));
    const isNews = entries.length > 0 || chunk.condition !== 'sound';
    if (own === undefined && !isNews) found.stale.push(key);
    else if (own === undefined || text.startsWith(own)) found.lost.push([key, text]);
    else found.rescued.push(...entries);
  }
  return found;
}
