/**
 * Which file of the site an address asks for, as hosts of static files see it, and the way back.
 */

/** @typedef {(path: string) => boolean} IsListed */

const INDEX = 'index.html';
const MISSING = '404.html';

/**
 * The part of an address below the site's base, decoded.
 * @param {string} address
 * @param {URL} base
 * @returns {string | null} null if it is elsewhere
 */
export function below(address, base) {
  const { origin, pathname } = new URL(address);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return null;
  try {
    return decodeURIComponent(pathname.slice(base.pathname.length));
  } catch {
    return null;
  }
}

/**
 * @param {string} asked below the base
 * @param {IsListed} isListed
 * @returns {string | null} the file that answers; null if there is none
 */
export function fileFor(asked, isListed) {
  const own = asked === '' || asked.endsWith('/') ? asked + INDEX : asked;
  return [own, `${own}.html`].find(isListed) ?? null;
}

/**
 * Whether hosts lead from here to the same address with a slash at its end.
 * @param {string} asked
 * @param {IsListed} isListed
 */
export function isFolder(asked, isListed) {
  return isListed(`${asked}/${INDEX}`);
}

/**
 * Where a file is fetched: a page at its folder first, since some hosts lead away from its name.
 * @param {string} path
 * @param {URL} base
 * @returns {string[]} addresses to try
 */
export function addressesOf(path, base) {
  const folder = path === INDEX || path.endsWith(`/${INDEX}`) ? [path.slice(0, -INDEX.length)] : [];
  return [...folder, path].map((one) => new URL(encodeURIComponent(one).replaceAll('%2F', '/'), base).href);
}

/**
 * The sitemap by which the theme knows the links that it may follow without loading a page anew.
 * The one that is published says on which day it was built, so that no two builds have the same.
 * @param {string[]} paths
 * @param {URL} base
 */
export function sitemap(paths, base) {
  const pages = paths.filter((path) => path.endsWith('.html') && path !== MISSING);
  const entries = pages
    .flatMap((path) => addressesOf(path, base))
    .map((address) => `<url><loc>${address.replaceAll('&', '&amp;')}</loc></url>`);
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`;
}

/** What a page that is nowhere looks like. @param {IsListed} isListed */
export function missingPage(isListed) {
  return isListed(MISSING) ? MISSING : null;
}
