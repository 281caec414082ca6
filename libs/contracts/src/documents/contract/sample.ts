import { Ratio, sum, lineAmount, sampleParts } from '#kernel';

const { authority, bidHead, budget, common, conditions, homeItems, lot, ngo, service, tender } = sampleParts;

export const contractLines = [
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
export const contractTotal = sum(contractLines.map(({ amount }) => amount));

export const sample = {
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
  award: {
    id: '00000000-0000-7000-8000-000000000701',
    reference: 'A-2026-000001',
    decidedAt: '2026-04-17T08:30:00.000Z',
  },
  bid: { id: bidHead(0).id, reference: bidHead(0).reference },
  authority,
  provider: { ...ngo, registerEntry: 'R-2026-000001' },
  budget,
  standardReference: 'Державний стандарт догляду вдома, наказ Мінсоцполітики від 13.11.2013 № 760',
  conditions,
  lines: contractLines,
  terms: {
    commitmentWithin: { count: 7, unit: 'WORKING_DAYS' },
    actReview: { count: 10, unit: 'WORKING_DAYS' },
    amendMaxShare: Ratio.of(1, 5),
  },
};
