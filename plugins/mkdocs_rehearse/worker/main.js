/**
 * The service worker: it puts a build of the site on the device and answers from there. One worker
 * knows one build. A new one waits, all of its files fetched, until the reader asks for it or has
 * closed every page of the old one.
 */

/** @import { Files } from './list.js' */

import { fill } from './fill.js';
import { files, later } from './list.js';
import { below, fileFor, isFolder, missingPage, sitemap } from './paths.js';
import { Unfilled, keyOf, put, storeName, verified } from './store.js';
import { askForTurn, hasTurn } from './turn.js';

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const base = new URL(worker.registration.scope);
const name = storeName(base);

/** @type {Files} */
const listed = { ...later, ...files };
/** @param {string} path */
const isListed = (path) => Object.hasOwn(listed, path);

const size = Object.values(files).reduce((sum, [, one]) => sum + one, 0);
/** Pages of the site hear how far it is. */
const channel = new BroadcastChannel(name);
/** The reader wants nothing more on the device. */
let isStopped = false;

worker.addEventListener('install', (event) => event.waitUntil(filled()));

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

// A page of an older build says these words, so they stay as they are.
worker.addEventListener('message', (event) => {
  if (event.data === 'fill') event.waitUntil(filled().catch(() => {}));
  if (event.data === 'stop') isStopped = true;
  if (event.data === 'take over') event.waitUntil(askForTurn(worker));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = below(request.url, base);
  if (asked === null || request.method !== 'GET' || request.headers.has('range')) return;
  const path = fileFor(asked, isListed);
  const isPage = request.mode === 'navigate';
  if (path !== null) event.respondWith(answer(event, path));
  else if (asked === 'sitemap.xml') event.respondWith(map());
  else if (asked === 'assets/rehearse/offline.json') event.respondWith(Response.json({ size }));
  else if (isPage && isFolder(asked, isListed)) event.respondWith(slash(request.url));
  else if (isPage) event.respondWith(fetch(request).catch(nowhere));
});

/** Puts on the device what is not there yet, and tells pages of it. */
async function filled() {
  isStopped = false;
  try {
    await fill(files, {
      store: await caches.open(name),
      base,
      // Asks the host even for what the browser has kept: that may be of an older build.
      get: (address) => fetch(address, { cache: 'no-cache', credentials: 'same-origin', priority: 'low' }),
      tell: (done) => channel.postMessage({ done, size }),
      isStopped: () => isStopped,
    });
  } catch (error) {
    const { reason, path } = error instanceof Unfilled ? error : new Unfilled('full');
    channel.postMessage({ failed: reason, path });
    throw error;
  }
}

/** From here on every page is of this build: what it does not have goes, and pages load anew. */
async function takeOver() {
  hasTurn();
  await worker.clients.claim();
  // A build that is on its way counts on what it found here; what is left over goes with its turn.
  if (worker.registration.installing) return;
  const store = await caches.open(name);
  const own = new Set(Object.entries(listed).map(([path, [digest]]) => keyOf(path, digest, base)));
  const others = (await store.keys()).filter(({ url }) => !own.has(url));
  await Promise.all(others.map((request) => store.delete(request)));
}

/**
 * The file from this device; from the network if it is not here, and then it is kept.
 * @param {FetchEvent} event
 * @param {string} path
 */
async function answer(event, path) {
  const [digest] = /** @type {[string, number]} */ (listed[path]);
  const key = keyOf(path, digest, base);
  const here = await caches.match(key, { cacheName: name }).catch(() => undefined);
  if (here) return here;
  const response = await fetch(event.request).catch(() => null);
  if (!response) return event.request.mode === 'navigate' ? nowhere() : Response.error();
  event.waitUntil(keep(response.clone(), key, digest).catch(() => {}));
  return response;
}

/** @param {Response} response @param {string} key @param {string} digest */
async function keep(response, key, digest) {
  // A reader who has taken the site off the device does not get it back bit by bit.
  if (!(await caches.has(name))) return;
  const file = await verified(response, digest);
  if (file) await put(await caches.open(name), key, file);
}

/** What stands where a page would, without a connection: the site's own page for it, if it has one. */
async function nowhere() {
  const path = missingPage(isListed);
  const key = path && keyOf(path, listed[path]?.[0] ?? '', base);
  const page = key && (await caches.match(key, { cacheName: name }));
  return page ? new Response(page.body, { status: 504, headers: page.headers }) : Response.error();
}

async function map() {
  return new Response(sitemap(Object.keys(files), base), { headers: { 'content-type': 'application/xml' } });
}

/** @param {string} address */
async function slash(address) {
  const url = new URL(address);
  url.pathname += '/';
  return Response.redirect(url.href);
}
