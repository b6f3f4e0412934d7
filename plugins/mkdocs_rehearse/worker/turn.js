/**
 * Takes the place of the worker before it. Chromium forgets to, if that one has work to do in the moment
 * it is asked, so it is asked until it does.
 */

const PAUSE = 500;

/** @type {ReturnType<typeof setInterval> | undefined} */
let asking;

/** @param {ServiceWorkerGlobalScope} worker */
export function askForTurn(worker) {
  asking ??= setInterval(() => void worker.skipWaiting(), PAUSE);
  return worker.skipWaiting();
}

/** To be called when it is active. */
export function hasTurn() {
  clearInterval(asking);
}
