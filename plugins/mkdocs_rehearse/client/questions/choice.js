/**
 * What single and multiple share: options that are chosen by pointer, arrows or number keys, the
 * row of check buttons, and the marks once it is checked. Choosing never checks.
 */

/** @import { Kind, Tally } from './kinds.js' */

import { checkRow } from './checks.js';
import { choose, chosenOf, clearOptions, markOptions, optionsIn, textsOf } from './options.js';
import { clearReasons, rightIn, showReasons } from './reasons.js';
import { rowOf } from './rows.js';

/**
 * @typedef {object} Rules
 * @property {'answer' | 'missed'} missedWord  what a right option is called that was not chosen
 * @property {(chosen: ReadonlySet<number>) => string} write
 * @property {(choice: string) => Set<number>} read
 * @property {(chosen: ReadonlySet<number>, right: ReadonlySet<number>) => number} score 0 to 1
 * @property {(chosen: ReadonlySet<number>, right: ReadonlySet<number>) => Tally | null} tally
 */

/** @param {Rules} rules @returns {Kind} */
export function choiceKind(rules) {
  return ({ root, key, details, check }) => {
    const options = optionsIn(root);
    const reasons = /** @type {Element} */ (details.querySelector('.rq-reasons'));
    const right = rightIn(reasons);
    const row = checkRow(key, (sure) => {
      const chosen = chosenOf(options);
      check({ score: rules.score(chosen, right), choice: rules.write(chosen) }, sure);
    });
    const update = () => row.enable(chosenOf(options).size > 0);

    root.addEventListener('change', update);
    update(); // A browser may have kept what was chosen before the page was reloaded.

    return {
      slot: row.element,
      press: (key) => choose(rowOf(options, key)) || row.press(key),
      show: (choice) => {
        const picked = rules.read(choice);
        markOptions(options, picked, right, rules.missedWord);
        showReasons(reasons, picked);
      },
      reset: () => {
        clearOptions(options);
        clearReasons(reasons);
        update();
      },
      focus: () => options[0]?.input.focus({ preventScroll: true }),
      tally: (choice) => rules.tally(rules.read(choice), right),
      answer: () => textsOf(options, right),
    };
  };
}
