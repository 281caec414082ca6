import { Injectable } from '@nestjs/common';
import { type DeliveredOf, type Handler, Handles, type Transactions } from '#platform';
import { registerEntryExcluded, registerEntrySuspended, standing } from '#register';
import { Contracts } from '../db/contracts.ts';
import { turnLocked } from './turning.ts';

/**
 * When a provider's register entry is suspended or excluded, its running contracts are suspended (BR-69).
 * The entry is read as it stands now: if it is active again, there is nothing to suspend.
 */
@Handles(registerEntrySuspended)
@Handles(registerEntryExcluded)
@Injectable()
export class SuspendContractsOfProvider implements Handler<{ organisationId: string }> {
  async handle(event: DeliveredOf<typeof registerEntrySuspended>, transactions: Transactions): Promise<void> {
    await transactions.handle(event, 'contracts.suspend', async (transaction) => {
      const { organisationId } = event.data;
      const entry = await standing(transaction, organisationId);
      if (entry?.state === 'active') return;
      const reason = { code: 'PROVIDER_NOT_ACTIVE', text: '' } as const;
      for (const contract of await transaction.of(Contracts).lockActiveOf(organisationId)) {
        await turnLocked(transaction, contract, 'suspend', reason, contract.version);
      }
    });
  }
}
