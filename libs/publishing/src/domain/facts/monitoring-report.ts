import { common, party, person, service } from './common.ts';
import {
  amount,
  count,
  day,
  listOf,
  moment,
  oneOf,
  optional,
  type Read,
  score,
  shape,
  text,
  volume,
} from './reader.ts';

/** Frozen by monitoring when a report is published (BR-80, BR-81). */
export const monitoringReport = shape({
  ...common,
  report: shape({ id: text, reference: text, periodFrom: day, periodTo: day, publishedAt: moment, findings: text }),
  preparedBy: person,
  publishedBy: person,
  contract: shape({ id: text, reference: text, total: amount, currency: text, periodFrom: day, periodTo: day }),
  authority: party,
  provider: party,
  lot: shape({ number: count, title: text, service }),
  tenderReference: text,
  lines: listOf(
    shape({
      number: count,
      description: text,
      unit: text,
      planned: volume,
      delivered: volume,
      share: optional(score),
      persons: count,
    }),
  ),
  totals: shape({
    planned: amount,
    accepted: amount,
    paid: amount,
    share: optional(score),
    refusals: count,
    waiting: count,
    complaints: count,
  }),
  rating: optional(oneOf('GOOD', 'SATISFACTORY', 'UNSATISFACTORY')),
  bands: shape({ good: score, satisfactory: score }),
});

export type MonitoringReport = Read<typeof monitoringReport>;
