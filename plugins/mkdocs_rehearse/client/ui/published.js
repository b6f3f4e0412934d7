/**
 * Fetches what the build has published as JSON.
 */

import { base } from './site.js';

/** @type {Map<string, Promise<any>>} */
const fetched = new Map();

/**
 * One fetch an address; one that failed may be tried again.
 * @param {string} address relative to the site's base
 * @param {(published: any) => unknown} [read]  makes of it what is wanted, once
 * @returns {Promise<any>}
 */
export function fetchJson(address, read = (published) => published) {
  const known = fetched.get(address);
  if (known) return known;
  const answer = fetch(new URL(address, base)).then((response) => {
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response.json().then(read);
  });
  fetched.set(address, answer);
  answer.catch(() => fetched.delete(address));
  return answer;
}
