/**
 * Which sessions are open, told by Web Locks: each holds one named after it, and the browser gives
 * it back however the tab ends. Where there are no locks, as on plain http, nothing is merged.
 */

/** A tab in the midst of opening holds no lock yet; so young a session counts as open. */
const YOUNG = 3600;

/**
 * Shows that a session is open until it is told to stop.
 * @param {LockManager | undefined} locks
 * @param {string} prefix of this site's names
 * @param {string} tab
 * @returns {() => void} ends it
 */
export function announce(locks, prefix, tab) {
  /** @type {() => void} */
  let end = () => {};
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  // A document without an origin of its own is refused locks; then it merges nothing either.
  locks?.request(lockName(prefix, tab), () => ended).catch(() => {});
  return end;
}

/**
 * Does work that only one tab at a time may do, if no other is at it.
 * @param {LockManager | undefined} locks
 * @param {string} prefix
 * @param {(isOpen: (tab: string) => boolean) => void} work
 * @returns {Promise<void>} when it is done or need not be
 */
export async function withPresence(locks, prefix, work) {
  if (!locks) return;
  await locks
    .request(`${prefix}compact`, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      const { held = [], pending = [] } = await locks.query();
      const names = new Set([...held, ...pending].map(({ name }) => name));
      work((tab) => names.has(lockName(prefix, tab)));
    })
    .catch((error) => {
      if (!(error instanceof DOMException)) throw error;
    });
}

/**
 * Whether a session began so short a time ago that it may not have announced itself yet.
 * @param {{start: number}} session
 * @param {number} now milliseconds
 * @returns {boolean}
 */
export function isYoung({ start }, now) {
  return Math.abs(now / 1000 - start) < YOUNG;
}

/**
 * @param {string} prefix
 * @param {string} tab
 */
const lockName = (prefix, tab) => `${prefix}tab:${tab}`;
