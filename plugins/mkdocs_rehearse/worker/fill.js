/**
 * Fetches what a build needs and is not on the device yet, a few files at a time. What has come
 * stays, so that the next attempt goes on where this one ended.
 */

/** @import { Files } from './list.js' */

import { addressesOf } from './paths.js';
import { Unfilled, keyOf, put, verified } from './store.js';

const AT_ONCE = 4;

/** @typedef {(address: string) => Promise<Response>} Fetch */

/**
 * @param {Files} files
 * @param {object} around
 * @param {Cache} around.store
 * @param {URL} around.base
 * @param {Fetch} around.get
 * @param {(done: number) => void} around.tell  bytes that are on the device, each time there are more
 * @param {() => boolean} around.isStopped
 * @returns {Promise<void>} when all of it is there
 * @throws {Unfilled}
 */
export async function fill(files, { store, base, get, tell, isStopped }) {
  const there = new Set((await store.keys()).map(({ url }) => url));
  const all = Object.entries(files).map(([path, [digest, size]]) => ({
    path, digest, size, key: keyOf(path, digest, base),
  }));
  const missing = all.filter(({ key }) => !there.has(key));
  const lacking = () => missing.reduce((sum, { size }) => sum + size, 0);
  const total = all.reduce((sum, { size }) => sum + size, 0);
  let under = 0;
  let hasFailed = false;
  tell(total - lacking());

  async function work() {
    for (let next = missing.shift(); next; next = missing.shift()) {
      under += next.size;
      if (isStopped()) throw new Unfilled('stopped');
      await put(store, next.key, await taken(next.path, next.digest, { base, get }));
      under -= next.size;
      if (!hasFailed) tell(total - lacking() - under);
    }
  }

  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    // The others end with the file they are at: what fails once would fail for each.
    missing.length = 0;
    hasFailed = true;
    throw error;
  }
}

/**
 * @param {string} path
 * @param {string} digest
 * @param {{base: URL, get: Fetch}} around
 * @throws {Unfilled}
 */
async function taken(path, digest, { base, get }) {
  for (const address of addressesOf(path, base)) {
    const response = await get(address).catch(() => null);
    if (!response || response.status === 429 || response.status >= 500) throw new Unfilled('network', path);
    const file = await verified(response, digest).catch(() => {
      throw new Unfilled('network', path);
    });
    if (file) return file;
  }
  throw new Unfilled('changed', path);
}
