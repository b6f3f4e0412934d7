/**
 * What this build of the site consists of. The build writes this module anew for each site; every
 * path is below the site's base, with a digest of the file and its size in bytes.
 */

/** @typedef {Record<string, [digest: string, size: number]>} Files */

/** What is put on the device. @type {Files} */
export const files = {};

/** What joins it once somebody has opened it. @type {Files} */
export const later = {};
