import { definePolicy, everyone, permit, signedIn, systemOnly } from '#platform';

/** A seat in a commission belongs to a person, whatever the organisation; the use case asks for the seat. */
const commission = signedIn;

interface OfAuthority {
  readonly authorityId: string;
}

interface OfComplainant {
  readonly organisationId: string;
}

export const { may } = definePolicy({
  'evaluation.read': everyone,
  'interest.declare': commission,
  'bid.admit': commission,
  'bid.score': commission,
  'meeting.hold': commission,
  'meeting.close': commission,
  'vote.cast': commission,
  'award.propose': commission,
  'protocol.sign': commission,
  'award.decide': permit<OfAuthority>(['head'], (tender) => tender.authorityId),
  'award.revoke': permit<OfAuthority>(['head'], (tender) => tender.authorityId),
  'award.finalise': systemOnly,
  'complaint.file': permit(['signatory', 'bid_writer']),
  'complaint.withdraw': permit<OfComplainant>(['signatory', 'bid_writer'], (complaint) => complaint.organisationId),
  'complaint.decide': permit(['complaint_reviewer']),
});
