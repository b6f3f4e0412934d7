/**
 * The checklist: the published lists of everything there is, with what the reader has done.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */

import { openReader } from '../reader.js';
import { build } from '../ui/build.js';
import { say } from '../ui/strings/reading.js';
import { showTrouble } from '../ui/trouble.js';
import { fetchCatalog } from './catalog.js';
import { follow } from './follow.js';
import { markBanks, markPages } from './marks.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  const reader = await openReader();
  showTrouble(reader);
  const overall = build('p', { class: 'rk-overall' });
  root.prepend(overall);
  try {
    const catalog = await fetchCatalog(root);
    reader.knows(catalog);
    follow(root, reader, () => paint(root, reader, catalog, overall));
  } catch {
    overall.textContent = say('cannotRead');
  }
}

/**
 * @param {HTMLElement} root
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {HTMLElement} overall
 */
function paint(root, reader, catalog, overall) {
  const pages = new Map(catalog.pages.map((page) => [page.key, page]));
  const banks = new Map(catalog.banks.map((bank) => [bank.id, bank]));
  const sum = { done: 0, total: 0, answered: 0, questions: 0 };
  for (const section of root.querySelectorAll('section')) {
    const read = markPages(section, reader, pages);
    const asked = markBanks(section, reader, banks);
    sum.done += read.done;
    sum.total += read.total;
    sum.answered += asked.answered;
    sum.questions += asked.total;
    const total = read.total > 0
      ? say('ofComplete', read)
      : say('ofAnswered', { answered: asked.answered, total: asked.total });
    paintTotal(section, total);
  }
  overall.textContent = say('overall', sum);
}

/** @param {HTMLElement} section @param {string} text */
function paintTotal(section, text) {
  const total = section.querySelector('.rk-total') ?? build('p', { class: 'rk-total' });
  total.textContent = text;
  section.querySelector('h2')?.after(total);
}
