/** What files are called that leave the browser, so that they are found again among others. */

/**
 * @param {URL} base  of the site
 * @param {Date} now  local, as the reader's other files are
 * @param {boolean} isPacked
 */
export function exportName(base, now, isPacked) {
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `rehearse-${siteIn(base)}-${day}.jsonl${isPacked ? '.gz' : ''}`;
}

/** Without a day, which would tell something of who saved it. @param {URL} base  of the site */
export function answersName(base) {
  return `rehearse-${siteIn(base)}-answers.jsonl`;
}

/** @param {URL} base */
function siteIn(base) {
  const path = base.pathname.split('/').filter((part) => part !== '');
  return (path.length > 0 ? path.join('-') : base.hostname).replace(/[^\w.-]+/g, '-');
}
