import { type Block, type Frame, type Sheet, strong, Ratio } from '#kernel';
import type { AwardLetter } from './shape.ts';

/** The letter to one bidder: the outcome, its own points with the reasons, the winner's total, and what can be done next (BR-61). */
export function blocks(facts: AwardLetter, frame: Frame): Sheet {
  const { award, tender, lot, authority, bidder, bid, winner } = facts;
  const { write } = frame;
  return frame.sheet({
    issuer: frame.party(authority),
    title: frame.text(`letter.title.${facts.outcome}`),
    subtitle: frame.tenderAndLot(tender, lot),
    name: frame.text('letter.name', { reference: bid.reference }),
    date: write.dateOf(award.decidedAt),
    number: bid.reference,
    blocks: [
      frame.facts(
        ['letter.to', frame.party(bidder)],
        ['tender.label', frame.tender(tender)],
        ['lot.label', frame.lot(lot)],
        [
          'letter.bid',
          frame.text('letter.bid.value', { reference: bid.reference, total: write.money(bid.total, tender.currency) }),
        ],
        [
          'letter.award',
          frame.text('letter.award.value', { reference: award.reference, date: write.dateOf(award.decidedAt) }),
        ],
      ),
      strong(frame.text(`letter.outcome.${facts.outcome}`)),
      ...(bid.rejection ? [rejection(bid.rejection, frame)] : scores(facts, frame)),
      facts.outcome === 'winner'
        ? frame.paragraph('letter.next.winner', {
            standstill: frame.ofLaw('award.standstill.days', write.firstDay(facts.standstillEndsAt)),
            sign: frame.ofLaw('contract.sign.maxDays', write.until(facts.signBy)),
          })
        : frame.paragraph('letter.winner', {
            organisation: frame.party(winner.organisation),
            total: write.money(winner.total, tender.currency),
            score: write.points(winner.totalScore),
          }),
      frame.heading('letter.complaint'),
      frame.paragraph('letter.complaint.text', {
        until: frame.ofLaw('award.standstill.days', write.until(facts.standstillEndsAt)),
      }),
      frame.basis(),
      {
        is: 'signatures',
        signers: [{ role: frame.text('letter.signer'), organisation: null, name: facts.decidedBy.name }],
      },
    ],
  });
}

function rejection({ reasonCode, reasonText }: NonNullable<AwardLetter['bid']['rejection']>, frame: Frame): Block {
  const ground = frame.words.code('rejection', reasonCode);
  return frame.paragraph('letter.rejection', { ground, text: reasonText });
}

function scores({ bid, rankedBids }: AwardLetter, frame: Frame): Block[] {
  const { write } = frame;
  const place =
    bid.rank === null
      ? frame.paragraph('letter.belowMinimum', { score: write.points(bid.totalScore ?? Ratio.zero) })
      : frame.paragraph('letter.rank', {
          rank: bid.rank,
          of: rankedBids,
          score: write.points(bid.totalScore ?? Ratio.zero),
        });
  const maximum = bid.criteria.reduce((all, criterion) => all + criterion.maxPoints, 0);
  return [
    place,
    frame.heading('letter.scores'),
    {
      is: 'table',
      caption: frame.text('letter.scores.caption'),
      columns: [
        { title: frame.text('column.criterion'), width: 34, rowHeading: true },
        { title: frame.text('column.yourPoints'), width: 12, align: 'right' },
        { title: frame.text('column.maxPoints'), width: 12, align: 'right' },
        { title: frame.text('column.reasons'), width: 42 },
      ],
      rows: bid.criteria.map((criterion) => [
        `${criterion.code} ${write.of(criterion.title)}`,
        write.points(criterion.score),
        String(criterion.maxPoints),
        criterion.kind === 'price'
          ? frame.text('letter.priceFormula')
          : criterion.comments.map((comment) => `– ${comment}`).join('\n'),
      ]),
      total: [frame.text('total'), write.points(bid.totalScore ?? Ratio.zero), String(maximum), ''],
    },
  ];
}
