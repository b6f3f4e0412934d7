/**
 * Keeps the site on this device: registers the worker, which fetches all of it, and hears when
 * there is a new build. Every page loads this once it is at rest, so it holds no more than that.
 */

import { isSaving } from './saving.js';

/** What the worker sends: bytes that are here, or why no more came. */
/** @typedef {{done: number, size: number} | {failed: string, path: string}} News */

const WORKER = 'sw.js';

/** Milliseconds. */
const MOMENT = 5000;

let isWatched = false;

/**
 * What the reader has chosen for this device; null if nothing. No event of the log: another device
 * may have less room.
 * @param {URL} base
 * @returns {'on' | 'off' | null}
 */
function choice(base) {
  try {
    const kept = localStorage.getItem(choiceKey(base));
    return kept === 'on' || kept === 'off' ? kept : null;
  } catch {
    return null;
  }
}

/** @param {URL} base @param {'on' | 'off'} value */
export function choose(base, value) {
  try {
    localStorage.setItem(choiceKey(base), value);
  } catch {
    // Refused or full: it holds as long as the page is open.
  }
}

/** @param {URL} base */
function choiceKey(base) {
  return `rehearse:${base.pathname}:offline`;
}

/** Under this name the worker has its files, and says how far it is. @param {URL} base */
export function filesName(base) {
  return `rehearse:${base.pathname}:files`;
}

/**
 * Who saves data has to ask for the site; it stays with whoever has it, until they say otherwise.
 * @param {URL} base
 */
export async function isWanted(base) {
  const chosen = choice(base);
  return chosen === 'on' || (chosen === null && (!isSaving() || (await registered(base)) !== undefined));
}

/**
 * Registers the worker if the reader wants it.
 * @param {URL} base
 * @returns {Promise<ServiceWorkerRegistration | null>} null where it is not wanted or not possible
 */
export async function keep(base) {
  const workers = navigator.serviceWorker;
  if (!workers || !(await isWanted(base))) return null;
  try {
    const registration = await workers.register(new URL(WORKER, base), { scope: base.pathname });
    if (!registration) return null;
    if (!isWatched) watch(registration);
    isWatched = true;
    if (registration.active) registration.update().catch(() => leaveIfGone(base));
    return registration;
  } catch {
    return null;
  }
}

/** Takes the site off this device. @param {URL} base */
export async function giveUp(base) {
  const registration = await registered(base);
  registration?.installing?.postMessage('stop');
  registration?.active?.postMessage('stop');
  await registration?.unregister();
  await caches.delete(filesName(base));
}

/** That of this site, not of one around it. @param {URL} base */
export async function registered(base) {
  const found = await navigator.serviceWorker?.getRegistration(base).catch(() => undefined);
  return found?.scope === base.href ? found : undefined;
}

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  const workers = navigator.serviceWorker;
  let isControlled = workers.controller !== null;
  // Another worker is another build, and no page is of two.
  workers.addEventListener('controllerchange', () => {
    if (isControlled) location.reload();
    isControlled = true;
  });

  const offer = () => {
    const { waiting, active } = registration;
    if (waiting && active) void import('./notice.js').then((notice) => notice.offer(waiting));
  };
  const follow = () => registration.installing?.addEventListener('statechange', offer);
  registration.addEventListener('updatefound', follow);
  follow();
  const [visit] = performance.getEntriesByType('navigation');
  // So the worker answers without a connection where it has no page.
  if (/** @type {any} */ (visit)?.responseStatus === 504) {
    void import('./notice.js').then((notice) => notice.sayNowhere());
  } else {
    offer();
  }
}

/**
 * A site that was published without its worker would be shown as it was for ever.
 * @param {URL} base
 */
async function leaveIfGone(base) {
  if (!(await isGone(base))) return;
  // A host that is just given a new build may be without it for a moment.
  await new Promise((end) => setTimeout(end, MOMENT));
  if (!(await isGone(base))) return;
  await giveUp(base);
  location.reload();
}

/**
 * The home page is there and the worker is not: a host that has neither may have both again tomorrow.
 * @param {URL} base
 */
async function isGone(base) {
  const worker = await statusOf(new URL(WORKER, base));
  return (worker === 404 || worker === 410) && (await statusOf(base)) === 200;
}

/** What the host says, as the worker answers no such request. @param {URL} address */
async function statusOf(address) {
  const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  return answer?.status;
}
