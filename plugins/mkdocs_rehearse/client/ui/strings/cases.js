/** What a case study says around its steps: the clock, what was had by signal, beginning afresh. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';

export const say = speaker(english.cases);
