/** What several pages say, or say of days and counts. */

/** @import { Forms } from '../say.js' */

export const COMMON = /** @satisfies {Record<string, string | Forms>} */ ({
  // Days
  today: 'today',
  tomorrow: 'tomorrow',
  onDate: 'on {date}',

  // Counts
  due: { one: '{count} due', other: '{count} due' },
  dueLabel: { one: '{count} due for review', other: '{count} due for review' },
  days: { one: '{count} day', other: '{count} days' },

  // Times
  minutes: { one: '{count} minute', other: '{count} minutes' },
  minutesShort: '{count} min',
  hours: { one: '{count} hour', other: '{count} hours' },
  hoursShort: '{count} h',

  // How sure one is
  sure: 'Sure',
  unsure: 'Unsure',
  guessing: 'Guessing',

  // What several pages say
  undo: 'Undo',
  complete: 'complete',
  nothingDue: 'Nothing is due.',
  startWith: 'Start with {title}',
  startReview: 'Start review',
  cannotRead:
    'The list of pages and questions could not be fetched. What you have done is kept. Reload ' +
    'the page to try again.',
  dismiss: 'Dismiss',
  cannotFetch:
    'None of the questions could be fetched. What you have answered is kept. Check the ' +
    'connection, then try again.',
});
