import { addDays, type Instant, type LocalDate, localDateOf, type Minor, refuseIfAny, startOfDay } from '#kernel';
import {
  type ContractFacts,
  contractMachine,
  type ContractReason,
  contractReasons,
  type ContractState,
  type ContractTurn,
} from './contract.ts';
import { problem } from './problems.ts';

export interface Reason {
  readonly code: ContractReason;
  /** In the officer's own words; only the product itself may leave it empty. */
  readonly text: string;
}

export interface Turned {
  readonly state: ContractState;
  readonly stateReasonCode: ContractReason;
  readonly stateReason: string;
  readonly endedOn?: LocalDate;
}

/** Suspends, resumes, completes, terminates or cancels; each with a reason that suits it (BR-83). */
export function turn(
  contract: ContractFacts,
  action: ContractTurn,
  reason: Reason,
  now: Instant,
  timeZone: string,
): Turned {
  const state = contractMachine.next(contract.state, action);
  const suitable: readonly ContractReason[] = contractReasons[action];
  const today = localDateOf(now, timeZone);
  refuseIfAny([
    problem(!suitable.includes(reason.code), 'CONTRACT_REASON_UNSUITABLE', ['reasonCode'], {
      action,
      reason: reason.code,
    }),
    problem(
      action === 'complete' && today <= contract.periodTo && reason.code === 'PERIOD_ENDED',
      'CONTRACT_PERIOD_NOT_OVER',
      [],
      {
        periodTo: contract.periodTo,
      },
    ),
  ]);
  const change = { state, stateReasonCode: reason.code, stateReason: reason.text };
  const ends = (action === 'terminate' || action === 'complete') && today < contract.periodTo;
  return ends ? { ...change, endedOn: today } : change;
}

/** An officer explains in words; the code alone is for the journal. */
export const explained = (reason: Reason): void =>
  refuseIfAny([problem(reason.text.trim() === '', 'CONTRACT_REASON_MISSING', ['reason'])]);

/** What time will do to the contract next: an unsigned one falls at the sign-by deadline, a running one ends with its period. */
export function nextDue(
  contract: ContractFacts,
  timeZone: string,
): { at: Instant; turn: 'cancel' | 'complete' } | null {
  if (contract.state === 'pending') return { at: contract.signBy, turn: 'cancel' };
  if (contract.state !== 'active' && contract.state !== 'suspended') return null;
  return { at: startOfDay(addDays(contract.periodTo, 1), timeZone), turn: 'complete' };
}

export interface Registration {
  readonly number: string;
  readonly registeredOn: LocalDate;
  readonly lateReason: string;
}

/** The treasury's number makes the contract active; a late registration is a fact to be recorded, with its reason (BR-25, BR-30). */
export function registerCommitment(
  contract: ContractFacts,
  registration: Registration,
  now: Instant,
  timeZone: string,
) {
  const state = contractMachine.next(contract.state, 'activate');
  const { registeredOn, number, lateReason } = registration;
  const late = contract.commitmentDueAt !== null && startOfDay(registeredOn, timeZone) >= contract.commitmentDueAt;
  const early = contract.signedAt !== null && registeredOn < localDateOf(contract.signedAt, timeZone);
  refuseIfAny([
    problem(number.trim() === '', 'TREASURY_NUMBER_MISSING', ['number']),
    problem(early || registeredOn > localDateOf(now, timeZone), 'COMMITMENT_DATE_IMPOSSIBLE', ['registeredOn']),
    problem(late && lateReason.trim() === '', 'COMMITMENT_LATE_WITHOUT_REASON', ['lateReason'], {
      dueAt: contract.commitmentDueAt ?? '',
    }),
  ]);
  return {
    state,
    commitmentNumber: number,
    commitmentOn: registeredOn,
    commitmentLateReason: late ? lateReason : null,
  };
}

/** When no act waits for an answer or a payment, what remains of the commitment goes back to the budget line. Returns that remainder. */
export function settle(
  contract: ContractFacts,
  openActs: number,
  now: Instant,
): { settledAt: Instant; remainder: Minor } {
  refuseIfAny([
    problem(contract.state !== 'completed' && contract.state !== 'terminated', 'CONTRACT_PERIOD_NOT_OVER', [], {
      periodTo: contract.periodTo,
    }),
    problem(contract.settledAt !== null, 'CONTRACT_SETTLED'),
    problem(openActs > 0, 'CONTRACT_ACTS_OPEN', [], { count: openActs }),
  ]);
  return { settledAt: now, remainder: contract.total - contract.orderedTotal };
}
