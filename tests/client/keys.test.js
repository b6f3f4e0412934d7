/** Which presses are commands, and which command they are, on any keyboard. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isCommand, keyOf } from '../../plugins/mkdocs_rehearse/client/ui/keys.js';

Object.assign(globalThis, { Element: class {} });

/** @param {Partial<KeyboardEvent>} press @returns {KeyboardEvent} */
const pressed = (press) => /** @type {any} */ ({ key: 's', code: 'KeyS', target: null, ...press });

test('letters and digits of other scripts are taken by where they are', () => {
  for (const [code, key, meant] of [
    ['KeyS', 'ы', 's'], ['KeyU', 'ع', 'u'], ['KeyG', 'ע', 'g'], ['KeyS', 'े', 's'], ['KeyZ', 'Я', 'z'],
    ['KeyG', 'ㅎ', 'g'], ['Digit2', '٢', '2'], ['Digit4', 'ภ', '4'],
  ]) {
    assert.equal(keyOf(pressed({ code, key })), meant, key);
  }
});

test('what a Latin layout types is what is meant, wherever it is', () => {
  for (const [code, key] of [
    ['KeyS', 'o'], ['Semicolon', 's'], ['KeyW', 'z'], ['KeyS', 'S'], ['Digit2', 'é'], ['Digit1', '&'], ['Digit1', '7'],
    ['KeyI', 'ı'], ['KeyW', "'"], ['Enter', 'Enter'], ['Slash', '؟'], ['', 'ы'], ['KeyS', 'Process'],
  ]) {
    assert.equal(keyOf(pressed({ code, key })), key, key);
  }
});

test('letters can be turned off', () => {
  assert.equal(isCommand(pressed({ key: 's' }), false), false);
  assert.equal(isCommand(pressed({ key: 'Enter' }), false), true);
});

test('what composes a word is no command', () => {
  assert.equal(isCommand(pressed({}), true), true);
  assert.equal(isCommand(pressed({ isComposing: true }), true), false);
});
