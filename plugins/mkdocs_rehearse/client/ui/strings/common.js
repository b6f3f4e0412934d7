/** What several pages say, or say of days and counts. */

import english from '../../../languages/en.json' with { type: 'json' };

export const COMMON = english.common;

/** The language in which all of the interface speaks, and writes numbers and dates. */
export const TAG = english.tag;
