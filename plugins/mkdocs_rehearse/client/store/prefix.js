/** Under which keys of the browser's storage a site has what is its own. */

/**
 * What every key of this site's storage begins with.
 * @param {string} base pathname of the site's base, such as `/` or `/repo/`
 * @returns {string}
 */
export function storagePrefix(base) {
  return `rehearse:${base}:`;
}
