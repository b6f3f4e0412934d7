/** What is said about the site on this device. */

import english from '../../../languages/en.json' with { type: 'json' };
import { speaker } from '../say.js';

export const say = speaker(english.offline);
