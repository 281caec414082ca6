import { Injectable } from '@nestjs/common';
import { plainText, refuse } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
import { Awards } from '../db/awards.ts';
import type { RevocationReasonOfHead } from '../domain/award.ts';
import { may } from '../policy.ts';
import { lockEvaluatedLot } from './evaluated-lot.ts';
import { revokeLocked } from './revoking.ts';

export interface RevokeAwardInput {
  readonly awardId: string;
  readonly reason: RevocationReasonOfHead;
  readonly explanation: string;
}

/** The head revokes an award before its contract is signed, for a reason of the closed list (BR-63). */
@Injectable()
export class RevokeAward {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: RevokeAwardInput): Promise<Result> {
    return this.units.run(actor, 'award.revoke', input, async (unit) => {
      const found = (await unit.of(Awards).find(input.awardId)) ?? refuse('NOT_FOUND');
      const { tender, lot } = await lockEvaluatedLot(unit, found.lotId);
      const award = await unit.of(Awards).lock(found.id);
      if (!award || !may(actor, 'award.revoke', tender)) return refuse('NOT_FOUND');
      const wish = { reason: input.reason, explanation: plainText(input.explanation) };
      await revokeLocked(unit, award, lot.state, wish, await unit.now());
      return { id: award.id };
    });
  }
}
