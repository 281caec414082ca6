import {
  amount,
  common,
  count,
  criterion,
  day,
  digest,
  FactsError,
  flag,
  listOf,
  lotHead,
  moment,
  oneOf,
  open,
  optional,
  party,
  personal,
  score,
  type ShownOf,
  tenderFields,
  text,
  type WholeOf,
} from '#kernel';

const protocolMember = open({
  memberId: text,
  name: text,
  organisationName: text,
  civilSociety: flag,
  role: oneOf('chair', 'secretary', 'member'),
  alternate: flag,
  calledInFor: optional(text),
  act: open({ number: text, date: day }),
  active: flag,
  declaration: optional(oneOf('none', 'conflict')),
  declaredAt: optional(moment),
  /** Why a member stood aside: it tells of the member's own life. */
  conflictReason: personal(optional(text)),
});
export type ProtocolMember = ShownOf<typeof protocolMember>;

const protocolBid = open({
  id: text,
  reference: text,
  place: count,
  organisation: party,
  total: amount,
  contentSha256: digest,
  admission: open({
    decision: oneOf('admitted', 'rejected'),
    reasonCode: optional(text),
    reasonText: optional(text),
    decidedAt: moment,
  }),
  scores: listOf(open({ criterionId: text, memberId: text, points: count, comment: text })),
  criterionScores: listOf(open({ criterionId: text, score })),
  qualityScore: optional(score),
  priceScore: optional(score),
  totalScore: optional(score),
  rank: optional(count),
  aboveMinimum: flag,
});
export type ProtocolBidFacts = WholeOf<typeof protocolBid>;
export type ProtocolBid = ShownOf<typeof protocolBid>;

/** Frozen by evaluation when an award is proposed: everything from which the ranking can be computed again (BR-57, BR-58). */
export const shape = open({
  ...common,
  award: open({ id: text, reference: text, proposedAt: moment }),
  tender: open({ ...tenderFields, currency: text, openedAt: moment }),
  authority: party,
  lot: lotHead,
  commission: listOf(protocolMember),
  meetings: listOf(
    open({ id: text, number: count, kind: oneOf('evaluation', 'award'), heldAt: moment, present: listOf(text) }),
  ),
  quorum: open({ appointed: count, needed: count, present: count }),
  /** The formula and the rule for ties by name, as the ranking was computed. */
  formula: text,
  tieRule: listOf(text),
  criteria: listOf(criterion),
  minimumQuality: score,
  bids: listOf(protocolBid),
  passedOver: listOf(text),
  votes: listOf(open({ memberId: text, choice: oneOf('for', 'against', 'abstain') })),
  proposal: open({ bidId: text, organisation: party, total: amount, totalScore: score }),
});

/** As its owner freezes it. */
export type AwardProtocolFacts = WholeOf<typeof shape>;
/** As it is printed. */
export type AwardProtocol = ShownOf<typeof shape>;

/** Whoever is present, scores or votes sits in the commission: a name that is missing is a fault, never a gap on paper. */
export function nameOf({ commission }: AwardProtocol, memberId: string): string {
  const member = commission.find((one) => one.memberId === memberId);
  if (!member) throw new FactsError('commission', `complete: it lacks ${memberId}`);
  return member.name;
}
