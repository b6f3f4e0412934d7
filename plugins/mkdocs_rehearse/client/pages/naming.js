/** What an export is called, so that it is found again among other files. */

/**
 * @param {URL} base  of the site
 * @param {Date} now  local, as the reader's other files are
 * @param {boolean} isPacked
 */
export function exportName(base, now, isPacked) {
  const path = base.pathname.split('/').filter((part) => part !== '');
  const site = (path.length > 0 ? path.join('-') : base.hostname).replace(/[^\w.-]+/g, '-');
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `rehearse-${site}-${day}.jsonl${isPacked ? '.gz' : ''}`;
}
