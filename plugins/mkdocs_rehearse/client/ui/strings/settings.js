/** What the Settings page says: of each setting what it does, and that it was saved or why not. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';

export const say = speaker(english.settings);
