/** What a mock interview says: before it, in it and of its result. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';
import { STUDY } from './study.js';

export const say = speaker({ ...STUDY, ...english.mock });
