import { common, party, person, service } from './common.ts';
import { amount, count, day, listOf, moment, type Read, shape, text, volume } from './reader.ts';

/** Frozen by contracts when the provider submits an act of services (BR-27, BR-67). Counts of persons only, never names. */
export const actText = shape({
  ...common,
  act: shape({
    id: text,
    reference: text,
    submittedAt: moment,
    periodFrom: day,
    periodTo: day,
    total: amount,
    decideBy: moment,
  }),
  contract: shape({
    id: text,
    reference: text,
    signedAt: moment,
    total: amount,
    currency: text,
    acceptedBefore: amount,
  }),
  submittedBy: person,
  authority: party,
  provider: party,
  lot: shape({ number: count, title: text }),
  tenderReference: text,
  lines: listOf(
    shape({
      id: text,
      number: count,
      service,
      description: text,
      unit: text,
      persons: count,
      quantity: volume,
      unitPrice: amount,
      amount,
    }),
  ),
  report: shape({ id: text, refusals: count, waiting: count, complaints: count }),
});

export type ActText = Read<typeof actText>;
