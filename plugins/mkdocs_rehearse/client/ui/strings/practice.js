/** What Practice says of a choice, and after it. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';
import { STUDY } from './study.js';

export const say = speaker({ ...STUDY, ...english.practice });
