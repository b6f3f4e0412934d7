/** What the first steps of the home page say before what keeps them is there. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';

export const say = speaker(english.start);
