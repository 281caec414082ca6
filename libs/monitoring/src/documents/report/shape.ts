import {
  amount,
  common,
  count,
  day,
  listOf,
  moment,
  oneOf,
  open,
  optional,
  party,
  person,
  score,
  service,
  type ShownOf,
  text,
  volume,
  type WholeOf,
} from '#kernel';

const figureFields = {
  lines: listOf(
    open({
      number: count,
      description: text,
      unit: text,
      planned: volume,
      delivered: volume,
      share: optional(score),
      persons: count,
    }),
  ),
  totals: open({
    planned: amount,
    accepted: amount,
    paid: amount,
    share: optional(score),
    refusals: count,
    waiting: count,
    complaints: count,
  }),
  rating: optional(oneOf('GOOD', 'SATISFACTORY', 'UNSATISFACTORY')),
  bands: open({ good: score, satisfactory: score }),
};

/** The figures of a quarter, as they were prepared. */
export const figures = open(figureFields);

/** Frozen by monitoring when a report is published (BR-80, BR-81). */
export const shape = open({
  ...common,
  report: open({ id: text, reference: text, periodFrom: day, periodTo: day, publishedAt: moment, findings: text }),
  preparedBy: person,
  publishedBy: person,
  contract: open({ id: text, reference: text, total: amount, currency: text, periodFrom: day, periodTo: day }),
  authority: party,
  provider: party,
  lot: open({ number: count, title: text, service }),
  tenderReference: text,
  ...figureFields,
});

/** As its owner freezes it. */
export type MonitoringReportFacts = WholeOf<typeof shape>;
/** As it is printed. */
export type MonitoringReport = ShownOf<typeof shape>;
