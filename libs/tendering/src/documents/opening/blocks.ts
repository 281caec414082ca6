import { type Block, type Frame, heading, type Sheet } from '#kernel';
import type { TenderOpening } from './shape.ts';

/** The record of opening: which bids were found under seal, in which order received, and that their content is what was received. */
export function blocks(facts: TenderOpening, frame: Frame): Sheet {
  const { tender, authority } = facts;
  const { write } = frame;
  const [first, second] = facts.openedBy;
  return frame.sheet({
    issuer: authority.name,
    title: frame.text('opening.title'),
    subtitle: tender.title,
    name: frame.text('opening.name', { reference: tender.reference }),
    date: write.dateOf(facts.openedAt),
    number: tender.reference,
    blocks: [
      frame.facts(
        ['party.buyer', frame.party(authority)],
        ['tender.reference', tender.reference],
        ['tender.published', write.moment(tender.publishedAt)],
        ['opening.closed', write.deadline(tender.closesAt)],
        ['opening.opened', write.moment(facts.openedAt)],
        ['opening.persons', `${first.name}; ${second.name}`],
      ),
      frame.paragraph('opening.procedure'),
      ...facts.lots.flatMap((lot) => lotBlocks(lot, tender.currency, frame)),
      frame.heading('opening.seal'),
      frame.paragraph('opening.seal.text', { lines: facts.chain.lines, head: facts.chain.head }),
      frame.basis(),
      frame.heading('signatures.heading'),
      {
        is: 'signatures',
        signers: [
          { role: frame.text('opening.first'), organisation: null, name: first.name },
          { role: frame.text('opening.second'), organisation: null, name: second.name },
        ],
      },
    ],
  });
}

function lotBlocks(lot: TenderOpening['lots'][number], currency: string, frame: Frame): Block[] {
  const { write } = frame;
  const head: Block[] = [
    heading(frame.text('lot.heading', { number: lot.number, title: lot.title })),
    frame.facts(
      ['lot.service', frame.service(lot.service)],
      ['lot.maximumValue', write.money(lot.maximumValue, currency)],
    ),
  ];
  if (lot.bids.length === 0) return [...head, frame.paragraph('opening.noBids')];
  return [
    ...head,
    {
      is: 'table',
      caption: frame.text('opening.bids', { number: lot.number, currency: frame.words.code('currency', currency) }),
      columns: [
        { title: frame.text('column.number'), width: 5, align: 'center' },
        { title: frame.text('column.bid'), width: 14 },
        { title: frame.text('column.bidder'), width: 30, rowHeading: true },
        { title: frame.text('column.received'), width: 13 },
        { title: frame.text('column.price'), width: 14, align: 'right' },
        { title: frame.text('column.contentHash'), width: 24 },
      ],
      rows: lot.bids.map((bid) => [
        String(bid.place),
        bid.reference,
        [
          frame.party(bid.organisation),
          bid.registerEntry && frame.text('party.registerEntry', { entry: bid.registerEntry }),
        ]
          .filter(Boolean)
          .join('\n'),
        write.shortMoment(bid.receivedAt),
        write.figures(bid.total),
        bid.contentSha256,
      ]),
    },
  ];
}
