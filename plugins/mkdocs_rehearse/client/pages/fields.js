/**
 * The rows of the Settings page: a name, a control, what it does in a sentence, and a line for what
 * became of the last change. A change is saved at once; one that makes no sense is refused.
 */

/** @import { Reader } from '../reader.js' */
/** @import { AMOUNTS as Amounts, SWITCHES as Switches } from '../study/settings.js' */

import { AMOUNTS, SWITCHES, amount, isAmount, isOn } from '../study/settings.js';
import { announce } from '../ui/announcer.js';
import { build } from '../ui/build.js';
import { icon } from '../ui/icons.js';
import { sentences } from '../ui/say.js';
import { say } from '../ui/strings/settings.js';

/**
 * @typedef {object} Row
 * @property {HTMLElement} element
 * @property {() => void} paint  shows what is set now, but where the reader is about to change it
 */

/** @typedef {{label: string, does: string}} Words */

/**
 * A setting that is a number. A share is shown and written in percent.
 * @param {Reader} reader
 * @param {keyof Amounts} name
 * @param {Words & {effect?: () => string}} words  `effect`: what came of a change, to be said with it
 * @returns {Row}
 */
export function amountRow(reader, name, { label, does, effect }) {
  const { setting, least, most, step } = AMOUNTS[name];
  const scale = step < 1 ? 100 : 1;
  const unit = step < 1 ? '%' : '';
  /** @param {number} value */
  const scaled = (value) => Number((value * scale).toFixed(2));
  const save = () => {
    const now = amount(reader.state, name);
    const text = input.value.replace(',', '.').replace('%', '').trim();
    const value = text === '' ? NaN : Number(text) / scale;
    if (!isAmount(value, name)) {
      const bounds = { least: scaled(least), most: scaled(most), now: scaled(now) };
      row.refuse(say(step < 1 ? 'notNumber' : 'notWhole', bounds));
      return;
    }
    row.forget();
    input.value = String(scaled(value));
    if (value === now) return;
    reader.set(setting, value);
    row.saved(reader, effect?.());
  };
  const input = build('input', {
    class: 'rh-input',
    type: 'text',
    inputmode: step < 1 ? 'decimal' : 'numeric',
    autocomplete: 'off',
    change: save,
  });
  const row = shell(`rs-${name}`, { label, does }, input, unit);
  return {
    element: row.element,
    paint() {
      const isBusy = document.activeElement === input || input.hasAttribute('aria-invalid');
      if (!isBusy) input.value = String(scaled(amount(reader.state, name)));
    },
  };
}

/**
 * A setting that is one of a few numbers.
 * @param {Reader} reader
 * @param {keyof Amounts} name
 * @param {Words & {effect: () => string, write: (value: number) => string}} words
 * @returns {Row}
 */
export function choiceRow(reader, name, { label, does, effect, write }) {
  const { setting, least, most } = AMOUNTS[name];
  const values = Array.from({ length: most - least + 1 }, (_, place) => least + place);
  const options = values.map((value) => build('option', { value }, write(value)));
  const save = () => {
    reader.set(setting, Number(select.value));
    row.saved(reader, effect());
  };
  const select = build('select', { class: 'rh-input', change: save }, ...options);
  const row = shell(`rs-${name}`, { label, does }, select);
  return {
    element: row.element,
    paint() {
      select.value = String(amount(reader.state, name));
    },
  };
}

/**
 * A setting that is on or off.
 * @param {Reader} reader
 * @param {keyof Switches} name
 * @param {Words} words
 * @returns {Row}
 */
export function switchRow(reader, name, words) {
  const save = () => {
    reader.set(SWITCHES[name], box.checked ? 'on' : 'off');
    row.saved(reader);
  };
  const box = build('input', { class: 'rs-box', type: 'checkbox', change: save });
  const row = shell(`rs-${name}`, words, box);
  return {
    element: row.element,
    paint() {
      box.checked = isOn(reader.state, name);
    },
  };
}

/**
 * A row around a control.
 * @param {string} id  for the control
 * @param {Words} words
 * @param {HTMLElement} control
 * @param {string} [unit]
 */
export function shell(id, { label, does }, control, unit = '') {
  const sentence = build('p', { class: 'rs-does', id: `${id}-does` }, does);
  const told = build('p', { class: 'rs-told', id: `${id}-told` });
  control.id = id;
  control.setAttribute('aria-describedby', `${id}-does ${id}-told`);
  control.addEventListener('input', forget);
  const element = build(
    'div',
    { class: 'rs-row' },
    build('label', { class: 'rs-name', for: id }, label),
    sentence,
    // A number stands to the left of its unit in every language.
    build('div', { class: 'rs-control', dir: unit ? 'ltr' : null }, control, unit && build('span', { 'aria-hidden': 'true' }, unit)),
    told,
  );

  function forget() {
    control.removeAttribute('aria-invalid');
    told.replaceChildren();
  }

  return {
    element,
    does: sentence,
    forget,
    /** @param {Reader} reader @param {string} [effect] */
    saved({ trouble }, effect) {
      const isKept = trouble !== 'refused' && trouble !== 'full';
      const outcome = sentences([say(isKept ? 'saved' : 'savedForNow'), effect]);
      control.removeAttribute('aria-invalid');
      told.dataset.tone = 'saved';
      told.replaceChildren(icon('check'), ` ${outcome}`);
      announce(`${label}: ${outcome}`);
    },
    /** @param {string} why */
    refuse(why) {
      control.setAttribute('aria-invalid', 'true');
      told.dataset.tone = 'refused';
      told.replaceChildren(icon('cross'), ` ${why}`);
      announce(why);
    },
  };
}
