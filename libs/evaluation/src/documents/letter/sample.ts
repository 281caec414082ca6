import { Ratio, sampleParts } from '#kernel';
import { comments, sample as protocol, scored } from '../protocol/sample.ts';

const { authority, bidHead, charity, common, criteria, lot, ngo, person, tender, totals } = sampleParts;

const own = scored(1);
export const sample = {
  ...common,
  outcome: 'not_selected',
  award: { id: protocol.award.id, reference: protocol.award.reference, decidedAt: '2026-04-17T08:30:00.000Z' },
  decidedBy: person(1, 'Мельник Ірина Степанівна'),
  tender: { ...tender, currency: 'UAH' },
  authority,
  lot,
  bidder: charity,
  bid: {
    id: bidHead(1).id,
    reference: bidHead(1).reference,
    total: totals[1]!,
    rank: 2,
    rejection: null,
    criteria: criteria.map(({ id, code, title, kind, maxPoints }) => ({
      code,
      title,
      kind,
      maxPoints,
      score: own.criterionScores.find(({ criterionId }) => criterionId === id)?.score ?? Ratio.zero,
      comments: kind === 'price' ? [] : comments,
    })),
    totalScore: own.totalScore,
    aboveMinimum: true,
  },
  rankedBids: 3,
  winner: { organisation: ngo, total: totals[0]!, totalScore: scored(0).totalScore },
  standstillEndsAt: '2026-04-24T21:00:00.000Z',
  signBy: '2026-05-08T21:00:00.000Z',
};

type Facts = Record<string, unknown>;

export const asWinner = (facts: Facts): Facts => ({ ...facts, outcome: 'winner' });

export const asRejected = (facts: Facts): Facts => ({
  ...facts,
  outcome: 'rejected',
  bid: {
    ...(facts['bid'] as Facts),
    rank: null,
    totalScore: null,
    criteria: [],
    rejection: { reasonCode: 'PRICE_ABOVE_MAXIMUM', reasonText: 'Ціна вища за граничну.' },
  },
});

export const belowMinimum = (facts: Facts): Facts => ({
  ...facts,
  bid: { ...(facts['bid'] as Facts), rank: null, aboveMinimum: false },
});
