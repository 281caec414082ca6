import { type Instant, refuseIfAny, type RulePack } from '#kernel';
import { isReversed } from './drafting.ts';
import type { TenderFacts } from './facts.ts';
import { problem } from './problems.ts';
import { type Amendable, type AmendableField, amendableFields, amendableOf } from './tender-texts.ts';

export interface Difference {
  readonly field: AmendableField;
  readonly before: string | null;
  readonly after: string | null;
}

export interface AmendmentDecided {
  readonly change: Amendable & { readonly amendment: number };
  readonly differences: readonly Difference[];
  readonly previousClosesAt: Instant;
  readonly closesAt: Instant;
}

/**
 * A numbered new version of a published tender. The deadline moves by itself so far that the pack's minimum remains,
 * and never backwards.
 */
export function amend(
  tender: TenderFacts,
  wanted: Partial<Amendable>,
  reason: string,
  pack: RulePack,
  now: Instant,
): AmendmentDecided {
  const previous = openDeadline(tender, now);
  const merged = { ...amendableOf(tender), ...wanted };
  const requested = merged.closesAt ?? previous;
  const asked = amendableFields.some((field) => merged[field] !== tender[field]);
  refuseIfAny([
    problem(reason === '', 'AMENDMENT_REASON_MISSING', ['reason']),
    problem(!asked, 'AMENDMENT_EMPTY'),
    problem(requested < previous, 'AMENDMENT_SHORTENS', ['closesAt'], { closesAt: previous }),
    ...(['description', 'standardReference', 'draftContract'] as const).map((field) =>
      problem(!merged[field], emptied[field], [field]),
    ),
    problem(!merged.contractFrom || !merged.contractTo, 'CONTRACT_PERIOD_MISSING', ['contractFrom']),
    problem(isReversed(merged), 'CONTRACT_PERIOD_INVALID', ['contractTo']),
  ]);
  const least = pack.after(now, 'tender.amend.minDaysLeft');
  const closesAt = requested < least ? least : requested;
  const change = { ...merged, closesAt, amendment: tender.amendment + 1 };
  const differences = amendableFields
    .filter((field) => change[field] !== tender[field])
    .map((field) => ({ field, before: tender[field], after: change[field] }));
  return { change, differences, previousClosesAt: previous, closesAt };
}

const emptied = {
  description: 'DESCRIPTION_MISSING',
  standardReference: 'STANDARD_MISSING',
  draftContract: 'DRAFT_CONTRACT_MISSING',
} as const;

/** The deadline of a tender, which must still take bids by the clock, whatever its row says. */
function openDeadline(tender: TenderFacts, now: Instant): Instant {
  const over = tender.state !== 'published' || tender.closesAt === null || now >= tender.closesAt;
  refuseIfAny([problem(over, 'TENDERING_OVER', [], { state: tender.state })]);
  return tender.closesAt ?? now;
}
