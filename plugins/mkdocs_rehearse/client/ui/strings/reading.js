/** What an article says at its end, and the marks and counts in lists of pages. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';
import { STUDY } from './study.js';

export const say = speaker({ ...STUDY, ...english.reading });
