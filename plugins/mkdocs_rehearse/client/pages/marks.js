/**
 * Marks on the published lists of pages and banks, shared by the checklist and index pages.
 */

/** @import { Reader } from '../reader.js' */
/** @import { CatalogBank, CatalogPage } from '../study/catalog.js' */

import { standing } from '../study/progress.js';
import { build } from '../ui/build.js';
import { date } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { commas } from '../ui/say.js';
import { say } from '../ui/strings/reading.js';

/**
 * Puts a mark and its words on an item of a list, in place of those that were there.
 * @param {Element} item
 * @param {'done' | 'changed' | 'begun' | null} mark
 * @param {string} words
 */
function markItem(item, mark, words) {
  item.querySelector('.rk-mark')?.remove();
  item.querySelector('.rk-state')?.remove();
  item.toggleAttribute('data-done', mark === 'done');
  if (mark === 'done' || mark === 'changed') {
    const sign = icon(mark === 'done' ? 'check' : 'ring');
    item.prepend(build('span', { class: 'rk-mark', 'data-mark': mark }, sign));
  }
  if (words === '') return;
  item.querySelector('.rk-meta')?.after(build('span', { class: 'rk-state' }, words));
}

/**
 * @param {Element} root
 * @param {Reader} reader
 * @param {ReadonlyMap<string, CatalogPage>} pages to tell whether one changed; may be empty
 * @returns {{done: number, total: number}}
 */
export function markPages(root, reader, pages) {
  const items = [...root.querySelectorAll('[data-page]')];
  let done = 0;
  for (const item of items) {
    const key = item.getAttribute('data-page') ?? '';
    const completed = reader.state.pages.get(key);
    if (!completed) {
      markItem(item, null, '');
      continue;
    }
    done += 1;
    const day = date(completed.day, reader.today());
    const isChanged = (pages.get(key)?.revision ?? completed.revision) !== completed.revision;
    if (isChanged) markItem(item, 'changed', say('changed', { date: day }));
    else markItem(item, 'done', say('doneOn', { date: day }));
  }
  return { done, total: items.length };
}

/**
 * @param {Element} root
 * @param {Reader} reader
 * @param {ReadonlyMap<string, CatalogBank>} banks
 * @returns {{answered: number, total: number}}
 */
export function markBanks(root, reader, banks) {
  const sum = { answered: 0, total: 0 };
  for (const item of root.querySelectorAll('[data-bank]')) {
    const bank = banks.get(item.getAttribute('data-bank') ?? '');
    if (!bank) continue;
    const keys = bank.questions.map(({ key }) => key);
    const { answered, due } = standing(reader.state, keys, reader.today());
    sum.answered += answered;
    sum.total += keys.length;
    const parts = [say('ofAnswered', { answered, total: keys.length })];
    if (due > 0) parts.push(say('due', { count: due }));
    markItem(item, answered === keys.length && due === 0 ? 'done' : 'begun', commas(parts));
  }
  return sum;
}
