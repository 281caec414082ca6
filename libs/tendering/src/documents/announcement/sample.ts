import { Ratio, sampleParts } from '#kernel';

const { authority, budget, common, conditions, criteria, dayItems, dayLot, homeItems, lot, person, tender } =
  sampleParts;

export const sample = {
  ...common,
  tender: {
    ...tender,
    description:
      'Замовник запрошує надавачів соціальних послуг узяти участь у конкурсі на надання послуг за соціальним замовленням. ' +
      'Послуги надають жителям громади, потреби яких враховано у плані потреб на 2026 рік.',
    standardReference: 'Державний стандарт догляду вдома, наказ Мінсоцполітики від 13.11.2013 № 760',
    draftContract: conditions,
    currency: 'UAH',
    contractFrom: '2026-05-15',
    contractTo: '2026-12-31',
    amendment: 1,
    emergencyJustification: null,
  },
  authority,
  approver: person(1, 'Мельник Ірина Степанівна'),
  budget,
  lots: [
    { ...lot, planLineId: 'plan-line-1', needsPlan: 'N-2026-000001', items: homeItems },
    { ...dayLot, planLineId: 'plan-line-2', needsPlan: 'N-2026-000001', items: dayItems },
  ],
  criteria,
  terms: {
    questionsUntil: '2026-03-29T21:00:00.000Z',
    openingBy: '2026-04-09T21:00:00.000Z',
    evaluationDays: { count: 10, unit: 'WORKING_DAYS' },
    standstill: { count: 5, unit: 'WORKING_DAYS' },
    signWithin: { count: 15, unit: 'WORKING_DAYS' },
    minimumQuality: Ratio.of(3, 5),
  },
  amendments: [
    {
      number: 1,
      madeAt: '2026-03-20T10:15:00.000Z',
      reason: 'Уточнено графік надання послуги в неробочі дні за запитанням учасника.',
      previousClosesAt: '2026-04-03T09:00:00.000Z',
      closesAt: tender.closesAt,
    },
  ],
};
