/**
 * Where a reader pastes parameters of the scheduler that were fitted to their history.
 */

/** @import { Reader } from '../reader.js' */
/** @import { Fault } from '../study/parameters.js' */
/** @import { Row } from './fields.js' */

import { DEFAULT_PARAMETERS } from '../study/fsrs.js';
import { PARAMETERS_SETTING, parametersOf, readParameters, writeParameters } from '../study/parameters.js';
import { build } from '../ui/build.js';
import { button } from '../ui/controls.js';
import { figures } from '../ui/format.js';
import { say } from '../ui/strings/settings.js';
import { shell } from './fields.js';

/** How many parameters the versions before had. */
const OLDER = [17, 19];

/**
 * @param {Reader} reader
 * @param {() => string} effect  what came of a change
 * @returns {Row}
 */
export function parametersRow(reader, effect) {
  const field = build('textarea', {
    class: 'rh-input rs-parameters',
    dir: 'ltr',
    rows: 4,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const inUse = build('p', { class: 'rs-does' });
  const use = () => {
    const read = readParameters(field.value);
    if ('fault' in read) {
      row.refuse(sentenceOf(read.fault));
      field.focus();
      return;
    }
    set(writeParameters(read.parameters));
  };
  const back = button('quiet', say('parametersBack'), () => {
    field.focus();
    set('');
  });
  /** @param {string} text */
  const set = (text) => {
    reader.set(PARAMETERS_SETTING, text);
    field.value = writeParameters(parametersOf(reader.state));
    row.saved(reader, effect());
  };
  const row = shell('rs-parameters', { label: say('parameters'), does: say('parametersDoes') }, field);
  row.element.classList.add('rs-row--wide');
  row.does.after(inUse);
  row.element.append(build('p', { class: 'rs-buttons' }, button('plain', say('parametersUse'), use), back));
  return {
    element: row.element,
    paint() {
      const parameters = parametersOf(reader.state);
      const isUsual = parameters === DEFAULT_PARAMETERS;
      inUse.textContent = say(isUsual ? 'parametersUsual' : 'parametersOwn');
      back.hidden = isUsual;
      const isBusy = document.activeElement === field || field.hasAttribute('aria-invalid');
      if (!isBusy) field.value = writeParameters(parameters);
    },
  };
}

/** @param {Fault} fault */
function sentenceOf(fault) {
  if ('word' in fault) return say('notWord', fault);
  if ('count' in fault) return say(OLDER.includes(fault.count) ? 'notNewest' : 'notCount', fault);
  const { place, value, least, most } = fault;
  const written = { value: figures(value, 6), least: figures(least, 6), most: figures(most, 6) };
  return say('notInRange', { place, ...written });
}
