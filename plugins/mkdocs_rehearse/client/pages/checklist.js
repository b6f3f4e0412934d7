/**
 * The checklist: how ready the reader is, what to do next, and the published lists of everything
 * there is with what the reader has done.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */

import { openReader } from '../reader.js';
import { ofTrack } from '../study/catalog.js';
import { build } from '../ui/build.js';
import { say } from '../ui/strings/reading.js';
import { showTrouble } from '../ui/trouble.js';
import { fetchCatalog } from './catalog.js';
import { follow } from './follow.js';
import { markBanks, markPages } from './marks.js';
import { nextItems, readinessParts } from './readiness.js';
import { trackChoice } from './track.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  const reader = await openReader();
  showTrouble(reader);
  const catalog = await fetchCatalog(root).catch(() => null);
  const how = root.querySelector('.rr-how');
  if (!catalog) {
    if (how) how.textContent = say('cannotRead');
    return;
  }
  reader.knows(catalog);
  root.querySelector('.rr-track')?.replaceChildren(trackChoice(reader, catalog) ?? '');
  follow(root, reader, () => {
    paintReadiness(root, reader, ofTrack(catalog, reader.state));
    paintLists(root, reader, catalog);
  });
}

/** @param {HTMLElement} root @param {Reader} reader @param {Catalog} catalog */
function paintReadiness(root, reader, catalog) {
  const { lead, picture, signals, how } = readinessParts(reader, catalog);
  signals.classList.add('rr-signals');
  root.querySelector('.rr-lead')?.replaceChildren(lead);
  root.querySelector('.rr-picture')?.replaceChildren(picture ?? '');
  root.querySelector('.rr-signals')?.replaceWith(signals);
  root.querySelector('.rr-how')?.replaceChildren(how);
  const steps = nextItems(reader, catalog);
  root.querySelector('.rr-next .rk-list')?.replaceChildren(...steps);
  root.querySelector('.rr-next .rk-note')?.remove();
  if (steps.length === 0) {
    root.querySelector('.rr-next')?.append(build('p', { class: 'rk-note' }, say('nothingNext')));
  }
}

/** @param {HTMLElement} root @param {Reader} reader @param {Catalog} catalog */
function paintLists(root, reader, catalog) {
  const pages = new Map(catalog.pages.map((page) => [page.key, page]));
  const banks = new Map(catalog.banks.map((bank) => [bank.id, bank]));
  for (const part of root.querySelectorAll('.rk-part')) {
    const read = markPages(part, reader, pages);
    const asked = markBanks(part, reader, banks);
    const total = read.total > 0 ? say('ofComplete', read) : say('ofAnswered', asked);
    part.querySelector('.rk-total')?.replaceChildren(total);
  }
  const { state } = reader;
  const questions = catalog.banks.flatMap((bank) => bank.questions);
  const sum = {
    done: catalog.pages.filter(({ key }) => state.pages.has(key)).length,
    total: pages.size,
    answered: questions.filter(({ key }) => state.cards.has(key)).length,
    questions: questions.length,
  };
  root.querySelector('.rk-overall')?.replaceChildren(say('overall', sum));
}
