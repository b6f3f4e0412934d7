/**
 * Drafts in a reader's own words, brought together when two devices have one for a question. Both
 * are kept, below each other, unless one only goes on where the other ended.
 */

/** What the key of earlier drafts ends with: those of a case that was begun afresh since. */
export const AGO = ':before';

export const BETWEEN = '\n\n* * *\n\n';

/**
 * The same whichever comes first and however often: the drafts are a set.
 * @param {string} one
 * @param {string} other
 * @returns {string}
 */
export function joinedWords(one, other) {
  const drafts = [...new Set([...one.split(BETWEEN), ...other.split(BETWEEN)])].sort();
  // In this order what a draft goes on from stands right before it.
  const longest = drafts.filter((draft, place) => !drafts[place + 1]?.startsWith(draft));
  return longest.join(BETWEEN);
}
