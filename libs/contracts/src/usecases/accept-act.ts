import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Units } from '#platform';
import { Acts } from '../db/acts.ts';
import { Contracts } from '../db/contracts.ts';
import { acceptAct, isLate } from '../domain/act.ts';
import { actAccepted } from '../events.ts';
import { type AnswerActInput, lockedAct } from './locked-act.ts';

/** The authority accepts what was rendered; the act may now be paid (BR-27, BR-68). */
@Injectable()
export class AcceptAct {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: AnswerActInput): Promise<Result> {
    return this.units.run(actor, 'act.accept', input, async (unit) => {
      const { act, contract } = await lockedAct(unit, input.actId, 'act.accept');
      const now = await unit.now();
      await unit.of(Acts).updateVersion(act.id, input.version, acceptAct(act, actor.personId!, now));
      await unit.of(Contracts).update(contract.id, { acceptedTotal: contract.acceptedTotal + act.total });
      unit.record(actAccepted, contract.id, { actId: act.id, total: String(act.total), late: isLate(act, now) });
      return { id: act.id };
    });
  }
}
