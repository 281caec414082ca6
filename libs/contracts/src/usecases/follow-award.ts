import { Injectable } from '@nestjs/common';
import { awardRevoked } from '#evaluation';
import { type DeliveredOf, type Handler, Handles, type Units } from '#platform';
import { Contracts } from '../db/contracts.ts';
import { turnLocked } from './turning.ts';

/** A contract that waits for signatures falls with its award; without the award nobody could sign it any more (BR-62). */
@Handles(awardRevoked)
@Injectable()
export class CancelContractOfAward implements Handler<{ awardId: string }> {
  async handle(event: DeliveredOf<typeof awardRevoked>, units: Units): Promise<void> {
    await units.handle(event, 'contracts.cancel', async (unit) => {
      const found = await unit.of(Contracts).ofAward(event.data.awardId);
      const contract = found && (await unit.of(Contracts).lock(found.id));
      if (contract?.state !== 'pending') return;
      await turnLocked(unit, contract, 'cancel', { code: 'AWARD_REVOKED', text: '' }, contract.version);
    });
  }
}
