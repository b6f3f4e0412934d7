/**
 * The keys of a sitting, in a dialog of their own.
 */

/** @import { State } from '../study/events.js' */

import { isOn } from '../study/settings.js';
import { build } from '../ui/build.js';
import { button, link } from '../ui/controls.js';
import { say } from '../ui/strings/review.js';
import { study } from '../ui/study.js';

const KEYS = /** @type {const} */ ([
  [['1', '9'], 'keyChoose'],
  [['S', 'U', 'G'], 'keyCheck'],
  [['Enter'], 'keyNext'],
  [['Z'], 'keyUndo'],
  [['?'], 'keyKeys'],
]);

/** @param {Pick<State, 'settings'>} state */
export function keysDialog(state) {
  const rows = KEYS.map(([keys, what]) => {
    const between = what === 'keyChoose' ? '–' : ' ';
    const caps = keys.flatMap((key, place) => [place > 0 && between, build('kbd', {}, key)]);
    return build('div', {}, build('dt', {}, ...caps), build('dd', {}, say(what)));
  });
  const close = button('plain', say('close'), () => dialog.close());
  const toSettings = study.settings !== null && link('quiet', say('settings'), study.settings);
  const dialog = build(
    'dialog',
    { class: 'rv-dialog', 'aria-labelledby': 'rv-dialog-title', close: () => dialog.remove() },
    build('h2', { id: 'rv-dialog-title' }, say('keys')),
    build('dl', {}, ...rows),
    build('p', {}, say(isOn(state, 'keys') ? 'keysWhere' : 'keysOff')),
    build('div', { class: 'rv-onward' }, close, toSettings),
  );
  document.body.append(dialog);
  dialog.showModal();
}
