/** What a question of the kind `numeric` says besides what all say. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';
import { QUESTION } from './question.js';

export const say = speaker({ ...QUESTION, ...english.numeric });
