import { type Change, composed, textOf } from '../../../../../test/support/papers.ts';
import { letter } from './document.ts';
import { asRejected, asWinner, sample } from './sample.ts';

const paper = (change?: Change) => composed(letter, sample, change && { change });

test('a letter to a bidder does not name the members behind the reasons', () => {
  expect(textOf(paper())).not.toContain('Бондар');
  expect(textOf(paper())).toContain('місце 2 із 3');
});

test('a letter to the winner tells when the contract can be signed, not who lost', () => {
  expect(textOf(paper(asWinner))).toContain('Вашу пропозицію визначено переможцем.');
  expect(textOf(paper(asWinner))).toContain('до кінця п’ятниці, 8 травня 2026 року');
});

test('a rejected bid gets its ground and no table of points', () => {
  expect(textOf(paper(asRejected))).toContain('Пояснення комісії: Ціна вища за граничну.');
  expect(paper(asRejected).blocks.some((block) => block.is === 'table')).toBe(false);
});
