import { Injectable } from '@nestjs/common';
import { plainText } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
import { ActLines, Acts } from '../db/acts.ts';
import { ContractLines } from '../db/contract-lines.ts';
import { Contracts } from '../db/contracts.ts';
import { isLate, returnAct } from '../domain/act.ts';
import { actReturned } from '../events.ts';
import { type AnswerActInput, lockedAct } from './locked-act.ts';

export interface ReturnActInput extends AnswerActInput {
  /** What the provider is to put right. */
  readonly reason: string;
}

/** The authority gives an act back with its reasons; the volume is free again (BR-68). */
@Injectable()
export class ReturnAct {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: ReturnActInput): Promise<Result> {
    return this.units.run(actor, 'act.return', input, async (unit) => {
      const { act, contract } = await lockedAct(unit, input.actId, 'act.return');
      const now = await unit.now();
      const lines = await unit.of(ActLines).ofAct(act.id);
      await unit
        .of(Acts)
        .updateVersion(act.id, input.version, returnAct(act, actor.personId!, plainText(input.reason), now));
      await unit.of(Contracts).update(contract.id, { drawnTotal: contract.drawnTotal - act.total });
      await unit.of(ContractLines).draw(lines, -1n);
      unit.record(actReturned, contract.id, { actId: act.id, late: isLate(act, now) });
      return { id: act.id };
    });
  }
}
