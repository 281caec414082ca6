import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Due, type DueWork, type Reads, Units } from '#platform';
import { Acts } from '../db/acts.ts';
import { Contracts } from '../db/contracts.ts';
import { actsToFlag, contractsToComplete, contractsUnsigned, idsDue, nextOf } from '../db/due.ts';
import { isLate } from '../domain/act.ts';
import type { ContractReason, ContractTurn } from '../domain/contract.ts';
import { nextDue } from '../domain/turn-contract.ts';
import { actOverdue } from '../events.ts';
import { packOf } from './pack-of.ts';
import { turnLocked } from './turning.ts';

/** Does to a contract what time does, if it is still due. */
async function byTime(units: Units, id: string, action: ContractTurn, code: ContractReason): Promise<void> {
  await units.asSystem('contract.byTime', async (unit) => {
    const contract = await unit.of(Contracts).lock(id);
    if (!contract) return;
    const now = await unit.now();
    const due = nextDue(contract, (await packOf(unit, contract)).timeZone);
    if (due?.turn === action && now >= due.at)
      await turnLocked(unit, contract, action, { code, text: '' }, contract.version);
  });
}

/** A contract that nobody signed in time falls; the head revokes its award (BR-63). */
@Due('contract.unsigned')
@Injectable()
export class CancelUnsignedContract implements DueWork {
  constructor(private readonly units: Units) {}

  due = (reads: Reads, limit: number): Promise<readonly string[]> => idsDue(reads, contractsUnsigned, limit);
  next = (reads: Reads): Promise<Instant | null> => nextOf(reads, contractsUnsigned);
  run = (id: string): Promise<void> => byTime(this.units, id, 'cancel', 'NOT_SIGNED_IN_TIME');
}

/** Performance ends with the contract's period. */
@Due('contract.complete')
@Injectable()
export class CompleteContractByTime implements DueWork {
  constructor(private readonly units: Units) {}

  due = (reads: Reads, limit: number): Promise<readonly string[]> => idsDue(reads, contractsToComplete, limit);
  next = (reads: Reads): Promise<Instant | null> => nextOf(reads, contractsToComplete);
  run = (id: string): Promise<void> => byTime(this.units, id, 'complete', 'PERIOD_ENDED');
}

/** An act whose answer is late is flagged, once for each submission (BR-68). */
@Due('act.overdue')
@Injectable()
export class FlagOverdueAct implements DueWork {
  constructor(private readonly units: Units) {}

  due = (reads: Reads, limit: number): Promise<readonly string[]> => idsDue(reads, actsToFlag, limit);
  next = (reads: Reads): Promise<Instant | null> => nextOf(reads, actsToFlag);

  async run(id: string): Promise<void> {
    await this.units.asSystem('contract.byTime', async (unit) => {
      const found = await unit.of(Acts).find(id);
      if (!found) return;
      await unit.of(Contracts).lock(found.contractId);
      const act = await unit.of(Acts).lock(id);
      const now = await unit.now();
      if (!act || act.state !== 'submitted' || act.overdueAt !== null || !isLate(act, now)) return;
      await unit.of(Acts).update(id, { overdueAt: now });
      unit.record(actOverdue, act.contractId, { actId: id, decideBy: act.decideBy! });
    });
  }
}
