/** What is said of a question that has changed since it was answered. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';

export const say = speaker(english.changes);
