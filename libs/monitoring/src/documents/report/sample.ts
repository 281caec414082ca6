import { Ratio, sampleParts } from '#kernel';

const { authority, common, homeItems, lot, ngo, person, service, tender } = sampleParts;

export const sample = {
  ...common,
  report: {
    id: '00000000-0000-7000-8000-000000000a01',
    reference: 'M-2026-000001',
    periodFrom: '2026-07-01',
    periodTo: '2026-09-30',
    publishedAt: '2026-10-12T09:00:00.000Z',
    findings:
      'Обсяги догляду вдома виконано майже повністю; недовиконання спричинене відпустками двох працівників у серпні.\n' +
      'Разове доставлення ліків користується меншим попитом, ніж враховано у плані потреб: рекомендовано переглянути розрахунок на 2027 рік.',
  },
  preparedBy: person(6, 'Левчук Галина Романівна'),
  publishedBy: person(1, 'Мельник Ірина Степанівна'),
  contract: {
    id: '00000000-0000-7000-8000-000000000801',
    reference: 'C-2026-000001',
    total: 3_410_445_50n,
    currency: 'UAH',
    periodFrom: '2026-05-15',
    periodTo: '2026-12-31',
  },
  authority,
  provider: ngo,
  lot: { number: lot.number, title: lot.title, service },
  tenderReference: tender.reference,
  lines: [
    {
      number: 1,
      description: homeItems[0]!.description,
      unit: 'PERSON_HOUR',
      planned: 7_296_000n,
      delivered: 7_010_500n,
      share: Ratio.of(7_010_500n, 7_296_000n),
      persons: 101,
    },
    {
      number: 2,
      description: homeItems[1]!.description,
      unit: 'VISIT',
      planned: 960_000n,
      delivered: 512_000n,
      share: Ratio.of(512, 960),
      persons: 44,
    },
  ],
  totals: {
    planned: 136_416_000n,
    accepted: 127_342_950n,
    paid: 84_900_000n,
    share: Ratio.of(127_342_950n, 136_416_000n),
    refusals: 5,
    waiting: 11,
    complaints: 2,
  },
  rating: 'GOOD',
  bands: { good: Ratio.of(4, 5), satisfactory: Ratio.of(51, 100) },
};
