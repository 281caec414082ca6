import { composed, textOf } from '../../../../../test/support/papers.ts';
import { contractText } from './document.ts';
import { sample } from './sample.ts';

test('the contract prints the total in figures and words, and the sum of its lines', () => {
  const text = textOf(composed(contractText, sample));
  expect(text).toContain(
    '3 410 445,50 грн (три мільйони чотириста десять тисяч чотириста сорок п’ять гривень 50 копійок)',
  );
  expect(text).toContain('number = 2.2. | text = Загальна вартість договору');
});
