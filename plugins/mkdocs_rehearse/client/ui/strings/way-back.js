/** What leads from a page that teaches back to the sitting that was left for it. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';

export const say = speaker(english.wayBack);
