/** What every question says, whatever its kind: before it is answered, and in the marks once it is. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';

export const QUESTION = english.question;

export const say = speaker(QUESTION);
