/**
 * Review: what is due today, and the sitting that was left if one was. What stands before and
 * after a sitting is in `review-ends.js`.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Catalog } from '../study/catalog.js' */
/** @import { Kept } from '../study/kept.js' */

import { openReader } from '../reader.js';
import { dailyQuestions } from '../study/daily.js';
import { resumed } from '../study/kept.js';
import { prepareAnnouncer } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { focusOn } from '../ui/focus.js';
import { say } from '../ui/strings/review.js';
import { showTrouble } from '../ui/trouble.js';
import { fetchCatalog } from './catalog.js';
import { address, isBack, keptSitting, newSitting } from './kept.js';
import { failedView, overView, restView } from './review-ends.js';
import { Leader } from './sitting.js';

/** @param {HTMLElement} root */
export async function mount(root) {
  prepareAnnouncer();
  root.replaceChildren(build('p', { class: 'rv-loading' }, say('loading')));
  const [reader, catalog] = await Promise.all([openReader(), fetchCatalog(root).catch(() => null)]);
  showTrouble(reader);
  if (!catalog) {
    root.replaceChildren(...failedView(say('cannotStart'), () => mount(root)));
    return;
  }
  reader.knows(catalog);
  goOn(root, reader, catalog);
}

/** Questions of a sitting beyond what is due. */
const EXTRA = 20;

/** @param {HTMLElement} root @param {Reader} reader @param {Catalog} catalog */
function goOn(root, reader, catalog) {
  const wasReading = isBack();
  const left = keptSitting();
  const kept =
    left?.url === address() && resumed(left, reader.state, reader.today(), reader.belongings.count);
  if (kept) lead(root, reader, catalog, kept, wasReading);
  else begin(root, reader, catalog, wasReading);
}

/**
 * @param {HTMLElement} root
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {boolean} moveFocus
 */
function begin(root, reader, catalog, moveFocus) {
  const { reviews, fresh } = dailyQuestions(reader.state, reader.today(), catalog);
  const keys = [...reviews, ...fresh];
  if (keys.length > 0) {
    const kept = newSitting(reader, { mode: 'review', isScheduled: true, keys, fresh });
    return lead(root, reader, catalog, kept, moveFocus);
  }
  const rest = restView(reader, catalog, (choose) => {
    const chosen = choose(reader.state, reader.today(), catalog, EXTRA);
    const kept = newSitting(reader, { mode: 'practice', isScheduled: false, keys: chosen, fresh: [] });
    lead(root, reader, catalog, kept, true);
  });
  root.replaceChildren(...rest);
  if (moveFocus) focusOn(root.querySelector('h2'));
}

/**
 * @param {HTMLElement} root
 * @param {Reader} reader
 * @param {Catalog} catalog
 * @param {Kept} kept
 * @param {boolean} moveFocus
 */
function lead(root, reader, catalog, kept, moveFocus) {
  const again = () => begin(root, reader, catalog, true);
  new Leader(root, reader, catalog, kept, {
    over: (ending) => overView(reader, catalog, ending, again),
    failed: () => failedView(say('nothingFetched'), again),
  }).begin(moveFocus);
}
