/**
 * What a reader chooses to practise: by topic, signal, level, kind and what was missed lately.
 */

/** @import { State } from './events.js' */
/** @import { Catalog, CatalogQuestion } from './catalog.js' */

import { isAside } from './cards.js';
import { inOrder } from './daily.js';
import { shuffled } from './random.js';

/** A miss is of late for so many days. */
export const LATELY = 30;

/**
 * A choice; an empty list leaves everything in.
 * @typedef {object} Choice
 * @property {readonly string[]} topics  ids of banks
 * @property {readonly string[]} signals
 * @property {readonly string[]} levels
 * @property {readonly string[]} kinds
 * @property {boolean} missed  whether only what was missed lately
 */

/**
 * @param {Choice} choice
 * @param {State} state
 * @param {number} today
 * @param {Catalog} catalog
 * @returns {string[]} keys in the site's order, without what is set aside
 */
export function matching(choice, state, today, catalog) {
  return catalog.banks
    .filter(({ id }) => allows(choice.topics, [id]))
    .flatMap(({ questions }) => questions)
    .filter((question) => fits(question, choice))
    .map(({ key }) => key)
    .filter((key) => isAllowed(key, choice, state, today));
}

/** @param {CatalogQuestion} question @param {Choice} choice */
function fits({ signals, level, kind }, choice) {
  return (
    allows(choice.signals, signals) && allows(choice.levels, [level]) && allows(choice.kinds, [kind])
  );
}

/**
 * @param {string} key
 * @param {Choice} choice
 * @param {State} state
 * @param {number} today
 */
function isAllowed(key, { missed }, state, today) {
  const card = state.cards.get(key);
  if (!card) return !missed && !state.suspended.has(key);
  const isLate = card.missedOn !== null && card.missedOn > today - LATELY;
  return !isAside(card) && (!missed || isLate);
}

/** @param {readonly string[]} chosen @param {readonly string[]} has */
function allows(chosen, has) {
  return chosen.length === 0 || has.some((one) => chosen.includes(one));
}

/**
 * So many of the keys, drawn and mixed: the same for the same seed.
 * @param {readonly string[]} keys
 * @param {number} count
 * @param {string} seed
 * @param {Catalog} catalog
 * @returns {string[]}
 */
export function drawn(keys, count, seed, catalog) {
  return inOrder(shuffled(keys, seed).slice(0, count), catalog);
}
