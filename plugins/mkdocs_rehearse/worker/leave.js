/**
 * The worker of a site that is not kept on devices, or no longer: it takes the files of an earlier
 * build away, and then itself. A browser that never had one does not fetch it.
 */

import { storeName } from './store.js';
import { askForTurn, hasTurn } from './turn.js';

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', (event) => event.waitUntil(askForTurn(worker)));

worker.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  hasTurn();
  await caches.delete(storeName(new URL(worker.registration.scope)));
  await worker.registration.unregister();
}
