import {
  amount,
  bilingual,
  common,
  count,
  flag,
  listOf,
  lotHead,
  moment,
  oneOf,
  open,
  optional,
  party,
  person,
  score,
  type ShownOf,
  tenderFields,
  text,
  type WholeOf,
} from '#kernel';

/** Frozen by evaluation for each bidder of a lot when the award is decided (BR-61). Private to that bidder and the authority. */
export const shape = open({
  ...common,
  outcome: oneOf('winner', 'not_selected', 'rejected'),
  award: open({ id: text, reference: text, decidedAt: moment }),
  decidedBy: person,
  tender: open({ ...tenderFields, currency: text }),
  authority: party,
  lot: lotHead,
  bidder: party,
  bid: open({
    id: text,
    reference: text,
    total: amount,
    rank: optional(count),
    rejection: optional(open({ reasonCode: text, reasonText: text })),
    criteria: listOf(
      open({
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
  winner: open({ organisation: party, total: amount, totalScore: score }),
  standstillEndsAt: moment,
  signBy: moment,
});

/** As its owner freezes it. */
export type AwardLetterFacts = WholeOf<typeof shape>;
/** As it is printed. */
export type AwardLetter = ShownOf<typeof shape>;
