import { Injectable } from '@nestjs/common';
import { plainText, refuse, refuseIfAny } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
import { Contracts } from '../db/contracts.ts';
import { explained } from '../domain/turn-contract.ts';
import { may } from '../policy.ts';
import { providerProblems } from './provider-standing.ts';
import { turnLocked, type TurnContractInput } from './turning.ts';

/** Services go on, if the provider's register entry is active for them (BR-6, BR-69). */
@Injectable()
export class ResumeContract {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: TurnContractInput): Promise<Result> {
    return this.units.run(actor, 'contract.resume', input, async (unit) => {
      const found = await unit.of(Contracts).find(input.contractId);
      if (!found || !may(actor, 'contract.resume', found)) return refuse('NOT_FOUND');
      const provider = await providerProblems(unit, found);
      const contract = (await unit.of(Contracts).lock(found.id)) ?? refuse('NOT_FOUND');
      const reason = { code: input.reasonCode, text: plainText(input.reason) };
      explained(reason);
      refuseIfAny(provider);
      await turnLocked(unit, contract, 'resume', reason, input.version);
      return { id: contract.id };
    });
  }
}
