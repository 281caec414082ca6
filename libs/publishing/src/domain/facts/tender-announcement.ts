import { bilingual, budgetHead, common, criterion, lotFields, party, person, tenderFields, term } from './common.ts';
import { amount, count, day, listOf, moment, optional, type Read, score, shape, text, volume } from './reader.ts';

/** Frozen by tendering when a tender is published, and again as the next version when it is amended (BR-33, BR-35). */
export const tenderAnnouncement = shape({
  ...common,
  tender: shape({
    ...tenderFields,
    description: text,
    standardReference: text,
    draftContract: text,
    currency: text,
    contractFrom: day,
    contractTo: day,
    amendment: count,
    emergencyJustification: optional(text),
  }),
  authority: party,
  approver: person,
  budget: budgetHead,
  lots: listOf(
    shape({
      ...lotFields,
      planLineId: optional(text),
      needsPlan: optional(text),
      items: listOf(
        shape({
          id: text,
          number: count,
          description: text,
          unit: text,
          quantity: volume,
          maximumUnitPrice: amount,
          cpv: optional(shape({ code: text, name: bilingual })),
        }),
      ),
    }),
  ),
  criteria: listOf(criterion),
  terms: shape({
    questionsUntil: moment,
    openingBy: moment,
    evaluationDays: term,
    standstill: term,
    signWithin: term,
    minimumQuality: score,
  }),
  amendments: listOf(
    shape({ number: count, madeAt: moment, reason: text, previousClosesAt: moment, closesAt: moment }),
  ),
});

export type TenderAnnouncement = Read<typeof tenderAnnouncement>;
