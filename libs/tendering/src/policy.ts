import { type Actor, authorityRoles, definePolicy, permit, signedIn, systemOnly } from '#platform';
import type { MemberFacts, TenderFacts } from './domain/facts.ts';

const buyer = (tender: Pick<TenderFacts, 'authorityId'>): string => tender.authorityId;
const bidder = (bid: { readonly organisationId: string }): string => bid.organisationId;

export const { may } = definePolicy({
  'tender.draft': permit(['tender_officer']),
  'tender.changeDraft': permit(['tender_officer'], buyer),
  'tender.appointCommission': permit(['tender_officer', 'head'], buyer),
  'tender.approve': permit(['head'], buyer),
  'tender.publish': permit(['tender_officer'], buyer),
  'tender.discard': permit(['tender_officer', 'head'], buyer),
  'tender.amend': permit(['tender_officer'], buyer),
  'tender.cancel': permit(['head'], buyer),
  'tender.answer': permit(['tender_officer'], buyer),
  'tender.callInAlternate': permit(['tender_officer', 'head'], buyer),
  'tender.ask': signedIn,
  'tender.registerInterest': signedIn,
  'tender.close': systemOnly,
  'tender.readOwn': permit(authorityRoles),
  /** The buyer's officers, and chair and secretary of the commission whatever their organisation: asked about the row. */
  'bids.open': signedIn,
  'bid.write': permit(['bid_writer', 'signatory']),
  'bid.change': permit(['bid_writer', 'signatory'], bidder),
  /** A submission is the organisation's word: only who may sign for it gives it (BR-43). */
  'bid.submit': permit(['signatory']),
  'bid.withdraw': permit(['signatory'], bidder),
  'bid.read': permit(['bid_writer', 'signatory', 'accountant'], bidder),
});

export type TenderAction =
  | 'tender.changeDraft'
  | 'tender.appointCommission'
  | 'tender.approve'
  | 'tender.publish'
  | 'tender.discard'
  | 'tender.amend'
  | 'tender.cancel'
  | 'tender.answer'
  | 'tender.callInAlternate';

/** Who may take part in opening: the buyer's tender officer and head, and the commission's chair and secretary (BR-42). */
export function mayOpenBids(
  actor: Actor,
  tender: Pick<TenderFacts, 'authorityId'>,
  members: readonly Pick<MemberFacts, 'personId' | 'role' | 'activeTo'>[],
): boolean {
  const officer = actor.organisationId === tender.authorityId && actor.roles.some((role) => openers.has(role));
  const seat = members.find((member) => member.personId === actor.personId && member.activeTo === null);
  return may(actor, 'bids.open') && (officer || seat?.role === 'chair' || seat?.role === 'secretary');
}

const openers: ReadonlySet<string> = new Set(['tender_officer', 'head']);
