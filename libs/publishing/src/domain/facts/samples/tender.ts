import { Ratio } from '#kernel';
import {
  authority,
  budget,
  charity,
  common,
  communal,
  conditions,
  criteria,
  dayItems,
  dayLot,
  entrepreneur,
  homeItems,
  lot,
  ngo,
  person,
  tender,
} from './common.ts';

export const announcement = {
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

export const bidders = [ngo, charity, communal, entrepreneur];
export const totals = [3_412_500_00n, 3_298_140_50n, 3_560_000_00n, 3_101_999_99n];
export const bidHead = (index: number) => ({
  id: `00000000-0000-7000-8000-00000000060${index + 1}`,
  reference: `B-2026-00000${index + 1}`,
  place: index + 1,
  organisation: bidders[index]!,
  total: totals[index]!,
  contentSha256: `${index + 1}a`.repeat(32),
});

export const opening = {
  ...common,
  tender: { ...tender, currency: 'UAH' },
  authority,
  openedAt: '2026-04-06T10:05:00.000Z',
  openedBy: [person(2, 'Савчук Оксана Петрівна'), person(3, 'Ткаченко Андрій Юрійович')],
  chain: { head: '9f'.repeat(32), lines: 9 },
  lots: [
    {
      ...lot,
      bids: bidders.map((_, index) => ({
        ...bidHead(index),
        registerEntry: `R-2026-00000${index + 1}`,
        receivedAt: `2026-04-0${index + 2}T11:2${index}:00.000Z`,
      })),
    },
    { ...dayLot, bids: [] },
  ],
};
