import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Due, type DueWork, type Reads, Transactions } from '#platform';
import { packOf } from '#reference';
import { Acts } from '../db/acts.ts';
import { Contracts } from '../db/contracts.ts';
import { actsToFlag, contractsToComplete, contractsUnsigned, idsDue, nextOf } from '../db/due.ts';
import { isLate } from '../domain/act.ts';
import type { ContractReason, ContractTurn } from '../domain/contract.ts';
import { nextDue } from '../domain/turn-contract.ts';
import { actOverdue } from '../events.ts';
import { turnLocked } from './turning.ts';

/** Does to a contract what time does, if it is still due. */
async function byTime(
  transactions: Transactions,
  id: string,
  action: ContractTurn,
  code: ContractReason,
): Promise<void> {
  await transactions.asSystem('contract.byTime', async (transaction) => {
    const contract = await transaction.of(Contracts).lock(id);
    if (!contract) return;
    const now = await transaction.now();
    const due = nextDue(contract, (await packOf(transaction, contract)).timeZone);
    if (due?.turn === action && now >= due.at)
      await turnLocked(transaction, contract, action, { code, text: '' }, contract.version);
  });
}

/** A contract that nobody signed in time falls; the head revokes its award (BR-63). */
@Due('contract.unsigned')
@Injectable()
export class CancelUnsignedContract implements DueWork {
  constructor(private readonly transactions: Transactions) {}

  due = (reads: Reads, limit: number): Promise<readonly string[]> => idsDue(reads, contractsUnsigned, limit);
  next = (reads: Reads): Promise<Instant | null> => nextOf(reads, contractsUnsigned);
  run = (id: string): Promise<void> => byTime(this.transactions, id, 'cancel', 'NOT_SIGNED_IN_TIME');
}

/** Performance ends with the contract's period. */
@Due('contract.complete')
@Injectable()
export class CompleteContractByTime implements DueWork {
  constructor(private readonly transactions: Transactions) {}

  due = (reads: Reads, limit: number): Promise<readonly string[]> => idsDue(reads, contractsToComplete, limit);
  next = (reads: Reads): Promise<Instant | null> => nextOf(reads, contractsToComplete);
  run = (id: string): Promise<void> => byTime(this.transactions, id, 'complete', 'PERIOD_ENDED');
}

/** An act whose answer is late is flagged, once for each submission (BR-68). */
@Due('act.overdue')
@Injectable()
export class FlagOverdueAct implements DueWork {
  constructor(private readonly transactions: Transactions) {}

  due = (reads: Reads, limit: number): Promise<readonly string[]> => idsDue(reads, actsToFlag, limit);
  next = (reads: Reads): Promise<Instant | null> => nextOf(reads, actsToFlag);

  async run(id: string): Promise<void> {
    await this.transactions.asSystem('contract.byTime', async (transaction) => {
      const found = await transaction.of(Acts).find(id);
      if (!found) return;
      await transaction.of(Contracts).lock(found.contractId);
      const act = await transaction.of(Acts).lock(id);
      const now = await transaction.now();
      if (!act || act.state !== 'submitted' || act.overdueAt !== null || !isLate(act, now)) return;
      await transaction.of(Acts).update(id, { overdueAt: now });
      transaction.record(actOverdue, act.contractId, { actId: id, decideBy: act.decideBy! });
    });
  }
}
