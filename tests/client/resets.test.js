/** A reset stays one, whatever other pages and the copy in the database remember. */

/** @import { Area } from '../../plugins/mkdocs_rehearse/client/store/area.js' */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { memoryArea } from '../../plugins/mkdocs_rehearse/client/store/area.js';
import { RESETS_KEY, resettable } from '../../plugins/mkdocs_rehearse/client/store/resets.js';
import { Browser } from './world.js';

/** @param {Record<string, string>} texts */
function areaWith(texts) {
  const area = memoryArea();
  for (const [key, text] of Object.entries(texts)) area.write(key, text);
  return area;
}

/** @param {Area} area */
const textsIn = (area) => Object.fromEntries(area.keys().map((key) => [key, area.read(key)]));

test('a reset leaves nothing but the count of resets, and loads the page anew', async () => {
  const browser = new Browser();
  browser.storage.setItem('other', 'stays');
  browser.storage.setItem('rehearse:/repo/:words:q00001', 'my words');
  const tab = browser.open();
  tab.answer('q00001');
  await tab.do((reader) => reader.reset());
  assert.deepEqual([...browser.storage.texts], [['other', 'stays'], ['rehearse:/repo/:resets', '1']]);
  assert.ok(browser.reloaded.has(tab.page));
  const { reader } = browser.open();
  assert.equal(reader.state.cards.size, 0);
});

test('other pages are loaded anew and never write back what they remember', async () => {
  const browser = new Browser();
  const [here, there] = [browser.open(), browser.open()];
  here.answer('q00001');
  there.answer('q00002');
  await here.do((reader) => reader.reset());
  assert.ok(browser.reloaded.has(there.page));
  there.answer('q00003');
  here.answer('q00004');
  here.do((reader) => reader.belongings.noteExport(1));
  assert.deepEqual([...browser.storage.texts.keys()], ['rehearse:/repo/:resets']);
});

test('a frozen page that did not hear of a reset is loaded anew when it comes back', async () => {
  const browser = new Browser();
  const [here, frozen] = [browser.open(), browser.open()];
  frozen.answer('q00001');
  browser.tabs = [here];
  await here.do((reader) => reader.reset());
  assert.ok(!browser.reloaded.has(frozen.page));
  frozen.page.dispatchEvent(Object.assign(new globalThis.Event('pageshow'), { persisted: true }));
  assert.ok(browser.reloaded.has(frozen.page));
  frozen.answer('q00002');
  assert.deepEqual(browser.storage.keysWith(':log:'), []);
});

test('after a reset everything works as at first, and clearing is still no reset', async () => {
  const browser = new Browser();
  const first = browser.open();
  first.answer('q00001');
  await first.do((reader) => reader.reset());
  first.close();
  const tab = browser.open();
  tab.answer('q00002');
  browser.storage.clear();
  tab.answer('q00003');
  assert.deepEqual([...browser.open().reader.state.cards.keys()], ['q00002', 'q00003']);
  assert.equal(browser.storage.getItem('rehearse:/repo/:resets'), '1');
});

test('a copy from before the reset is deleted', () => {
  const main = areaWith({ device: 'new', [RESETS_KEY]: '2' });
  const copy = areaWith({ 'log:old': '11', [RESETS_KEY]: '1' });
  assert.ok(resettable(main).agree(copy));
  assert.deepEqual(textsIn(copy), { [RESETS_KEY]: '2' });
  assert.deepEqual(textsIn(main), { device: 'new', [RESETS_KEY]: '2' });
});

test('a log from before the reset, as after the browser was killed, is deleted', () => {
  const main = areaWith({ device: 'old', 'log:old': '11' });
  const copy = areaWith({ [RESETS_KEY]: '1' });
  const page = resettable(main);
  assert.ok(!page.agree(copy));
  page.write('log:old', '11');
  assert.deepEqual(textsIn(main), { [RESETS_KEY]: '1' });
  assert.deepEqual(textsIn(copy), { [RESETS_KEY]: '1' });
});

test('storage that was cleared while the copy knows of a reset goes on with the copy', () => {
  const main = memoryArea();
  const copy = areaWith({ 'log:new': '11', [RESETS_KEY]: '1' });
  const page = resettable(main);
  page.write('log:newer', '11');
  assert.ok(page.agree(copy));
  page.write('device', 'new');
  assert.deepEqual(textsIn(main), { 'log:newer': '11', [RESETS_KEY]: '1', device: 'new' });
  assert.deepEqual(textsIn(copy), { 'log:new': '11', [RESETS_KEY]: '1' });
});

test('without any reset nothing is written for it', () => {
  const main = areaWith({ device: 'one' });
  const copy = memoryArea();
  assert.ok(resettable(main).agree(copy));
  assert.deepEqual([textsIn(main), textsIn(copy)], [{ device: 'one' }, {}]);
});
