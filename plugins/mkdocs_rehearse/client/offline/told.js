/**
 * Whether this site is put on readers' devices. The build writes this module anew for each site.
 */

export const isOffline = true;
