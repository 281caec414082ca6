import { type Instant, type LocalDate, machine, type Minor, type StateOf } from '#kernel';

/** Signed means that the budget is committed; active, that the treasury has registered the commitment (BR-25). */
export const contractMachine = machine('contract', {
  pending: { sign: 'signed', cancel: 'cancelled' },
  signed: { activate: 'active', terminate: 'terminated' },
  active: { suspend: 'suspended', complete: 'completed', terminate: 'terminated' },
  suspended: { resume: 'active', complete: 'completed', terminate: 'terminated' },
  completed: {},
  terminated: {},
  cancelled: {},
});

export type ContractState = StateOf<typeof contractMachine>;

export interface ContractFacts {
  readonly id: string;
  readonly authorityId: string;
  readonly providerId: string;
  readonly state: ContractState;
  /** Sum of the line amounts, minor units. */
  readonly total: Minor;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  /** The first instant at which a signature is too late (BR-63). */
  readonly signBy: Instant;
  readonly signedAt: Instant | null;
  /** The first instant at which the registration of the commitment is late (BR-30). */
  readonly commitmentDueAt: Instant | null;
  /** The treasury's number; without it nothing may be reported or paid (BR-25). */
  readonly commitmentNumber: string | null;
  /** The last day of performance when it ended before the period did. */
  readonly endedOn: LocalDate | null;
  /** When the unspent remainder went back to the budget line: nothing can be reported, accepted or paid afterwards. */
  readonly settledAt: Instant | null;
  /** Amount in acts that are submitted, accepted or paid; never above the total (BR-27). */
  readonly drawnTotal: Minor;
  /** Amount in acts that are accepted or paid. */
  readonly acceptedTotal: Minor;
  /** Amount ordered for payment and not rejected by the treasury. */
  readonly orderedTotal: Minor;
  readonly version: number;
}

export interface ContractLineFacts {
  readonly id: string;
  readonly serviceCode: string;
  /** The ordered volume, thousandths of the unit. */
  readonly quantity: bigint;
  /** Minor units for one unit, VAT included. */
  readonly unitPrice: Minor;
  readonly amount: Minor;
  /** Volume in acts that are submitted, accepted or paid. */
  readonly drawnQuantity: bigint;
}

/** Why the state of a contract changed; a code because the journal holds no free text. The explanation stands on the row. */
export const contractReasons = {
  suspend: ['PROVIDER_NOT_ACTIVE', 'BREACH', 'FORCE_MAJEURE', 'FUNDING_STOPPED'],
  resume: ['OBSTACLE_REMOVED'],
  complete: ['PERIOD_ENDED', 'VOLUME_DELIVERED'],
  terminate: ['BY_AGREEMENT', 'BREACH', 'PROVIDER_EXCLUDED', 'FUNDING_STOPPED', 'NEED_GONE'],
  cancel: ['NOT_SIGNED_IN_TIME', 'PROVIDER_DECLINED', 'AWARD_REVOKED', 'ERROR_IN_TEXT'],
} as const;

export type ContractTurn = keyof typeof contractReasons;
export type ContractReason = (typeof contractReasons)[ContractTurn][number];
export const allContractReasons: readonly ContractReason[] = [...new Set(Object.values(contractReasons).flat())];

/** States in which delivery may be reported and acts drawn: the last act comes after the period's end. */
export const performing: readonly ContractState[] = ['active', 'completed', 'terminated'];
