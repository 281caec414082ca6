import { Injectable } from '@nestjs/common';
import { decommit, lockLine } from '#budget';
import { refuse } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
import { Acts } from '../db/acts.ts';
import { Contracts } from '../db/contracts.ts';
import { settle } from '../domain/turn-contract.ts';
import { contractSettled } from '../events.ts';
import { may } from '../policy.ts';

export interface SettleContractInput {
  readonly contractId: string;
  readonly version: number;
}

/** Closes the accounts of an ended contract: what was not spent goes back to the budget line, unless the year took it already (BR-29). */
@Injectable()
export class SettleContract {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: SettleContractInput): Promise<Result> {
    return this.units.run(actor, 'contract.settle', input, async (unit) => {
      const found = await unit.of(Contracts).find(input.contractId);
      if (!found || !may(actor, 'contract.settle', found)) return refuse('NOT_FOUND');
      const line = await lockLine(unit, found.budgetLineId);
      const contract = (await unit.of(Contracts).lock(found.id)) ?? refuse('NOT_FOUND');
      const open = await unit.of(Acts).openOf(contract.id);
      const { settledAt, remainder } = settle(contract, open.length, await unit.now());
      await unit.of(Contracts).updateVersion(contract.id, input.version, { settledAt });
      if (remainder > 0n && line.lapsedAt === null) {
        await decommit(unit, { lineId: line.id, contractId: contract.id, amount: remainder });
      }
      unit.record(contractSettled, contract.id, { remainder: String(remainder) });
      return { id: contract.id };
    });
  }
}
