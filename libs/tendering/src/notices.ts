import { type Audience, notice, sql, type Subject } from '#platform';
import { providersOf } from '#register';
import {
  bidsOpened,
  enquiryAnswered,
  enquiryAsked,
  lotUnsuccessful,
  tenderAmended,
  tenderCancelled,
  tenderClosed,
  tenderConcluded,
  tenderPublished,
} from './events.ts';
import { authorityOfTender, biddersOfLot } from './sql.ts';

/** Notices about a tender, for other rooms too. */
export const tenderSubject: Subject = {
  kind: 'tender',
  named: (id) => sql`select reference, title from tender where id = ${id}`,
};

const authority: Audience<object> = ({ subject }) => authorityOfTender(sql`${subject}`);
const interested: Audience<object> = ({ subject }) =>
  sql`select organisation_id as id from tender_interest where tender_id = ${subject}`;
/** Active providers whose register entry lists a service of the tender. */
const matchingProviders: Audience<object> = ({ subject }) =>
  providersOf(sql`select service_code from lot where tender_id = ${subject}`);
const asker: Audience<{ enquiryId: string }> = ({ data }) =>
  sql`select asked_by_organisation_id as id from enquiry where id = ${data.enquiryId}`;
const bidders: Audience<object> = ({ subject }) =>
  sql`select organisation_id as id from bid where tender_id = ${subject}`;
const ofLot: Audience<{ lotId: string }> = ({ data }) => biddersOfLot(sql`${data.lotId}`);

/**
 * Which events of this room an organisation is told of inside the product. Before the opening nobody is told as a
 * bidder, for a notice would show that there is a bid.
 */
export const tenderingNotices = [
  notice(tenderPublished, 'TENDER_PUBLISHED', [matchingProviders], tenderSubject),
  notice(tenderAmended, 'TENDER_AMENDED', [interested], tenderSubject),
  notice(enquiryAsked, 'ENQUIRY_ASKED', [authority], tenderSubject),
  notice(enquiryAnswered, 'ENQUIRY_ANSWERED', [interested, asker], tenderSubject),
  notice(tenderClosed, 'TENDER_CLOSED', [authority], tenderSubject),
  notice(bidsOpened, 'BIDS_OPENED', [bidders], tenderSubject),
  notice(tenderCancelled, 'TENDER_CANCELLED', [interested, bidders], tenderSubject),
  notice(lotUnsuccessful, 'LOT_UNSUCCESSFUL', [authority, ofLot], tenderSubject),
  notice(tenderConcluded, 'TENDER_CONCLUDED', [authority], tenderSubject),
];
