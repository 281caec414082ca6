import { sql, type Statement } from '#platform';

/** An event as its audience is found by: its subject, and the ids that it carries. */
export interface Occasion {
  readonly subject: string;
  readonly id: (field: string) => string;
}

/**
 * Who hears of an event: statements that find organisations. Before the opening nobody is told as a bidder, for a
 * notice would show that there is a bid.
 */
export const audiences = {
  authorityOfTender: ({ subject }) => sql`select authority_id as id from tender where id = ${subject}`,
  interested: ({ subject }) => sql`select organisation_id as id from tender_interest where tender_id = ${subject}`,
  bidders: ({ subject }) => sql`select organisation_id as id from bid where tender_id = ${subject}`,
  biddersOfLot: ({ id }) => sql`select organisation_id as id from bid where lot_id = ${id('lotId')}`,
  asker: ({ id }) => sql`select asked_by_organisation_id as id from enquiry where id = ${id('enquiryId')}`,
  /** Active providers whose register entry lists a service of the tender. */
  matchingProviders: ({ subject }) => sql`select e.organisation_id as id from register_entry e
    join register_service s on s.entry_id = e.id join lot l on l.service_code = s.service_code
    where l.tender_id = ${subject} and e.state = 'active'`,
  complainant: ({ id }) => sql`select organisation_id as id from complaint where id = ${id('complaintId')}`,
  reviewers: () => sql`select id from organisation where kind = 'oversight'`,
  organisation: ({ id }) => sql`select ${id('organisationId')}::uuid as id`,
  authority: ({ id }) => sql`select ${id('authorityId')}::uuid as id`,
  authorityOfContract: ({ subject }) => sql`select authority_id as id from contract where id = ${subject}`,
  providerOfContract: ({ subject }) => sql`select provider_id as id from contract where id = ${subject}`,
  reportedProvider: ({ id }) => sql`select provider_id as id from contract where id = ${id('contractId')}`,
} satisfies Record<string, (occasion: Occasion) => Statement>;

export type Audience = keyof typeof audiences;
