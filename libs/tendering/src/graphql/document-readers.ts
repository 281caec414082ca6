import { type Actor, documentReaders, sql, type Statement } from '#platform';
import { announcement } from '../documents/announcement/document.ts';
import { openingRecord } from '../documents/opening/document.ts';

const oversees = (actor: Actor): Statement => sql`${actor.organisationKind === 'oversight'}::boolean`;

/** The authority whose tender it is, and oversight. */
const buyer = (actor: Actor, tenderId: Statement): Statement => sql`(${oversees(actor)} or exists (
  select from tender x where x.id = ${tenderId} and x.authority_id = ${actor.organisationId}::uuid))`;

documentReaders(announcement, buyer);
documentReaders(openingRecord, buyer);

/** The bidder of an opened bid, the authority, and oversight. */
export const partiesOfBid = (actor: Actor, bidId: Statement): Statement => sql`(${oversees(actor)} or exists (
  select from bid b join tender x on x.id = b.tender_id
  where b.id = ${bidId} and ${actor.organisationId}::uuid in (b.organisation_id, x.authority_id)))`;
