/** What several pages for study say, or say of amounts of time. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';

export const STUDY = english.study;

export const say = speaker(STUDY);
