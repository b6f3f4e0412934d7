/**
 * An area in IndexedDB: read whole when it is opened, then written behind, in the order of the
 * writes. Browsers keep what it has taken even if they are killed right after, which is not so of
 * `localStorage` (Chromium may lose its last minute).
 */

/** @import { Area } from './area.js' */

import { AreaError } from './area.js';

const STORE = 'texts';

/**
 * @typedef {Area & {settled: () => Promise<void>}} DatabaseArea
 * `settled` waits until what was written so far is in the database or has failed
 */

/**
 * @param {() => IDBFactory | null | undefined} touch  mentions `indexedDB`, which may throw
 * @param {string} name  of the database: each site has one of its own
 * @returns {Promise<DatabaseArea>}
 * @throws {AreaError} if there is none to be had
 */
export async function databaseArea(touch, name) {
  try {
    const factory = touch();
    if (!factory) throw new TypeError('no indexedDB');
    const database = await opened(factory, name);
    return areaOf(database, await textsIn(database));
  } catch (error) {
    throw new AreaError('refused', error);
  }
}

/**
 * Deletes the database; whoever has it open can write to it no more.
 * @param {() => IDBFactory | null | undefined} touch
 * @param {string} name
 * @returns {Promise<void>} when it is deleted, or cannot be
 */
export async function deleteDatabase(touch, name) {
  try {
    const request = touch()?.deleteDatabase(name);
    if (request) await outcome(request);
  } catch {
    // There was none to be had.
  }
}

/**
 * Writes one text to a database of which nothing else is wanted.
 * @param {() => IDBFactory | null | undefined} touch
 * @param {string} name
 * @param {string} key
 * @param {string} text
 * @returns {Promise<void>} when it is there, or cannot be
 */
export async function writeText(touch, name, key, text) {
  await briefly(touch, name, (database) => written(database, new Map([[key, text]])));
}

/**
 * @param {() => IDBFactory | null | undefined} touch
 * @param {string} name
 * @param {string} key
 * @returns {Promise<string | null>} null if it is not there, or there is no database to be had
 */
export async function readText(touch, name, key) {
  const text = await briefly(touch, name, (database) =>
    outcome(database.transaction(STORE).objectStore(STORE).get(key)),
  );
  return typeof text === 'string' ? text : null;
}

/**
 * @template T
 * @param {() => IDBFactory | null | undefined} touch
 * @param {string} name
 * @param {(database: IDBDatabase) => Promise<T>} work
 * @returns {Promise<T | null>} null if it cannot be done
 */
async function briefly(touch, name, work) {
  try {
    const factory = touch();
    if (!factory) return null;
    const database = await opened(factory, name);
    try {
      return await work(database);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

/**
 * @param {IDBDatabase} database
 * @param {Map<string, string>} texts
 * @returns {DatabaseArea}
 */
function areaOf(database, texts) {
  /** What is to be written next, by key; null is to be removed. @type {Map<string, string | null>} */
  let waiting = new Map();
  /** @type {Promise<void> | null} */
  let writing = null;
  let works = true;

  /** One transaction at a time, each with all that came in during the one before. */
  async function writeBehind() {
    await null; // Whatever is written at the same time goes together.
    while (waiting.size > 0) {
      const batch = waiting;
      waiting = new Map();
      try {
        await written(database, batch);
      } catch {
        works = false; // Full, or taken away. The page goes on with what else it has.
      }
    }
    writing = null;
  }

  /** @param {string} key @param {string | null} text */
  function put(key, text) {
    waiting.delete(key); // So that it comes last, as it was written last.
    waiting.set(key, text);
    writing ??= writeBehind();
  }

  return {
    get lasting() {
      return works;
    },
    keys: () => [...texts.keys()],
    read: (key) => texts.get(key) ?? null,
    write(key, text) {
      texts.set(key, text);
      put(key, text);
    },
    remove(key) {
      if (texts.delete(key)) put(key, null);
    },
    settled: async () => (await writing) ?? undefined,
  };
}

/**
 * @param {IDBFactory} factory
 * @param {string} name
 * @returns {Promise<IDBDatabase>}
 */
async function opened(factory, name) {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
  const database = await outcome(request);
  database.onversionchange = () => database.close(); // Somebody deletes it, or a later version opens it.
  return database;
}

/**
 * @param {IDBDatabase} database
 * @returns {Promise<Map<string, string>>}
 */
async function textsIn(database) {
  const store = database.transaction(STORE).objectStore(STORE);
  const [keys, texts] = await Promise.all([outcome(store.getAllKeys()), outcome(store.getAll())]);
  return new Map(keys.map((key, index) => [String(key), String(texts[index])]));
}

/**
 * @param {IDBDatabase} database
 * @param {ReadonlyMap<string, string | null>} batch
 * @returns {Promise<void>}
 */
function written(database, batch) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    const store = transaction.objectStore(STORE);
    for (const [key, text] of batch) {
      if (text === null) store.delete(key);
      else store.put(text, key);
    }
    transaction.commit?.(); // Without being asked again, so that a page may go at once.
  });
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function outcome(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
