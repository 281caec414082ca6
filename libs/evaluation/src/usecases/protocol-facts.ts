import { partyFacts, personName } from '#identity';
import { type Criterion, type Instant, type LotHeadFacts, Ratio, refuse } from '#kernel';
import type { Transaction } from '#platform';
import { documentFrame, servicesByCode } from '#reference';
import { criteriaOf, type LotFacts, openedBids, type TenderFacts } from '#tendering';
import { Admissions } from '../db/admissions.ts';
import { Attendances, Meetings } from '../db/meetings.ts';
import { isActing, isRecused, quorumNeeded, roleOf } from '../domain/commission.ts';
import type { AwardProtocolFacts } from '../documents/protocol/shape.ts';
import { formulaAndTies, protocolBid } from '../domain/protocol.ts';
import type { RankedBid } from '../domain/ranking.ts';
import type { Tally } from '../domain/vote.ts';
import type { EvaluatedLot, SeatedCommission } from './evaluated-lot.ts';
import type { Proposal, votingOf } from './proposal.ts';

const legalKeys = [
  'commission.quorum',
  'evaluation.minScore',
  'evaluation.tieBreak',
  'award.standstill.days',
  'contract.sign.maxDays',
];

export interface Proposed {
  readonly award: { readonly id: string; readonly reference: string; readonly proposedAt: Instant };
  readonly proposal: Proposal;
  readonly next: RankedBid;
  readonly voting: Awaited<ReturnType<typeof votingOf>>;
  readonly tally: Tally;
}

/** Gathers what the protocol states. Nothing is computed here that the bundle does not already say. */
export async function protocolFacts(
  transaction: Transaction,
  evaluated: EvaluatedLot,
  proposed: Proposed,
): Promise<AwardProtocolFacts> {
  const { tender, lot, commission, pack } = evaluated;
  const { bundle, ranking } = proposed.proposal;
  const authority = await partyFacts(transaction, tender.authorityId);
  const criteria = await publishedCriteria(transaction, tender.id);
  const admissions = await transaction.of(Admissions).ofLot(lot.id);
  const bids = [];
  for (const bid of await openedBids(transaction, lot.id)) {
    const admission = admissions.find(({ bidId }) => bidId === bid.id) ?? refuse('NOT_FOUND');
    const source = { bid, organisation: (await partyFacts(transaction, bid.organisationId)).party, admission };
    bids.push(protocolBid(source, criteria, bundle, ranking));
  }
  const winner = bids.find((bid) => bid.id === proposed.next.bid) ?? refuse('NOT_FOUND');
  return {
    ...documentFrame(pack, authority.demonstration, legalKeys),
    award: proposed.award,
    tender: { ...tenderHead(tender), openedAt: tender.openedAt ?? refuse('NOT_FOUND') },
    authority: authority.party,
    lot: await lotHead(transaction, lot),
    commission: await seats(transaction, commission),
    meetings: await meetingsOf(transaction, lot.id),
    quorum: { ...quorumNeeded(commission, pack), present: proposed.tally.present },
    ...formulaAndTies(bundle),
    criteria,
    bids,
    passedOver: proposed.proposal.revokedBids,
    votes: proposed.voting.votes.map(({ memberId, choice }) => ({ memberId, choice })),
    proposal: {
      bidId: winner.id,
      organisation: winner.organisation,
      total: winner.total,
      totalScore: Ratio.parse(proposed.next.total),
    },
  };
}

function tenderHead({
  id,
  reference,
  title,
  publishedAt,
  closesAt,
  currency,
}: TenderFacts): Omit<AwardProtocolFacts['tender'], 'openedAt'> {
  if (publishedAt === null || closesAt === null) return refuse('NOT_FOUND');
  return { id, reference, title, publishedAt, closesAt, currency };
}

async function lotHead(transaction: Transaction, lot: LotFacts): Promise<LotHeadFacts> {
  const { id, number, title, setting, targetGroup } = lot;
  const service = await servicesByCode(transaction, [lot.serviceCode]);
  return {
    id,
    number,
    title,
    service: service(lot.serviceCode),
    setting,
    targetGroup,
    maximumValue: lot.maximumValue,
  };
}

async function publishedCriteria(transaction: Transaction, tenderId: string): Promise<Criterion[]> {
  const criteria = await criteriaOf(transaction, tenderId);
  return criteria.map(({ id, code, titleUk, titleEn, kind, maxPoints, scale }) => ({
    ...{ id, code, title: { uk: titleUk, en: titleEn }, kind, maxPoints, scale },
  }));
}

async function seats(
  transaction: Transaction,
  commission: SeatedCommission,
): Promise<AwardProtocolFacts['commission']> {
  const lines: AwardProtocolFacts['commission'][number][] = [];
  for (const member of commission.members) {
    const declaration = commission.declarations.find(({ memberId }) => memberId === member.id);
    lines.push({
      memberId: member.id,
      name: (await personName(transaction, member.personId)) ?? refuse('NOT_FOUND'),
      organisationName: member.organisationName,
      civilSociety: member.civilSociety,
      role: roleOf(commission, member),
      alternate: member.alternate,
      calledInFor: member.calledInFor,
      act: {
        number: member.calledInActNumber ?? member.actNumber,
        date: member.calledInActDate ?? member.actDate,
      },
      active: isActing(commission, member) && !isRecused(commission, member.id),
      declaration: declaration?.status ?? null,
      declaredAt: declaration?.signedAt ?? null,
      conflictReason: declaration?.reason ?? null,
    });
  }
  return lines;
}

async function meetingsOf(transaction: Transaction, lotId: string): Promise<AwardProtocolFacts['meetings']> {
  const attendances = await transaction.of(Attendances).ofLot(lotId);
  return (await transaction.of(Meetings).ofLot(lotId)).map(({ id, number, kind, heldAt }) => {
    const present = attendances.filter(({ meetingId }) => meetingId === id).map(({ memberId }) => memberId);
    return { id, number, kind, heldAt, present };
  });
}
