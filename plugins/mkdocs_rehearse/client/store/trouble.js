/**
 * What can be wrong with the memory of this site, said to the reader: what happened, what is kept
 * and what to do.
 */

/** @typedef {{kind: 'refused' | 'full' | 'crowded' | 'damaged', text: string}} Trouble */

/** @type {Readonly<Record<Trouble['kind'], string>>} */
const TEXTS = {
  refused:
    'This browser does not let the site store anything. Your answers count until you close or ' +
    'reload this page; to keep them, allow this site to store data in the browser’s settings.',
  full:
    'The browser’s storage for this site is full. What was stored before is safe; your latest ' +
    'answers count until you close or reload this page. Remove data of other pages of this ' +
    'address in the browser’s settings, then answer one more question to store them all.',
  crowded:
    'The browser’s storage for this site is full, so your answers are kept in its database. ' +
    'Nothing is lost; other open tabs see them after a reload.',
  damaged:
    'Part of your stored progress could not be read. Everything that could be read is in use, ' +
    'and the damaged part was set aside, not deleted. You can go on as usual.',
};

/**
 * @param {Trouble['kind']} kind
 * @returns {Trouble}
 */
export function trouble(kind) {
  return { kind, text: TEXTS[kind] };
}
