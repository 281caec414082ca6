import { common, criterion, lotHead, party, tenderFields } from './common.ts';
import {
  amount,
  count,
  day,
  digest,
  FactsError,
  flag,
  listOf,
  moment,
  oneOf,
  optional,
  type Read,
  score,
  shape,
  text,
} from './reader.ts';

const protocolMember = shape({
  memberId: text,
  name: text,
  organisationName: text,
  civilSociety: flag,
  role: oneOf('chair', 'secretary', 'member'),
  alternate: flag,
  calledInFor: optional(text),
  act: shape({ number: text, date: day }),
  active: flag,
  declaration: optional(oneOf('none', 'conflict')),
  declaredAt: optional(moment),
  conflictReason: optional(text),
});
export type ProtocolMember = Read<typeof protocolMember>;

const protocolBid = shape({
  id: text,
  reference: text,
  place: count,
  organisation: party,
  total: amount,
  contentSha256: digest,
  admission: shape({
    decision: oneOf('admitted', 'rejected'),
    reasonCode: optional(text),
    reasonText: optional(text),
    decidedAt: moment,
  }),
  scores: listOf(shape({ criterionId: text, memberId: text, points: count, comment: text })),
  criterionScores: listOf(shape({ criterionId: text, score })),
  qualityScore: optional(score),
  priceScore: optional(score),
  totalScore: optional(score),
  rank: optional(count),
  aboveMinimum: flag,
});
export type ProtocolBid = Read<typeof protocolBid>;

/** Frozen by evaluation when an award is proposed: everything from which the ranking can be computed again (BR-57, BR-58). */
export const awardProtocol = shape({
  ...common,
  award: shape({ id: text, reference: text, proposedAt: moment }),
  tender: shape({ ...tenderFields, currency: text, openedAt: moment }),
  authority: party,
  lot: lotHead,
  commission: listOf(protocolMember),
  meetings: listOf(
    shape({ id: text, number: count, kind: oneOf('evaluation', 'award'), heldAt: moment, present: listOf(text) }),
  ),
  quorum: shape({ appointed: count, needed: count, present: count }),
  /** The formula and the rule for ties by name, as the ranking was computed. */
  formula: text,
  tieRule: listOf(text),
  criteria: listOf(criterion),
  minimumQuality: score,
  bids: listOf(protocolBid),
  passedOver: listOf(text),
  votes: listOf(shape({ memberId: text, choice: oneOf('for', 'against', 'abstain') })),
  proposal: shape({ bidId: text, organisation: party, total: amount, totalScore: score }),
});

export type AwardProtocol = Read<typeof awardProtocol>;

/** Whoever is present, scores or votes sits in the commission: a name that is missing is a fault, never a gap on paper. */
export function nameOf({ commission }: AwardProtocol, memberId: string): string {
  const member = commission.find((one) => one.memberId === memberId);
  if (!member) throw new FactsError('commission', `complete: it lacks ${memberId}`);
  return member.name;
}
