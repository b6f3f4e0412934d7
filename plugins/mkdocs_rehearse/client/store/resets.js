/**
 * Deleting everything of a site, so that nothing brings it back: other pages hold the log in
 * memory, and so does its copy in the database. How often it was done is the one thing that
 * stays. Who knows of fewer resets than there were is from before, and writes nothing any more.
 */

/** @import { Area } from './area.js' */

import { attempt } from './area.js';

export const RESETS_KEY = 'resets';

/**
 * @typedef {object} Resets
 * @property {() => boolean} isOver  whether the page is from before a reset: it is to be loaded anew
 * @property {() => void} reset      deletes all that is in the area
 * @property {(copy: Area) => boolean} agree
 *   deletes a copy from before a reset; gives false, and deletes the area, if that is older
 */

/**
 * The area as it is for a page that is opened now: after the next reset it takes nothing more.
 * @param {Area} area
 * @returns {Area & Resets}
 */
export function resettable(area) {
  let known = resetsIn(area);
  const wasEmpty = (attempt(() => area.keys()) ?? []).length === 0;
  return {
    ...area,
    write(key, text) {
      const resets = area.read(RESETS_KEY);
      if (Number(resets) > known) return;
      // Somebody has cleared the area, which is no reset.
      if (resets === null && known > 0) area.write(RESETS_KEY, String(known));
      area.write(key, text);
    },
    isOver: () => resetsIn(area) > known,
    reset: () => wipe(area, resetsIn(area) + 1),
    agree(copy) {
      const there = resetsIn(copy);
      if (known > there) wipe(copy, known);
      if (known >= there) return true;
      if (!wasEmpty) {
        attempt(() => wipe(area, there));
        return false;
      }
      // Nothing was there that could be from before; this page goes on from here.
      known = there;
      attempt(() => area.write(RESETS_KEY, String(known)));
      return true;
    },
  };
}

/** @param {Area} area */
function resetsIn(area) {
  return Number(attempt(() => area.read(RESETS_KEY))) || 0;
}

/**
 * @param {Area} area
 * @param {number} resets  that there were, with this one
 */
function wipe(area, resets) {
  removeAll(area);
  area.write(RESETS_KEY, String(resets));
  // What other pages may have put back before they could hear of it.
  removeAll(area);
}

/** @param {Area} area */
function removeAll(area) {
  for (const key of area.keys()) if (key !== RESETS_KEY) area.remove(key);
}
