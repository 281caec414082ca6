import { type Instant, refuseIfAny, sha256 } from '#kernel';
import { close } from './closing.ts';
import type { OpeningFacts, TenderFacts } from './facts.ts';
import { tenderMachine } from './machines.ts';
import { problem, refuse } from './problems.ts';

export type OpeningStep =
  | { readonly kind: 'proposed' }
  | {
      readonly kind: 'opened';
      /** Set when no job had closed the tender yet: the deadline counts, not the job. */
      readonly closedAt: Instant | null;
      readonly change: { readonly state: 'opened'; readonly closedAt: Instant; readonly openedAt: Instant };
    };

/** Opening happens once, after the deadline, and takes two different people: the first proposes, the second opens (BR-42). */
export function openBids(
  tender: TenderFacts,
  opening: OpeningFacts | undefined,
  personId: string,
  now: Instant,
): OpeningStep {
  const closing = close(tender, now);
  const state = closing?.state ?? tender.state;
  refuseIfAny([
    problem(tender.openedAt !== null, 'BIDS_ALREADY_OPENED'),
    problem(state === 'published', 'BIDS_STILL_SEALED', [], { closesAt: tender.closesAt ?? '' }),
  ]);
  const opened = tenderMachine.next(state, 'open');
  if (!opening) return { kind: 'proposed' };
  refuseIfAny([problem(opening.firstPersonId === personId, 'OPENING_NEEDS_TWO_PEOPLE')]);
  const closedAt = closing?.closedAt ?? null;
  return {
    kind: 'opened',
    closedAt,
    change: { state: opened, closedAt: closedAt ?? tender.closedAt ?? now, openedAt: now },
  };
}

/** A bid is opened only as it was acknowledged: its text must give the hash on its receipt. */
export function mustMatchReceipt(
  bid: { readonly id: string; readonly contentSha256: string | null },
  text: string,
): void {
  if (sha256(text) !== bid.contentSha256) refuse('BID_RECEIPT_BROKEN', [], { bid: bid.id });
}
