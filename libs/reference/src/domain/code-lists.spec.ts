import { written } from '../../../../test/support/told.ts';
import { hasCode, notInList, settings } from './code-lists.ts';

test('a code of the list is no problem, any other is one where it stands', () => {
  expect(notInList(settings, 'HOME', ['setting'])).toBeUndefined();
  expect(written([notInList(settings, 'MOON', ['setting'])])).toEqual(['CODE_NOT_IN_LIST setting code=MOON']);
});

test('what every object has is no code', () => expect(hasCode(settings, 'toString')).toBe(false));
