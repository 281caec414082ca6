import { type Change, composed, type Facts, factsOf, rowsOf, textOf } from '../../../../../test/support/papers.ts';
import { reportText } from './document.ts';
import { sample } from './sample.ts';

const paper = (change: Change) => composed(reportText, sample, { change });

test('a quarter for which nothing was planned has neither shares nor a rating', () => {
  const found = paper((facts) => ({
    ...facts,
    lines: (facts['lines'] as Facts[]).map((line) => ({ ...line, share: null })),
    totals: { ...(facts['totals'] as Facts), share: null },
    rating: null,
  }));
  expect(rowsOf(found, '').map((row) => row[5])).toEqual(['—', '—']);
  expect(factsOf(found)['Частка виконання']).toBe('—');
  expect(textOf(found)).toContain('не визначено, бо на цей період послуг не планували');
});

test.each([
  ['SATISFACTORY', 'задовільно'],
  ['UNSATISFACTORY', 'незадовільно'],
])('the rating %s is %s', (rating, word) => {
  expect(textOf(paper((facts) => ({ ...facts, rating })))).toContain(`Оцінка виконання: ${word}.`);
});
