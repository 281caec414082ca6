import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from './fold.ts';

describe('a text is found', () => {
  it.each([
    ['whatever its apostrophe', "Кам'янське", ['Кам’янське', 'Камʼянське', 'Кам`янське', 'Кам′янське', 'Кам‘янське']],
    ['in capitals and small letters', 'Єдність', ['ЄДНІСТЬ', 'єдність']],
    ['composed and decomposed', 'Їжачок', ['Їжачок'.normalize('NFD'), 'їжачок'.normalize('NFD')]],
    ['with г for ґ', 'Ґанок', ['Ганок', 'ганок', 'ґанок']],
    [
      'whatever the spaces',
      'Біла Церква',
      [' Біла  Церква ', 'Біла\u00a0Церква', 'Біла\tЦерква\n', '\u2003Біла Церква'],
    ],
    ['whatever its dash', 'Івано-Франківськ', ['Івано–Франківськ', 'Івано‑Франківськ', 'Івано—Франківськ']],
    ['without marks that nobody sees', 'Луцьк', ['Лу\u00adцьк', '\ufeffЛуцьк', 'Луцьк\u200b', '\u202aЛуцьк\u202c']],
  ])('%s', (_how, text, spellings) => {
    expect(spellings.map(fold)).toEqual(spellings.map(() => fold(text)));
  });

  it.each([
    ['и', 'й'],
    ['і', 'ї'],
    ['е', 'є'],
    ['Біла', 'Білá'],
    ['Біла Церква', 'БілаЦерква'],
  ])('but %s is not %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

test('what is folded stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
});
