import { type Instant, type Minor, refuseIfAny, type RulePack, sum } from '#kernel';
import type { LotFacts, TenderFacts } from './facts.ts';
import { lotMachine, tenderMachine } from './machines.ts';
import { problem } from './problems.ts';

export interface Due {
  readonly action: 'close';
  readonly at: Instant;
}

/** What time alone will do next to a tender. */
export const nextDue = (tender: Pick<TenderFacts, 'state' | 'closesAt'>): Due | null =>
  tender.state === 'published' && tender.closesAt !== null ? { action: 'close', at: tender.closesAt } : null;

/** The change that closes a tender whose deadline has come; null while there is nothing to do. */
export function close(tender: TenderFacts, now: Instant) {
  const due = nextDue(tender);
  if (!due || now < due.at) return null;
  return { state: tenderMachine.next(tender.state, 'close'), closedAt: now };
}

/** Cancellation by the buyer, on a ground of the pack's list, is possible until an award is decided on any lot (BR-83). Returns the lots that end with it. */
export function cancel(
  tender: TenderFacts,
  lots: readonly LotFacts[],
  reason: { readonly code: string; readonly text: string },
  pack: RulePack,
) {
  const allowed = pack.list('cancellation.reasons');
  const state = tenderMachine.next(tender.state, 'cancel');
  refuseIfAny([
    problem(!allowed.includes(reason.code), 'CANCELLATION_REASON_UNKNOWN', ['reasonCode'], {
      reasons: allowed.join(', '),
    }),
    problem(reason.text === '', 'CANCELLATION_REASON_MISSING', ['reason']),
    problem(
      lots.some((lot) => lot.state === 'awarded' || lot.state === 'contracted'),
      'CANCELLATION_AFTER_AWARD',
    ),
  ]);
  return {
    change: { state, cancellationCode: reason.code, cancellationReason: reason.text },
    ending: lots.filter((lot) => lotMachine.can(lot.state, 'cancel')),
  };
}

export const discard = (tender: TenderFacts) => ({ state: tenderMachine.next(tender.state, 'discard') });

/** A tender is concluded when nothing more can happen to any of its lots. */
export const concludes = (tender: Pick<TenderFacts, 'state'>, lots: readonly Pick<LotFacts, 'state'>[]): boolean =>
  tender.state === 'opened' && lots.every((lot) => lotMachine.isFinal(lot.state));

/** States in which a lot no longer needs the money that was set aside for it. */
export const freesReservation = (state: LotFacts['state']): boolean =>
  state === 'unsuccessful' || state === 'cancelled';

/** What the lots may cost together, in minor units. */
export const totalOf = (lots: readonly Pick<LotFacts, 'maximumValue'>[]): Minor =>
  sum(lots.map((lot) => lot.maximumValue));
