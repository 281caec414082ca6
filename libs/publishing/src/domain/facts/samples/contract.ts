import { lineAmount, Ratio, sum } from '#kernel';
import { letter } from './award.ts';
import { authority, budget, common, conditions, homeItems, lot, ngo, person, service, tender } from './common.ts';
import { announcement, bidHead } from './tender.ts';

const contractLines = [
  { ...homeItems[0]!, unitPrice: 17_500n },
  { ...homeItems[1]!, unitPrice: 9_100n },
].map(({ id, number, description, unit, quantity, unitPrice }) => ({
  id,
  number,
  planLineId: 'plan-line-1',
  service,
  description,
  unit,
  quantity,
  unitPrice,
  amount: lineAmount(quantity, unitPrice),
}));
const contractTotal = sum(contractLines.map(({ amount }) => amount));

export const contract = {
  ...common,
  contract: {
    id: '00000000-0000-7000-8000-000000000801',
    reference: 'C-2026-000001',
    preparedAt: '2026-04-27T07:10:00.000Z',
    periodFrom: '2026-05-15',
    periodTo: '2026-12-31',
    currency: 'UAH',
    total: contractTotal,
  },
  tender,
  lot,
  award: letter.award,
  bid: { id: bidHead(0).id, reference: bidHead(0).reference },
  authority,
  provider: { ...ngo, registerEntry: 'R-2026-000001' },
  budget,
  standardReference: announcement.tender.standardReference,
  conditions,
  lines: contractLines,
  terms: {
    commitmentWithin: { count: 7, unit: 'WORKING_DAYS' },
    actReview: { count: 10, unit: 'WORKING_DAYS' },
    amendMaxShare: Ratio.of(1, 5),
  },
};

const actLines = contractLines.map(({ id, number, description, unit, unitPrice }, index) => {
  const quantity = [2_180_500n, 310_000n][index]!;
  return {
    id,
    number,
    service,
    description,
    unit,
    persons: [96, 41][index]!,
    quantity,
    unitPrice,
    amount: lineAmount(quantity, unitPrice),
  };
});
export const act = {
  ...common,
  act: {
    id: '00000000-0000-7000-8000-000000000901',
    reference: 'ACT-2026-000002',
    submittedAt: '2026-07-02T08:45:00.000Z',
    periodFrom: '2026-06-01',
    periodTo: '2026-06-30',
    total: sum(actLines.map(({ amount }) => amount)),
    decideBy: '2026-07-16T21:00:00.000Z',
  },
  contract: {
    id: contract.contract.id,
    reference: contract.contract.reference,
    signedAt: '2026-04-29T13:00:00.000Z',
    total: contractTotal,
    currency: 'UAH',
    acceptedBefore: 201_250_40n,
  },
  submittedBy: person(8, 'Романюк Юлія Андріївна'),
  authority,
  provider: ngo,
  lot: { number: lot.number, title: lot.title },
  tenderReference: tender.reference,
  lines: actLines,
  report: { id: '00000000-0000-7000-8000-000000000902', refusals: 2, waiting: 14, complaints: 1 },
};

export const monitoring = {
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
    id: contract.contract.id,
    reference: contract.contract.reference,
    total: contractTotal,
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
