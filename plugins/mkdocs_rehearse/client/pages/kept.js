/**
 * The sitting of this tab, kept in it so that it can be left for a page that teaches, and reloaded.
 * Where nothing is kept, a sitting begins anew with what is left to do.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Kept } from '../study/kept.js' */

import { storagePrefix } from '../store/prefix.js';
import { base } from '../ui/site.js';

const SITTING = `${storagePrefix(base.pathname)}sitting`;

const MOCK = `${storagePrefix(base.pathname)}mock`;

/** The page somebody went to read. The loader of every page looks at it, too. */
const READING = `${storagePrefix(base.pathname)}reading`;

/** The page in view, as a sitting names the one that leads it. */
export function address() {
  return location.pathname.replace(base.pathname, '') + location.search;
}

/**
 * A sitting that this page begins now.
 * @param {Reader} reader
 * @param {Pick<Kept, 'mode' | 'isScheduled' | 'isOnce' | 'keys' | 'fresh'>} plan
 * @returns {Kept}
 */
export function newSitting(reader, plan) {
  const begun = reader.belongings.count;
  return { ...plan, url: address(), day: reader.today(), begun, steps: [], given: null };
}

/** @param {Kept} sitting */
export function keepSitting(sitting) {
  attempt(() => sessionStorage.setItem(SITTING, JSON.stringify(sitting)));
}

export function dropSitting() {
  attempt(() => sessionStorage.removeItem(SITTING));
}

/** @returns {Kept | null} */
export function keptSitting() {
  return attempt(() => JSON.parse(sessionStorage.getItem(SITTING) ?? 'null')) ?? null;
}

/** A mock that has begun, of this tab as well. @param {object | null} mock  null to forget it */
export function keepMock(mock) {
  attempt(() =>
    mock ? sessionStorage.setItem(MOCK, JSON.stringify(mock)) : sessionStorage.removeItem(MOCK),
  );
}

/** @returns {any} */
export function keptMock() {
  return attempt(() => JSON.parse(sessionStorage.getItem(MOCK) ?? 'null')) ?? null;
}

/** @param {string} pathname */
export function noteReading(pathname) {
  attempt(() => sessionStorage.setItem(READING, pathname));
}

/** Whether the reader comes back from reading; told once. */
export function isBack() {
  const was = attempt(() => sessionStorage.getItem(READING));
  attempt(() => sessionStorage.removeItem(READING));
  return was != null;
}

/**
 * @template T
 * @param {() => T} access
 * @returns {T | undefined} undefined where storage is refused or full, or holds something else
 */
function attempt(access) {
  try {
    return access();
  } catch {
    return undefined;
  }
}
