/** What can be wrong with the memory of this site: what happened, what is kept and what to do. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';

export const say = speaker(english.trouble);
