import { describePaper } from '../../../../test/support/papers.ts';
import { letter } from './letter/document.ts';
import { asRejected, asWinner, belowMinimum, sample as written } from './letter/sample.ts';
import { protocol } from './protocol/document.ts';
import { sample as decided } from './protocol/sample.ts';

describePaper(protocol, decided);
describePaper(letter, written, {
  'to the winner': asWinner,
  'to a rejected bidder': asRejected,
  'to a bid below the minimum': belowMinimum,
});
