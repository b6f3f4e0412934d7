/**
 * Where the site's study pages are, relative to its base. The build writes this module anew for
 * each site; a page that the site does not have is null.
 */

/** @type {Record<'review' | 'checklist' | 'progress' | 'practice', string | null>} */
export const study = {
  review: 'review/',
  checklist: 'checklist/',
  progress: 'progress/',
  practice: 'practice/',
};
