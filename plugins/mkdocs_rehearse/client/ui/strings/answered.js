/** What is said of an answer: the verdict, and what is known from before. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';
import { QUESTION } from './question.js';

export const say = speaker({ ...QUESTION, ...english.answered });
