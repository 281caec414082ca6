import { budgetHead, common, lotHead, party, registeredParty, service, tenderHead, term } from './common.ts';
import { amount, count, day, listOf, moment, optional, type Read, score, shape, text, volume } from './reader.ts';

/** Frozen by contracts when a contract is prepared from a final award (BR-64). */
export const contractText = shape({
  ...common,
  contract: shape({
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
  award: shape({ id: text, reference: text, decidedAt: moment }),
  bid: shape({ id: text, reference: text }),
  authority: party,
  provider: registeredParty,
  budget: budgetHead,
  standardReference: text,
  conditions: text,
  lines: listOf(
    shape({
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
  terms: shape({ commitmentWithin: term, actReview: term, amendMaxShare: score }),
});

export type ContractText = Read<typeof contractText>;
