/** How long a case took, as a part of a sentence. */

/** @import { Box } from '../study/timebox.js' */
/** @import { Walk } from '../study/walk.js' */

import { elapsed } from '../study/timebox.js';
import { lastAt, secondsIn } from '../study/walk.js';
import { say } from '../ui/strings/cases.js';

/**
 * Until its last answer so far: by the clock, or else as long as its questions took.
 * @param {Walk} walk
 * @param {Box | null} box
 */
export function timeTaken(walk, box) {
  const minutes = Math.max(1, Math.round((box ? elapsed(box, lastAt(walk) ?? 0) / 1000 : secondsIn(walk)) / 60));
  if (!box) return say('timeUntimed', { count: minutes });
  const over = minutes - box.minutes;
  return over > 0 ? say('timeOver', { count: minutes, over }) : say('timeOf', { count: minutes, total: box.minutes });
}
