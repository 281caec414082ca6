import {
  amount,
  budgetHead,
  common,
  count,
  day,
  listOf,
  lotHead,
  moment,
  open,
  optional,
  party,
  registeredParty,
  score,
  service,
  type ShownOf,
  tenderHead,
  term,
  text,
  volume,
  type WholeOf,
} from '#kernel';

/** Frozen by contracts when a contract is prepared from a final award (BR-64). */
export const shape = open({
  ...common,
  contract: open({
    id: text,
    reference: text,
    preparedAt: moment,
    periodFrom: day,
    periodTo: day,
    currency: text,
    total: amount,
  }),
  tender: tenderHead,
  lot: lotHead,
  award: open({ id: text, reference: text, decidedAt: moment }),
  bid: open({ id: text, reference: text }),
  authority: party,
  provider: registeredParty,
  budget: budgetHead,
  standardReference: text,
  conditions: text,
  lines: listOf(
    open({
      id: text,
      number: count,
      planLineId: optional(text),
      service,
      description: text,
      unit: text,
      quantity: volume,
      unitPrice: amount,
      amount,
    }),
  ),
  terms: open({ commitmentWithin: term, actReview: term, amendMaxShare: score }),
});

/** As its owner freezes it. */
export type ContractTextFacts = WholeOf<typeof shape>;
/** As it is printed. */
export type ContractText = ShownOf<typeof shape>;
