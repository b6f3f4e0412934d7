/** What the end of a page says. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';

export const say = speaker(english.complete);
