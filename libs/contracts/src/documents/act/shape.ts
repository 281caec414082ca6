import {
  amount,
  common,
  count,
  day,
  listOf,
  moment,
  open,
  party,
  person,
  service,
  type ShownOf,
  text,
  volume,
  type WholeOf,
} from '#kernel';

/** Frozen by contracts when the provider submits an act of services (BR-27, BR-67). Counts of persons only, never names. */
export const shape = open({
  ...common,
  act: open({
    id: text,
    reference: text,
    submittedAt: moment,
    periodFrom: day,
    periodTo: day,
    total: amount,
    decideBy: moment,
  }),
  contract: open({
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
  lot: open({ number: count, title: text }),
  tenderReference: text,
  lines: listOf(
    open({
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
  report: open({ id: text, refusals: count, waiting: count, complaints: count }),
});

/** As its owner freezes it. */
export type ActTextFacts = WholeOf<typeof shape>;
/** As it is printed. */
export type ActText = ShownOf<typeof shape>;
