import { formatMoney, type Instant, type Minor, type Problem, sum } from '#kernel';
import type { LotFacts, LotItemFacts, SealedBidFacts, TenderFacts } from './facts.ts';
import { type Offer, statements, totalOfItems } from './offer.ts';
import { problem } from './problems.ts';

/** The deadline is compared with the clock that was read after the locks; what the row's state says does not help (BR-40). */
export function timeProblems(tender: TenderFacts, lot: LotFacts, now: Instant): (Problem | undefined)[] {
  const late = tender.closesAt === null || now >= tender.closesAt;
  const stopped = tender.state !== 'published' || lot.state !== 'active';
  return [
    problem(late, 'BID_LATE', [], { closesAt: tender.closesAt ?? '' }),
    problem(!late && stopped, 'TENDER_TAKES_NO_BIDS', [], { state: tender.state }),
  ];
}

export interface Bidder {
  readonly organisationId: string;
  /** Organisations to which somebody of this tender's commission belongs. */
  readonly organisationsOfCommission: ReadonlySet<string>;
}

/** The buyer and those who will judge do not bid (BR-86). */
export const bidderProblems = (tender: TenderFacts, bidder: Bidder): (Problem | undefined)[] => [
  problem(bidder.organisationId === tender.authorityId, 'BID_OF_BUYER'),
  problem(bidder.organisationsOfCommission.has(bidder.organisationId), 'BID_OF_COMMISSION_MEMBER'),
];

/** One bid per provider and lot: a further one must say which bid it replaces (BR-41). */
export const oneBidProblems = (
  standing: SealedBidFacts | null,
  namedBidId: string | undefined,
): (Problem | undefined)[] => [
  problem(standing?.state === 'submitted' && namedBidId === undefined, 'BID_ALREADY_SUBMITTED'),
  problem(standing?.state === 'draft' && namedBidId === undefined, 'BID_DRAFT_EXISTS'),
];

/** Whether the offer is whole, within the maximum prices (BR-44), adds up (BR-45) and explains its prices (BR-46). */
export function offerProblems(
  offer: Offer,
  lot: Pick<LotFacts, 'maximumValue'>,
  items: readonly LotItemFacts[],
  costTolerance: Minor,
): (Problem | undefined)[] {
  const total = totalOfItems(offer.items);
  return [
    ...(['method', 'staff', 'experience'] as const).map((field) =>
      problem(offer[field] === '', 'BID_TEXT_MISSING', [field]),
    ),
    ...statements.map((code) =>
      problem(!offer.statements.includes(code), 'BID_STATEMENT_MISSING', ['statements'], { code }),
    ),
    ...items.map(({ id, number }) =>
      problem(!offer.items.some((item) => item.lotItemId === id), 'BID_ITEM_MISSING', ['items'], { number }),
    ),
    ...offer.items.flatMap((_, at) => itemProblems(offer, at, items, costTolerance)),
    ...costProblems(offer),
    problem(offer.total === null, 'BID_TOTAL_MISSING', ['total']),
    problem(offer.total !== null && offer.total !== total, 'BID_TOTAL_MISMATCH', ['total'], {
      sum: formatMoney(total),
    }),
    problem(total > lot.maximumValue, 'BID_TOTAL_ABOVE_MAXIMUM', ['total']),
  ];
}

function itemProblems(
  offer: Offer,
  at: number,
  items: readonly LotItemFacts[],
  tolerance: Minor,
): (Problem | undefined)[] {
  const offered = offer.items[at]!;
  const path = ['items', `${at}`];
  const asked = items.find((item) => item.id === offered.lotItemId);
  if (!asked) return [problem(true, 'BID_ITEM_UNKNOWN', path)];
  const costs = sum(offer.costs.filter((cost) => cost.lotItemId === asked.id).map((cost) => cost.amount));
  const gap = costs > offered.unitPrice ? costs - offered.unitPrice : offered.unitPrice - costs;
  return [
    problem(offer.items.findIndex((item) => item.lotItemId === asked.id) !== at, 'BID_ITEM_REPEATED', path, {
      number: asked.number,
    }),
    problem(offered.quantity !== asked.quantity, 'BID_QUANTITY_DIFFERS', [...path, 'quantity'], {
      number: asked.number,
    }),
    problem(offered.unitPrice <= 0n, 'BID_PRICE_NOT_POSITIVE', [...path, 'unitPrice'], { number: asked.number }),
    problem(offered.unitPrice > asked.maximumUnitPrice, 'BID_UNIT_PRICE_ABOVE_MAXIMUM', [...path, 'unitPrice'], {
      number: asked.number,
    }),
    problem(gap > tolerance, 'BID_COSTS_MISMATCH', ['costs'], { number: asked.number }),
  ];
}

const costProblems = (offer: Offer): (Problem | undefined)[] =>
  offer.costs.flatMap((cost, at) => [
    problem(cost.amount < 0n, 'BID_COST_NEGATIVE', ['costs', `${at}`, 'amount']),
    problem(!offer.items.some((item) => item.lotItemId === cost.lotItemId), 'BID_ITEM_UNKNOWN', ['costs', `${at}`]),
  ]);
