/**
 * Areas: places that keep text by key. Each gives and takes text at once or throws `AreaError`,
 * so that the log need not know which it writes to; one test suite holds for all of them. Whatever
 * keeps its text asynchronously reads everything when it is opened and writes behind.
 */

/**
 * @typedef {object} Area
 * @property {boolean} lasting                        whether what is written outlives the page
 * @property {() => string[]} keys
 * @property {(key: string) => string | null} read
 * @property {(key: string, text: string) => void} write  a write that fails leaves the old text
 * @property {(key: string) => void} remove
 */

/** Why an area did not do what it was asked. */
export class AreaError extends Error {
  /**
   * @param {'refused' | 'full'} kind
   * @param {unknown} cause
   */
  constructor(kind, cause) {
    super(kind, { cause });
    this.kind = kind;
  }
}

/**
 * The part of `localStorage` under a prefix. Mentioning `localStorage` can itself throw, and it can
 * be null, so it comes as a function that mentions it.
 * @param {() => Storage | null | undefined} touch
 * @param {string} prefix
 * @returns {Area}
 * @throws {AreaError} if there is none to be had
 */
export function localArea(touch, prefix) {
  const storage = guarded(touch);
  if (!storage) throw new AreaError('refused', null);
  guarded(() => storage.length);
  return {
    lasting: true,
    keys: () =>
      guarded(() => Array.from({ length: storage.length }, (_, index) => storage.key(index)))
        .filter((key) => key !== null)
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length)),
    read: (key) => guarded(() => storage.getItem(prefix + key)),
    write: (key, text) => guarded(() => storage.setItem(prefix + key, text)),
    remove: (key) => guarded(() => storage.removeItem(prefix + key)),
  };
}

/**
 * An area that lasts as long as the page: the last resort.
 * @returns {Area}
 */
export function memoryArea() {
  /** @type {Map<string, string>} */
  const texts = new Map();
  return {
    lasting: false,
    keys: () => [...texts.keys()],
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
  };
}

/**
 * @typedef {Area & {copyTo: (copy: Area) => void}} TwinArea
 */

/**
 * An area whose writes also go to a copy, from when there is one. The copy is written first, so
 * that it has what the area itself has no room for.
 * @param {Area} main
 * @returns {TwinArea}
 */
export function twinArea(main) {
  /** @type {Area | null} */
  let copy = null;
  return {
    lasting: main.lasting,
    keys: main.keys,
    read: main.read,
    write(key, text) {
      copy?.write(key, text);
      main.write(key, text);
    },
    remove(key) {
      copy?.remove(key);
      main.remove(key);
    },
    copyTo(area) {
      copy = area;
    },
  };
}

/**
 * @template T
 * @param {() => T} access
 * @returns {T}
 */
function guarded(access) {
  try {
    return access();
  } catch (error) {
    throw new AreaError(isQuota(error) ? 'full' : 'refused', error);
  }
}

/** Firefox has had a name of its own for it. @param {unknown} error */
function isQuota(error) {
  return (
    error instanceof Error &&
    (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED')
  );
}

/**
 * @template T
 * @param {() => T} access
 * @returns {T | undefined} undefined if the area does not give it
 */
export function attempt(access) {
  try {
    return access();
  } catch (error) {
    if (error instanceof AreaError) return undefined;
    throw error;
  }
}
