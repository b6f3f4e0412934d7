/** Numbers, text and checks in the alphabet of stored ids. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  Digits, Unreadable, checkOf, escaped, fixed, unzigzag, varying, zigzag,
} from '../../plugins/mkdocs_rehearse/client/store/digits.js';
import { Chance } from './world.js';

test('numbers come back as they were', () => {
  for (const value of [0, 1, 31, 32, 63, 64, 1023, 1024, 2 ** 31, 2 ** 36 - 1]) {
    assert.equal(new Digits(varying(value)).varying(), value);
    assert.equal(new Digits(fixed(value, 6)).fixed(6), value);
  }
  for (const value of [0, 1, -1, 2, -2, 20_000, -20_000]) {
    assert.equal(unzigzag(zigzag(value)), value);
  }
});

test('a small number takes one character and quarter of an hour in seconds two', () => {
  assert.equal(varying(31).length, 1);
  assert.equal(varying(900).length, 2);
});

test('any text comes back as it was, in characters of the alphabet', () => {
  for (const text of ['', 'plain-1', 'a_b', 'né 本 \u{1f600}', '"\\\n\0']) {
    assert.match(escaped(text), /^[\w-]*$/);
    assert.equal(new Digits(escaped(text)).escaped(), text);
  }
});

test('what is not there cannot be read', () => {
  assert.throws(() => new Digits('').digit(), Unreadable);
  assert.throws(() => new Digits('!').digit(), Unreadable);
  assert.throws(() => new Digits('abc').text(4), Unreadable);
  assert.throws(() => new Digits('___').varying(), Unreadable);
  assert.throws(() => new Digits('_'.repeat(40)).varying(), Unreadable);
  assert.throws(() => new Digits('ab', 0, 1).text(2), Unreadable);
  assert.throws(() => new Digits('ab').end(), Unreadable);
});

test('a check is the published CRC-12', () => {
  assert.equal(checkOf('123456789'), 0xf5b);
});

test('a check of two parts is that of the whole', () => {
  assert.equal(checkOf('56789', checkOf('1234')), checkOf('123456789'));
  assert.equal(checkOf('xx123456789yy', 0, 2, 11), checkOf('123456789'));
});

test('a check finds every change to one character', () => {
  const chance = new Chance(9);
  const text = chance.digits(20);
  for (let place = 0; place < text.length; place += 1) {
    for (let code = 32; code < 127; code += 1) {
      const other = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
      assert.equal(checkOf(other) === checkOf(text), other === text);
    }
  }
});
