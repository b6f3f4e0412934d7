/**
 * Where the site's study pages are, relative to its base, and the folder that says where problems
 * are reported. The build writes this module anew for each site; what a site does not have is null.
 */

/** @type {Record<'review' | 'checklist' | 'progress' | 'practice' | 'mock' | 'settings' | 'reports', string | null>} */
export const study = {
  review: 'review/',
  checklist: 'checklist/',
  progress: 'progress/',
  practice: 'practice/',
  mock: 'mock/',
  settings: 'settings/',
  reports: null,
};
