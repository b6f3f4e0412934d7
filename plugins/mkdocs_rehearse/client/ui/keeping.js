/**
 * How long the browser keeps what the site stores. Safari, and every browser of an iPhone, deletes
 * it after seven days without a visit, but for sites on the home screen; others may when the disk
 * is full, unless they have agreed not to.
 */

/** @typedef {'kept' | 'week' | 'space'} Keeping */

/** What has to be known of a browser. @typedef {Partial<Pick<Navigator, 'storage' | 'userAgent' | 'vendor'>>} Browser */

/**
 * @param {Browser} [browser]
 * @param {boolean} [isInstalled]
 * @returns {Promise<Keeping>}
 */
export async function keeping(browser = navigator, isInstalled = installed()) {
  if (browser.vendor?.startsWith('Apple') && !isInstalled) return 'week';
  return (await attempt(() => browser.storage?.persisted())) ? 'kept' : 'space';
}

/**
 * Asks the browser to keep it. Firefox then asks the reader, so this is for a button that says so.
 * @param {Browser} [browser]
 * @returns {Promise<boolean>} whether it will
 */
export async function askToKeep(browser = navigator) {
  return (await attempt(() => browser.storage?.persist())) ?? false;
}

/**
 * The same where the browser decides by itself, after something that is worth keeping.
 * @param {Browser} [browser]
 * @returns {Promise<void>}
 */
export async function keepQuietly(browser = navigator) {
  if (!/Firefox\//.test(browser.userAgent ?? '')) await askToKeep(browser);
}

function installed() {
  return matchMedia('(display-mode: standalone)').matches;
}

/**
 * @template T
 * @param {() => Promise<T> | undefined} ask
 * @returns {Promise<T | undefined>} undefined where the browser does not know or refuses
 */
async function attempt(ask) {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
