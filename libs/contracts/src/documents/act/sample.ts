import { sum, lineAmount, sampleParts } from '#kernel';
import { contractLines, contractTotal, sample as contract } from '../contract/sample.ts';

const { authority, common, lot, ngo, person, service, tender } = sampleParts;

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
export const sample = {
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
