/**
 * What has changed between two wordings of a question, part by part and word by word.
 */

/**
 * A part of a question, such as its prompt or one option, as plain text. Several may have one role.
 * @typedef {[role: string, text: string]} Part
 */

/** A run of words. @typedef {{kind: 'same' | 'gone' | 'new', text: string}} Run */

/** Beyond so many pairs of words one text has replaced the other, as far as a reader can tell. */
const MOST_PAIRS = 4_000_000;

/**
 * The parts that are not as they were, in the order in which a question has them.
 * @param {readonly Part[]} before
 * @param {readonly Part[]} after
 * @returns {{role: string, runs: Run[]}[]}
 */
export function changedParts(before, after) {
  const roles = [...new Set([...after, ...before].map(([role]) => role))];
  return roles.flatMap((role) => {
    const [was, is] = [textsOf(before, role), textsOf(after, role)];
    const gone = was.filter((text) => !is.includes(text));
    const fresh = is.filter((text) => !was.includes(text));
    return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, place) => {
      return { role, runs: wordDifference(gone[place] ?? '', fresh[place] ?? '') };
    });
  });
}

/** @param {readonly Part[]} parts @param {string} role */
function textsOf(parts, role) {
  return parts.filter(([own]) => own === role).map(([, text]) => text);
}

/**
 * The words that both texts have in one order, as many as there can be, and between them those that
 * only one has. What is gone stands before what is new.
 * @param {string} before
 * @param {string} after
 * @returns {Run[]} never two of a kind in a row
 */
export function wordDifference(before, after) {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const common = was.length * is.length > MOST_PAIRS ? null : commonLengths(was, is);
  /** @type {Run[]} */
  const runs = [];
  /** @param {Run['kind']} kind @param {string | undefined} word */
  const add = (kind, word = '') => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else runs.push({ kind, text: word });
  };
  let [a, b] = [0, 0];
  while (a < was.length || b < is.length) {
    if (common && a < was.length && was[a] === is[b]) {
      add('same', was[a]);
      [a, b] = [a + 1, b + 1];
    } else if (a < was.length && (b === is.length || !common || common(a + 1, b) >= common(a, b + 1))) {
      add('gone', was[a]);
      a += 1;
    } else {
      add('new', is[b]);
      b += 1;
    }
  }
  return goneFirst(runs);
}

/** @param {string} text */
function wordsOf(text) {
  return text.split(/\s+/).filter((word) => word !== '');
}

/**
 * How many words the rests of two texts have in common, from any word of either on.
 * @param {readonly string[]} was
 * @param {readonly string[]} is
 * @returns {(a: number, b: number) => number}
 */
function commonLengths(was, is) {
  const width = is.length + 1;
  const lengths = new Uint32Array((was.length + 1) * width);
  /** @param {number} a @param {number} b */
  const common = (a, b) => lengths[a * width + b] ?? 0;
  for (let a = was.length - 1; a >= 0; a -= 1) {
    for (let b = is.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] =
        was[a] === is[b] ? common(a + 1, b + 1) + 1 : Math.max(common(a + 1, b), common(a, b + 1));
    }
  }
  return common;
}

/**
 * Between two runs that stayed there is at most one that is gone, and then one that is new.
 * @param {readonly Run[]} runs
 * @returns {Run[]}
 */
function goneFirst(runs) {
  /** @type {Run[]} */
  const ordered = [];
  for (const run of runs) {
    const last = ordered.at(-1);
    const earlier = ordered.at(-2);
    if (run.kind === 'gone' && last?.kind === 'new') {
      if (earlier?.kind === 'gone') earlier.text += ` ${run.text}`;
      else ordered.splice(-1, 0, run);
    } else if (run.kind === last?.kind) last.text += ` ${run.text}`;
    else ordered.push(run);
  }
  return ordered;
}
