/** The service worker: which file answers, how the files come, and what is not taken for one. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { fill } from '../../plugins/mkdocs_rehearse/worker/fill.js';
import { addressesOf, below, fileFor, isFolder, sitemap } from '../../plugins/mkdocs_rehearse/worker/paths.js';
import { Unfilled, digestOf, keyOf, verified } from '../../plugins/mkdocs_rehearse/worker/store.js';

const base = new URL('https://example.org/people/site/');

/** @param {string[]} paths */
const listed = (paths) => (/** @type {string} */ path) => paths.includes(path);

describe('which file answers', () => {
  test('an address is taken apart below the base, whatever it asks with', () => {
    assert.equal(below(`${base}guide/one/?topic=slo#two`, base), 'guide/one/');
    assert.equal(below(`${base}caf%C3%A9%20noir/`, base), 'café noir/');
    assert.equal(below('https://example.org/people/', base), null);
    assert.equal(below('https://elsewhere.org/people/site/', base), null);
    assert.equal(below(`${base}%E0%A4%A`, base), null);
  });

  test('a folder is its page, and a name without an ending may be one', () => {
    const has = listed(['index.html', 'guide/index.html', 'about.html', 'site.css']);
    assert.equal(fileFor('', has), 'index.html');
    assert.equal(fileFor('guide/', has), 'guide/index.html');
    assert.equal(fileFor('guide/index.html', has), 'guide/index.html');
    assert.equal(fileFor('about', has), 'about.html');
    assert.equal(fileFor('site.css', has), 'site.css');
    assert.equal(fileFor('newer/', has), null);
    assert.equal(isFolder('guide', has), true);
    assert.equal(isFolder('about', has), false);
  });

  test('a page is fetched at its folder first, other files under their names', () => {
    assert.deepEqual(addressesOf('guide/index.html', base), [`${base}guide/`, `${base}guide/index.html`]);
    assert.deepEqual(addressesOf('index.html', base), [base.href, `${base}index.html`]);
    assert.deepEqual(addressesOf('a b/ä#?.png', base), [`${base}a%20b/%C3%A4%23%3F.png`]);
  });

  test('the sitemap names pages and nothing else', () => {
    const map = sitemap(['a & b/index.html', '404.html', 'site.css'], base);
    assert.deepEqual(map.match(/<loc>[^<]*/g), [
      `<loc>${base}a%20%26%20b/`,
      `<loc>${base}a%20%26%20b/index.html`,
    ]);
  });
});

/** A cache of the browser, as far as it is used. */
class Store {
  /** @type {Map<string, Response>} */
  kept = new Map();
  isFull = false;

  async keys() {
    return [...this.kept.keys()].map((url) => ({ url }));
  }

  /** @param {string} url @param {Response} response */
  async put(url, response) {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(url, response);
  }
}

/** @param {string} text */
const bytes = (text) => /** @type {ArrayBuffer} */ (new TextEncoder().encode(text).buffer);

/** @param {Record<string, string>} contents */
async function listOf(contents) {
  const entries = Object.entries(contents).map(async ([path, text]) => {
    /** @type {[string, number]} */
    const facts = [await digestOf(bytes(text)), text.length];
    return /** @type {const} */ ([path, facts]);
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** A host of these files by path, and what a fill from it does. @param {Record<string, string>} contents */
function host(contents) {
  const store = new Store();
  /** @type {string[]} */
  const asked = [];
  /** @type {number[]} */
  const told = [];
  return {
    store,
    asked,
    told,
    contents,
    isStopped: false,
    /** @param {import('../../plugins/mkdocs_rehearse/worker/list.js').Files} files */
    fill(files) {
      return fill(files, {
        store: /** @type {any} */ (store),
        base,
        get: async (address) => {
          const path = address.slice(base.href.length);
          asked.push(path);
          const text = contents[path];
          if (text === 'down') throw new TypeError('no connection');
          return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
        },
        tell: (done) => told.push(done),
        isStopped: () => this.isStopped,
      });
    },
  };
}

/** @param {string} reason @param {string} [path] */
const because = (reason, path) => (/** @type {unknown} */ error) =>
  error instanceof Unfilled && error.reason === reason && (path === undefined || error.path === path);

describe('how the files come', () => {
  const SITE = { 'a.css': 'red', 'b.js': 'run()', 'c.json': '{}', 'd.svg': '<svg/>', 'e.html': 'words' };

  test('each is fetched once, and it is told how far it is', async () => {
    const site = host(SITE);
    const files = await listOf(SITE);
    await site.fill(files);
    assert.deepEqual(site.asked.toSorted(), Object.keys(SITE));
    assert.equal(site.told[0], 0);
    assert.equal(site.told.at(-1), Object.values(SITE).join('').length);
    assert.deepEqual(site.told, site.told.toSorted((a, b) => a - b));
    await site.fill(files);
    assert.equal(site.asked.length, 5);
  });

  test('a new build fetches what it has that is new, wherever the rest has moved', async () => {
    const site = host({ ...SITE, 'new/a.css': 'red', 'f.js': 'walk()' });
    await site.fill(await listOf(SITE));
    site.asked.length = 0;
    await site.fill(await listOf({ 'new/a.css': 'red', 'f.js': 'walk()' }));
    assert.deepEqual(site.asked, ['f.js']);
  });

  test('another file than the list says is never kept', async () => {
    const site = host({ ...SITE, 'b.js': 'run(); spy()' });
    await assert.rejects(site.fill(await listOf(SITE)), because('changed', 'b.js'));
    const key = keyOf('b.js', await digestOf(bytes('run()')), base);
    assert.equal(site.store.kept.has(key), false);
  });

  test('a connection that fails keeps what has come, and the next time goes on from there', async () => {
    const site = host({ ...SITE, 'e.html': 'down' });
    const files = await listOf(SITE);
    await assert.rejects(site.fill(files), because('network', 'e.html'));
    await new Promise((end) => setImmediate(end));
    const before = site.store.kept.size;
    assert.ok(before > 0);
    site.contents['e.html'] = 'words';
    site.asked.length = 0;
    await site.fill(files);
    assert.equal(site.asked.length, 5 - before);
  });

  test('a host that is overloaded is no host that sends other files', async () => {
    const files = await listOf(SITE);
    const around = { store: /** @type {any} */ (new Store()), base, tell: () => {}, isStopped: () => false };
    for (const status of [429, 503]) {
      const get = async () => new Response('wait', { status });
      await assert.rejects(fill(files, { ...around, get }), because('network'));
    }
  });

  test('a device without room says so, and a reader who turns it off ends it', async () => {
    const site = host(SITE);
    site.store.isFull = true;
    await assert.rejects(site.fill(await listOf(SITE)), because('full'));
    const other = host(SITE);
    other.isStopped = true;
    await assert.rejects(other.fill(await listOf(SITE)), because('stopped'));
    assert.equal(other.asked.length, 0);
  });

  test('what is kept has its type, and nothing that was true of the way only', async () => {
    const headers = { 'content-type': 'text/css', 'content-encoding': 'gzip', vary: '*', 'x-policy': 'none' };
    const kept = await verified(new Response('red', { headers }), await digestOf(bytes('red')));
    assert.deepEqual(Object.fromEntries(kept?.headers ?? []), { 'content-type': 'text/css', 'x-policy': 'none' });
    assert.equal(await kept?.text(), 'red');
  });

  test('files of the same bytes but another kind are two', () => {
    assert.notEqual(keyOf('a.css', '00', base), keyOf('a.js', '00', base));
    assert.equal(keyOf('one/a.js', '00', base), keyOf('two/a.js', '00', base));
  });
});
