import { documentReaders, sql } from '#platform';
import { buys, partiesOfBid } from '#tendering';
import { letter } from '../documents/letter/document.ts';
import { protocol } from '../documents/protocol/document.ts';
import { judges, oversees } from './scopes.ts';

/** Those who judge, the authority, and oversight. */
documentReaders(
  protocol,
  (actor, awardId) => sql`(${oversees(actor)} or exists (select from award a where a.id = ${awardId}
    and (${judges(actor, sql`a.tender_id`, sql`a.lot_id`)} or ${buys(actor, sql`a.tender_id`)})))`,
);
documentReaders(letter, partiesOfBid);
