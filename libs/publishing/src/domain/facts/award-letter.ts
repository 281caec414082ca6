import { bilingual, common, lotHead, party, person, tenderFields } from './common.ts';
import { amount, count, flag, listOf, moment, oneOf, optional, type Read, score, shape, text } from './reader.ts';

/** Frozen by evaluation for each bidder of a lot when the award is decided (BR-61). Private to that bidder and the authority. */
export const awardLetter = shape({
  ...common,
  outcome: oneOf('winner', 'not_selected', 'rejected'),
  award: shape({ id: text, reference: text, decidedAt: moment }),
  decidedBy: person,
  tender: shape({ ...tenderFields, currency: text }),
  authority: party,
  lot: lotHead,
  bidder: party,
  bid: shape({
    id: text,
    reference: text,
    total: amount,
    rank: optional(count),
    rejection: optional(shape({ reasonCode: text, reasonText: text })),
    criteria: listOf(
      shape({
        code: text,
        title: bilingual,
        kind: oneOf('quality', 'price'),
        maxPoints: count,
        score,
        comments: listOf(text),
      }),
    ),
    totalScore: optional(score),
    aboveMinimum: flag,
  }),
  rankedBids: count,
  winner: shape({ organisation: party, total: amount, totalScore: score }),
  standstillEndsAt: moment,
  signBy: moment,
});

export type AwardLetter = Read<typeof awardLetter>;
