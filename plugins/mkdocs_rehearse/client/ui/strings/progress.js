/** What Progress says. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';
import { STUDY } from './study.js';

export const say = speaker({ ...STUDY, ...english.progress });
