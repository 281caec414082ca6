import { sampleParts } from '#kernel';

const { authority, bidHead, bidders, common, dayLot, lot, person, tender } = sampleParts;

export const sample = {
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
