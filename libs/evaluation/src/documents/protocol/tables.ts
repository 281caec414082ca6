import { type AwardProtocol, nameOf, type ProtocolBid } from './shape.ts';
import type { Block, Frame } from '#kernel';

const NONE = '—';

/** Bids in the order of the sealed chain, with the decision whether they take part (BR-56). */
export function admissionTable(facts: AwardProtocol, frame: Frame): Block {
  return {
    is: 'table',
    caption: frame.text('protocol.admission.caption', {
      currency: frame.words.code('currency', facts.tender.currency),
    }),
    columns: [
      { title: frame.text('column.number'), width: 5, align: 'center' },
      { title: frame.text('column.bid'), width: 15 },
      { title: frame.text('column.bidder'), width: 31, rowHeading: true },
      { title: frame.text('column.price'), width: 16, align: 'right' },
      { title: frame.text('column.admission'), width: 33 },
    ],
    rows: facts.bids.map((bid) => [
      String(bid.place),
      bid.reference,
      frame.party(bid.organisation),
      frame.write.figures(bid.total),
      admissionText(bid, frame),
    ]),
  };
}

function admissionText({ admission }: ProtocolBid, frame: Frame): string {
  const decision = frame.words.code('admission', admission.decision);
  const reasons = [admission.reasonCode && frame.words.code('rejection', admission.reasonCode), admission.reasonText];
  return [decision, ...reasons].filter(Boolean).join('. ');
}

/** Each member's points on one bid with the reason for them (BR-54). */
export function memberScores(facts: AwardProtocol, bid: ProtocolBid, frame: Frame): Block {
  const inOrder = facts.criteria.flatMap((criterion) =>
    bid.scores.filter((score) => score.criterionId === criterion.id).map((score) => ({ ...score, criterion })),
  );
  return {
    is: 'table',
    caption: frame.text('protocol.memberScores', { reference: bid.reference, organisation: bid.organisation.name }),
    columns: [
      { title: frame.text('column.criterion'), width: 27, rowHeading: true },
      { title: frame.text('column.member'), width: 22 },
      { title: frame.text('column.points'), width: 10, align: 'right' },
      { title: frame.text('column.comment'), width: 41 },
    ],
    rows: inOrder.map(({ criterion, memberId, points, comment }, index) => [
      inOrder[index - 1]?.criterion.id === criterion.id
        ? criterion.code
        : `${criterion.code} ${frame.write.of(criterion.title)}`,
      nameOf(facts, memberId),
      frame.text('protocol.pointsOf', { points, max: criterion.maxPoints }),
      comment,
    ]),
  };
}

/** Criterion by criterion: the mean of the members' points, and the points for price. */
export function scoreTable(facts: AwardProtocol, frame: Frame): Block {
  const { write } = frame;
  return {
    is: 'table',
    caption: frame.text('protocol.scoreTable'),
    columns: [
      { title: frame.text('column.bid'), width: 22, rowHeading: true },
      ...facts.criteria.map((criterion) => ({ title: criterion.code, width: 11, align: 'right' as const })),
      { title: frame.text('column.total'), width: 13, align: 'right' },
    ],
    rows: facts.bids
      .filter((bid) => bid.totalScore !== null)
      .map((bid) => [
        bid.reference,
        ...facts.criteria.map((criterion) => {
          const found = bid.criterionScores.find(({ criterionId }) => criterionId === criterion.id);
          return found ? write.points(found.score) : NONE;
        }),
        bid.totalScore ? write.points(bid.totalScore) : NONE,
      ]),
  };
}

export function rankingTable(facts: AwardProtocol, frame: Frame): Block {
  const { write } = frame;
  const ranked = facts.bids
    .filter((bid) => bid.totalScore !== null)
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  return {
    is: 'table',
    caption: frame.text('protocol.rankingTable', { currency: frame.words.code('currency', facts.tender.currency) }),
    columns: [
      { title: frame.text('column.rank'), width: 8, align: 'center' },
      { title: frame.text('column.bid'), width: 15 },
      { title: frame.text('column.bidder'), width: 28, rowHeading: true },
      { title: frame.text('column.price'), width: 15, align: 'right' },
      { title: frame.text('column.quality'), width: 10, align: 'right' },
      { title: frame.text('column.pricePoints'), width: 10, align: 'right' },
      { title: frame.text('column.total'), width: 10, align: 'right' },
      { title: frame.text('column.aboveMinimum'), width: 11, align: 'center' },
    ],
    rows: ranked.map((bid) => [
      bid.rank === null ? NONE : String(bid.rank),
      bid.reference,
      bid.organisation.name,
      write.figures(bid.total),
      bid.qualityScore ? write.points(bid.qualityScore) : NONE,
      bid.priceScore ? write.points(bid.priceScore) : NONE,
      bid.totalScore ? write.points(bid.totalScore) : NONE,
      frame.yesNo(bid.aboveMinimum),
    ]),
  };
}
