/**
 * FSRS-6, the scheduler: how an answer changes the memory of a question and when to ask it again.
 * Formulas and default parameters are those of open-spaced-repetition's FSRS-6 ("The Algorithm",
 * fsrs4anki wiki). Whole study days come in, so there is no clock here.
 *
 * S is stability in days, D difficulty from 1 to 10, R retrievability, G the grade, w the parameters.
 */

/** @typedef {1 | 2 | 3 | 4} Grade Again, Hard, Good, Easy */
/** @typedef {{stability: number, difficulty: number}} Memory */

export const AGAIN = 1;
export const HARD = 2;
export const GOOD = 3;
export const EASY = 4;

/** w[0] to w[20] of FSRS-6. */
export const DEFAULT_PARAMETERS = Object.freeze([
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]);

export const DESIRED_RETENTION = 0.9;
const MAXIMUM_INTERVAL = 36_500;

const MINIMUM_STABILITY = 0.001;

/** @typedef {readonly number[]} Parameters */

/**
 * One parameter; the array's length is the caller's promise.
 * @param {Parameters} w
 * @param {number} index
 */
const at = (w, index) => /** @type {number} */ (w[index]);

/**
 * To 1e-8: engines may differ in the last bits of `Math.pow`, and the same log is to give the
 * same numbers in all of them.
 * @param {number} value
 */
const rounded = (value) => Math.round(value * 1e8) / 1e8;

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/** The factor that was asked for last, as it is asked for thousands of times. */
let known = { w: DEFAULT_PARAMETERS, factor: factorOf(DEFAULT_PARAMETERS) };

/**
 * The factor of the forgetting curve, such that R(S, S) = 0.9: 0.9^(−1/w20) − 1.
 * @param {Parameters} w
 */
function curveFactor(w) {
  if (w !== known.w) known = { w, factor: factorOf(w) };
  return known.factor;
}

/** @param {Parameters} w */
function factorOf(w) {
  return 0.9 ** (-1 / at(w, 20)) - 1;
}

/**
 * The chance to recall after so many days: R(t, S) = (1 + factor · t / S)^(−w20).
 * @param {number} stability
 * @param {number} elapsedDays below 0 counts as 0
 * @param {Parameters} [w]
 * @returns {number} 0 to 1
 */
export function retrievability(stability, elapsedDays, w = DEFAULT_PARAMETERS) {
  return (1 + (curveFactor(w) * Math.max(elapsedDays, 0)) / stability) ** -at(w, 20);
}

/**
 * Days until retrievability falls to the desired retention r: S / factor · (r^(−1/w20) − 1),
 * whole and within 1 to the maximum.
 * @param {number} stability
 * @param {number} [desiredRetention] between 0 and 1, both excluded
 * @param {number} [maximum]
 * @param {Parameters} [w]
 * @returns {number}
 */
export function interval(
  stability,
  desiredRetention = DESIRED_RETENTION,
  maximum = MAXIMUM_INTERVAL,
  w = DEFAULT_PARAMETERS,
) {
  const days = (stability / curveFactor(w)) * (desiredRetention ** (-1 / at(w, 20)) - 1);
  return clamp(Math.round(days), 1, maximum);
}

/**
 * The memory after an answer.
 * @param {Memory | null} memory null before the first answer
 * @param {number} elapsedDays whole study days since the answer before; 0 or less within a day
 * @param {Grade} grade
 * @param {Parameters} [w] 21 numbers
 * @returns {Memory}
 */
export function next(memory, elapsedDays, grade, w = DEFAULT_PARAMETERS) {
  if (memory === null) {
    return {
      stability: rounded(Math.max(at(w, grade - 1), MINIMUM_STABILITY)),
      difficulty: rounded(clamp(initialDifficulty(grade, w), 1, 10)),
    };
  }
  return {
    stability: rounded(Math.max(nextStability(memory, elapsedDays, grade, w), MINIMUM_STABILITY)),
    difficulty: rounded(nextDifficulty(memory.difficulty, grade, w)),
  };
}

/**
 * D0(G) = w4 − e^(w5 · (G − 1)) + 1, not yet clamped.
 * @param {Grade} grade
 * @param {Parameters} w
 */
function initialDifficulty(grade, w) {
  return at(w, 4) - Math.exp(at(w, 5) * (grade - 1)) + 1;
}

/**
 * D moves by ΔD = −w6 · (G − 3), less the nearer it is to 10 (linear damping: ΔD · (10 − D) / 9),
 * then reverts a little to D0(Easy): w7 · D0(4) + (1 − w7) · D'.
 * @param {number} difficulty
 * @param {Grade} grade
 * @param {Parameters} w
 */
function nextDifficulty(difficulty, grade, w) {
  const change = -at(w, 6) * (grade - 3);
  const damped = difficulty + (change * (10 - difficulty)) / 9;
  const reversion = at(w, 7);
  return clamp(reversion * initialDifficulty(EASY, w) + (1 - reversion) * damped, 1, 10);
}

/**
 * @param {Memory} memory
 * @param {number} elapsedDays
 * @param {Grade} grade
 * @param {Parameters} w
 */
function nextStability({ stability, difficulty }, elapsedDays, grade, w) {
  if (elapsedDays < 1) return sameDayStability(stability, grade, w);
  const recall = retrievability(stability, elapsedDays, w);
  return grade === AGAIN
    ? forgottenStability(stability, difficulty, recall, w)
    : recalledStability(stability, difficulty, recall, grade, w);
}

/**
 * S · e^(w17 · (G − 3 + w18)) · S^(−w19); an answer better than Again never lowers it.
 * @param {number} stability
 * @param {Grade} grade
 * @param {Parameters} w
 */
function sameDayStability(stability, grade, w) {
  const growth = Math.exp(at(w, 17) * (grade - 3 + at(w, 18))) * stability ** -at(w, 19);
  return stability * (grade === AGAIN ? growth : Math.max(growth, 1));
}

/**
 * S · (1 + e^w8 · (11 − D) · S^(−w9) · (e^(w10 · (1 − R)) − 1) · [w15 if Hard] · [w16 if Easy]).
 * @param {number} stability
 * @param {number} difficulty
 * @param {number} recall
 * @param {Grade} grade
 * @param {Parameters} w
 */
function recalledStability(stability, difficulty, recall, grade, w) {
  const gain =
    Math.exp(at(w, 8)) *
    (11 - difficulty) *
    stability ** -at(w, 9) *
    Math.expm1(at(w, 10) * (1 - recall));
  const weight = grade === HARD ? at(w, 15) : grade === EASY ? at(w, 16) : 1;
  return stability * (1 + gain * weight);
}

/**
 * w11 · D^(−w12) · ((S + 1)^w13 − 1) · e^(w14 · (1 − R)), at most S / e^(w17 · w18).
 * @param {number} stability
 * @param {number} difficulty
 * @param {number} recall
 * @param {Parameters} w
 */
function forgottenStability(stability, difficulty, recall, w) {
  const forgotten =
    at(w, 11) *
    difficulty ** -at(w, 12) *
    ((stability + 1) ** at(w, 13) - 1) *
    Math.exp(at(w, 14) * (1 - recall));
  return Math.min(forgotten, stability / Math.exp(at(w, 17) * at(w, 18)));
}
