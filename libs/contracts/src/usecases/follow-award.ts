import { Injectable } from '@nestjs/common';
import { awardRevoked } from '#evaluation';
import { type DeliveredOf, type Handler, Handles, type Transactions } from '#platform';
import { Contracts } from '../db/contracts.ts';
import { turnLocked } from './turning.ts';

/** A contract that waits for signatures falls with its award; without the award nobody could sign it any more (BR-62). */
@Handles(awardRevoked)
@Injectable()
export class CancelContractOfAward implements Handler<{ awardId: string }> {
  async handle(event: DeliveredOf<typeof awardRevoked>, transactions: Transactions): Promise<void> {
    await transactions.handle(event, 'contracts.cancel', async (transaction) => {
      const found = await transaction.of(Contracts).ofAward(event.data.awardId);
      const contract = found && (await transaction.of(Contracts).lock(found.id));
      if (contract?.state !== 'pending') return;
      await turnLocked(transaction, contract, 'cancel', { code: 'AWARD_REVOKED', text: '' }, contract.version);
    });
  }
}
