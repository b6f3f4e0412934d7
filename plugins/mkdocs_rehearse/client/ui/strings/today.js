/** What the home page says: the first steps, and what to do today. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';
import { STUDY } from './study.js';

export const say = speaker({ ...STUDY, ...english.today });
