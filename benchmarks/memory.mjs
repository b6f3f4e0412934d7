/**
 * What a reader's memory takes: characters of storage, milliseconds until a page knows its state,
 * and what one more answer costs. In a storage without a disk behind it.
 */

import { Log } from '../plugins/mkdocs_rehearse/client/store/log.js';
import { localArea, memoryArea } from '../plugins/mkdocs_rehearse/client/store/area.js';
import { WORTHWHILE } from '../plugins/mkdocs_rehearse/client/store/snapshot.js';
import { storagePrefix } from '../plugins/mkdocs_rehearse/client/store/prefix.js';
import { createReader } from '../plugins/mkdocs_rehearse/client/reader.js';
import { Chance, attempt } from '../tests/client/world.js';

const ROUNDS = 25;
const FIRST_DAY = 20_454;
const DAY = 86_400_000;
const PREFIX = storagePrefix('/');

/** A `localStorage` that lists its keys without making a list of them. @implements {Storage} */
class QuickStorage {
  /** @type {Map<string, string>} */
  #texts = new Map();
  /** @type {string[]} */
  #keys = [];

  get length() {
    return this.#keys.length;
  }

  get used() {
    return this.sizeOf('');
  }

  /** @param {string} part of their keys */
  sizeOf(part) {
    const found = [...this.#texts].filter(([key]) => key.includes(part));
    return found.reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  }

  /** @param {number} index */
  key(index) {
    return this.#keys[index] ?? null;
  }

  /** @param {string} key */
  getItem(key) {
    return this.#texts.get(key) ?? null;
  }

  /** @param {string} key @param {string} text */
  setItem(key, text) {
    this.#texts.set(key, text);
    this.#keys = [...this.#texts.keys()];
  }

  /** @param {string} key */
  removeItem(key) {
    if (this.#texts.delete(key)) this.#keys = [...this.#texts.keys()];
  }

  clear() {
    this.#texts.clear();
    this.#keys = [];
  }
}

/** @param {number[]} times */
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;

/** Lets go of earlier pages, so that none is measured with their garbage. */
async function tidied() {
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc?.();
}

/** @param {() => unknown} work */
function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/**
 * Answers to so many questions on so many days, one page load a day, merged as pages do.
 * @param {number} cards
 * @param {number} days
 * @param {number} daily
 */
function studied(cards, days, daily) {
  const chance = new Chance(1);
  const storage = new QuickStorage();
  const area = localArea(() => storage, PREFIX);
  const keys = Array.from({ length: cards }, () => chance.digits(6));
  for (let day = FIRST_DAY; day < FIRST_DAY + days; day += 1) {
    const now = day * DAY + DAY / 2;
    const own = memoryArea();
    own.write('device', 'bench1');
    const session = new Log(own, { now, day }, chance.digits);
    for (let n = 0; n < daily; n += 1) {
      const right = chance.below(5) > 0 ? 1 : 0;
      const said = { score: right, seconds: 5 + chance.below(40), choice: String(chance.below(4)) };
      const answer = attempt(chance.pick(keys), { ...said, mode: 'review' });
      session.append({ type: 'answer', day, ...answer }, now + n * 20_000);
    }
    for (const key of own.keys()) area.write(key, own.read(key) ?? '');
  }
  const now = (FIRST_DAY + days) * DAY + DAY / 2;
  new Log(area, { now, day: FIRST_DAY + days }, chance.digits).compact(() => true);
  return { storage, keys, now, chance };
}

/** A page of this storage, and what it does in its pauses. @param {ReturnType<typeof studied>} world */
function opened({ storage, now, chance }) {
  let soon = () => {};
  let rest = () => {};
  const reader = createReader({
    storage: () => storage,
    database: () => null,
    base: '/',
    now: () => now,
    offset: () => 0,
    random: chance.digits,
    locks: undefined,
    soon: (work) => { soon = work; },
    later: (work) => { rest = work; },
    page: new EventTarget(),
    reload: () => {},
  });
  return { reader, soon: () => soon(), rest: () => rest() };
}

for (const { cards, days, daily } of [
  { cards: 1200, days: 365, daily: 44 },
  { cards: 10_000, days: 1095, daily: 137 },
]) {
  const world = studied(cards, days, daily);
  const { storage, keys, chance } = world;
  console.log(`${cards} cards, ${days * daily} answers, Node ${process.version}, medians of 3 and ${ROUNDS}`);
  /** @param {string} what @param {number} value @param {string} unit */
  const say = (what, value, unit, digits = 1) =>
    console.log(`  ${what.padEnd(28)} ${value.toFixed(digits).padStart(11)} ${unit}`);

  say('log', storage.used, 'characters', 0);
  const plain = Array.from({ length: 3 }, () => timed(() => opened(world)));
  opened(world).rest();
  await tidied();
  say('snapshot', storage.sizeOf(':snapshot'), 'characters', 0);
  say('start without snapshot', median(plain), 'ms');
  say('start with snapshot, first', timed(() => opened(world)), 'ms');
  const starts = Array.from({ length: ROUNDS }, () => timed(() => opened(world)));
  say('start with snapshot', median(starts), 'ms');

  await tidied();
  const { reader, soon, rest } = opened(world);
  /** @type {number[]} */
  const follows = [];
  const answers = Array.from({ length: WORTHWHILE }, () => {
    world.now += 20_000;
    const taken = timed(() => reader.answer(attempt(chance.pick(keys))));
    follows.push(timed(soon));
    return taken;
  });
  say('an answer, slowest of many', Math.max(...answers), 'ms', 2);
  say('an answer', median(answers), 'ms', 2);
  say('the summary after it', median(follows), 'ms', 2);
  say('writing a snapshot', timed(rest), 'ms');
  const { name } = reader.answer(attempt(chance.pick(keys)));
  say('an undo of it', timed(() => reader.undo(name)), 'ms');
}
