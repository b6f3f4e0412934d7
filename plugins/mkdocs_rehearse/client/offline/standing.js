/**
 * How things stand with the site on this device, as one of the sentences that say so.
 */

/**
 * What is known of it; sizes are in bytes.
 * @typedef {object} Facts
 * @property {boolean} isPossible
 * @property {boolean} isWanted
 * @property {boolean} isSaving    the browser is set to use little data
 * @property {boolean} isFetching  a build is on its way, the first or a newer one
 * @property {boolean} isWaiting   a newer one has come
 * @property {boolean} isHere      a build is here, all of it
 * @property {{reason: 'network' | 'changed' | 'full', path: string} | null} failed
 * @property {number} done
 * @property {number | null} size
 */

/** @typedef {import('../ui/strings/offline.js').say} Say */

/**
 * @param {Facts} facts
 * @returns {Parameters<Say>[0]}
 */
export function standing({ isPossible, isWanted, isSaving, isFetching, isWaiting, isHere, failed, size }) {
  if (!isPossible) return 'notPossible';
  if (!isWanted) return size === null ? 'gone' : isSaving ? 'notHereSaving' : 'notHere';
  if (failed) return failed.reason;
  if (isFetching) return isHere ? 'updating' : 'fetching';
  if (isWaiting) return 'waiting';
  return isHere ? 'here' : 'fetching';
}

const MEGABYTE = 1_000_000;

/** To a tenth, and never nothing. @param {number} bytes */
export function megabytes(bytes) {
  return bytes === 0 ? 0 : Math.max(Math.round(bytes / (MEGABYTE / 10)) / 10, 0.1);
}
