import { type Instant, machine, refuseIfAny, type RulePack, type StateOf } from '#kernel';
import { problem } from './problems.ts';

export const complaintMachine = machine('complaint', {
  open: { uphold: 'upheld', reject: 'rejected', withdraw: 'withdrawn' },
  upheld: {},
  rejected: {},
  withdrawn: {},
});

export type ComplaintState = StateOf<typeof complaintMachine>;

export interface ComplaintFacts {
  readonly id: string;
  readonly awardId: string | null;
  readonly state: ComplaintState;
}

/** Against an award by its bidders, within the standstill; against the terms of a tender by any provider, until it closes. */
export type ComplaintTarget =
  | { readonly award: { readonly state: string; readonly standstillEndsAt: Instant | null }; readonly bidder: boolean }
  | { readonly award: null; readonly tender: { readonly state: string; readonly closesAt: Instant | null } };

/** The complaint with its own term for a decision, or COMPLAINANT_NOT_BIDDER, COMPLAINT_LATE, COMPLAINT_TEXT_MISSING (BR-62). */
export function fileComplaint(text: string, target: ComplaintTarget, pack: RulePack, now: Instant) {
  const until = target.award ? target.award.standstillEndsAt : target.tender.closesAt;
  const open = target.award ? target.award.state === 'decided' : target.tender.state === 'published';
  refuseIfAny([
    problem(target.award !== null && !target.bidder, 'COMPLAINANT_NOT_BIDDER'),
    problem(!open || until === null || now >= until, 'COMPLAINT_LATE', [], { until: until ?? '' }),
    problem(!text, 'COMPLAINT_TEXT_MISSING', ['text']),
  ]);
  return {
    state: complaintMachine.initial,
    text,
    filedAt: now,
    decideBy: pack.after(now, 'complaint.award.days'),
    packHash: pack.hash,
  };
}

/** Ends an open complaint with words for it, also after its term (BR-62). */
export function decideComplaint(
  complaint: ComplaintFacts,
  upheld: boolean,
  text: string,
  decidedBy: string,
  now: Instant,
) {
  const state = complaintMachine.next(complaint.state, upheld ? 'uphold' : 'reject');
  refuseIfAny([problem(!text, 'COMPLAINT_DECISION_MISSING', ['text'])]);
  return { state, decisionText: text, decidedBy, decidedAt: now };
}

export const withdrawComplaint = (complaint: ComplaintFacts, now: Instant) => ({
  state: complaintMachine.next(complaint.state, 'withdraw'),
  decidedAt: now,
});

/** Open complaints hold an award (BR-62); an upheld one against the tender's terms holds all its awards for good. */
export const holds = (complaint: ComplaintFacts): boolean =>
  complaint.state === 'open' || (complaint.state === 'upheld' && complaint.awardId === null);
