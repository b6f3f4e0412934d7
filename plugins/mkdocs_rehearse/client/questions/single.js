/**
 * One answer among distractors. Its choice is written as the option's index in the model.
 */

import { choiceKind } from './choice.js';

export const single = choiceKind({
  missedWord: 'answer',
  write: (chosen) => String([...chosen][0] ?? ''),
  read: (choice) => new Set(/^\d{1,2}$/.test(choice) ? [Number(choice)] : []),
  score: (chosen, right) => ([...chosen].some((option) => right.has(option)) ? 1 : 0),
  tally: () => null,
});
