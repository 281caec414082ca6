import type { Instant, LocalDate } from '#kernel';
import { event } from '#platform';
import type { ContractReason } from './domain/contract.ts';

/** Amounts in events are whole minor units of the contract's currency, as text. */
const ofContract = { chain: 'contract', pages: ['contracts'] };

/** A contract is the business of its two parties until both have signed. */
const untilSigned = { chain: 'contract', visible: 'contract.signed' };

export const contractPrepared = event<{ awardId: string; total: string }>('contract.prepared', untilSigned);
export const contractSignatureGiven = event<{ capacity: string; documentSha256: string; fileSha256: string }>(
  'contract.signatureGiven',
  untilSigned,
);
export const contractSigned = event<{ awardId: string; total: string; packHash: string; commitmentDueAt: Instant }>(
  'contract.signed',
  ofContract,
);
export const contractActive = event<{ commitmentOn: LocalDate; late: boolean }>('contract.active', ofContract);
export const contractSuspended = event<{ reason: ContractReason }>('contract.suspended', ofContract);
export const contractResumed = event<{ reason: ContractReason }>('contract.resumed', ofContract);
export const contractCompleted = event<{ reason: ContractReason }>('contract.completed', ofContract);
export const contractTerminated = event<{ reason: ContractReason; endedOn: LocalDate | null }>(
  'contract.terminated',
  ofContract,
);
export const contractCancelled = event<{ reason: ContractReason }>('contract.cancelled', { chain: 'contract' });
export const contractSettled = event<{ remainder: string }>('contract.settled', { ...ofContract, unheard: true });

export const deliveryReported = event<{ reportId: string; periodFrom: LocalDate; version: number }>(
  'contract.deliveryReported',
  {
    chain: 'contract',
  },
);

export const actDrawn = event<{ actId: string; version: number }>('contract.actDrawn', {
  chain: 'contract',
  unheard: true,
});
export const actSubmitted = event<{ actId: string; decideBy: Instant }>('contract.actSubmitted', { chain: 'contract' });
export const actAccepted = event<{ actId: string; total: string; late: boolean }>('contract.actAccepted', ofContract);
export const actReturned = event<{ actId: string; late: boolean }>('contract.actReturned', { chain: 'contract' });
/** The authority has not answered an act within the term (BR-68). */
export const actOverdue = event<{ actId: string; decideBy: Instant }>('contract.actOverdue', { chain: 'contract' });

export const paymentOrdered = event<{ paymentId: string; actId: string; amount: string }>(
  'contract.paymentOrdered',
  ofContract,
);
export const paymentExecuted = event<{ paymentId: string; actId: string; executedOn: LocalDate }>(
  'contract.paymentExecuted',
  ofContract,
);
export const paymentRejected = event<{ paymentId: string; actId: string; amount: string }>(
  'contract.paymentRejected',
  ofContract,
);
