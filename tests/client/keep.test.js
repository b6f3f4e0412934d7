/** The site on this device, as a page without a browser around it can tell. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { giveUp, registered } from '../../plugins/mkdocs_rehearse/client/offline/keep.js';

const AROUND = new URL('https://example.org/');
const WITHIN = new URL('https://example.org/study/');

/** What was taken away. @type {string[]} */
let gone = [];

/** As a browser finds it: the registration with the longest scope that the address is in. @param {URL[]} scopes */
function browserWith(...scopes) {
  const registrations = scopes.map(({ href }) => ({
    scope: href,
    installing: null,
    active: null,
    unregister: () => gone.push(href),
  }));
  const serviceWorker = {
    /** @param {URL} base */
    getRegistration: async ({ href }) =>
      registrations
        .filter(({ scope }) => href.startsWith(scope))
        .sort((one, other) => other.scope.length - one.scope.length)[0],
  };
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: serviceWorker });
  Object.assign(globalThis, { caches: { delete: async (/** @type {string} */ name) => gone.push(name) } });
}

beforeEach(() => {
  gone = [];
});

test('the worker of a site around this one is not its own', async () => {
  browserWith(AROUND);
  assert.equal(await registered(WITHIN), undefined);
  assert.equal((await registered(AROUND))?.scope, AROUND.href);
  browserWith(AROUND, WITHIN);
  assert.equal((await registered(WITHIN))?.scope, WITHIN.href);
});

test('a site that is taken off the device leaves the one around it there', async () => {
  browserWith(AROUND);
  await giveUp(WITHIN);
  assert.deepEqual(gone, ['rehearse:/study/:files']);
  browserWith(AROUND, WITHIN);
  await giveUp(WITHIN);
  assert.deepEqual(gone.slice(1), [WITHIN.href, 'rehearse:/study/:files']);
});

test('where a browser has no workers or refuses to tell, there is none', async () => {
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: undefined });
  assert.equal(await registered(WITHIN), undefined);
  const refuses = { getRegistration: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: refuses });
  assert.equal(await registered(WITHIN), undefined);
});
