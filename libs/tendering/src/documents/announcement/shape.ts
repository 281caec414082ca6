import {
  amount,
  bilingual,
  budgetHead,
  common,
  count,
  criterion,
  day,
  listOf,
  lotFields,
  moment,
  open,
  optional,
  party,
  person,
  score,
  type ShownOf,
  tenderFields,
  term,
  text,
  volume,
  type WholeOf,
} from '#kernel';

/** Frozen by tendering when a tender is published, and again as the next version when it is amended (BR-33, BR-35). */
export const shape = open({
  ...common,
  tender: open({
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
    open({
      ...lotFields,
      planLineId: optional(text),
      needsPlan: optional(text),
      items: listOf(
        open({
          id: text,
          number: count,
          description: text,
          unit: text,
          quantity: volume,
          maximumUnitPrice: amount,
          cpv: optional(open({ code: text, name: bilingual })),
        }),
      ),
    }),
  ),
  criteria: listOf(criterion),
  terms: open({
    questionsUntil: moment,
    openingBy: moment,
    evaluationDays: term,
    standstill: term,
    signWithin: term,
    minimumQuality: score,
  }),
  amendments: listOf(open({ number: count, madeAt: moment, reason: text, previousClosesAt: moment, closesAt: moment })),
});

/** As its owner freezes it. */
export type TenderAnnouncementFacts = WholeOf<typeof shape>;
/** As it is printed. */
export type TenderAnnouncement = ShownOf<typeof shape>;
