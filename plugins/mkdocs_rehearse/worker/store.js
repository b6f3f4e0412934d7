/**
 * The files on this device, each under its digest. Several builds share them: a new one fetches only
 * what it has that is new, and no build can be given a file of another.
 */

/**
 * What the page is told when the files did not all come: the connection failed, the host sent
 * another file than the build has listed, or the browser has no more room.
 * @typedef {'network' | 'changed' | 'full' | 'stopped'} Reason
 */

export class Unfilled extends Error {
  /** @param {Reason} reason @param {string} [path] */
  constructor(reason, path = '') {
    super(`${reason} ${path}`);
    this.reason = reason;
    this.path = path;
  }
}

/** What is true of the bytes, not of what a host sent. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding', 'vary', 'set-cookie'];

/**
 * The name of the cache of the site with this base; all sites of an origin see each other's.
 * @param {URL} base
 */
export function storeName(base) {
  return `rehearse:${base.pathname}:files`;
}

/**
 * Files of the same bytes but another ending are two, since their type comes from it.
 * @param {string} path
 * @param {string} digest
 * @param {URL} base
 */
export function keyOf(path, digest, base) {
  return new URL(`?${digest}${/\.\w+$/.exec(path)?.[0] ?? ''}`, base).href;
}

/**
 * The response as it is kept: whole, and as if it had come from where it was asked for.
 * @param {Response} response
 * @param {string} digest
 * @returns {Promise<Response | null>} null if it is another file
 */
export async function verified(response, digest) {
  const bytes = await response.arrayBuffer();
  if ((await digestOf(bytes)) !== digest) return null;
  const headers = new Headers(response.headers);
  for (const name of OF_THE_WAY) headers.delete(name);
  return new Response(bytes, { headers });
}

/**
 * As `host/offline.py` names it.
 * @param {ArrayBuffer} bytes
 */
export async function digestOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 8);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param {Cache} store
 * @param {string} key
 * @param {Response} response
 * @throws {Unfilled}
 */
export async function put(store, key, response) {
  try {
    await store.put(key, response);
  } catch {
    throw new Unfilled('full');
  }
}
