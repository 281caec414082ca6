import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { ApiKeys } from '../db/api-keys.ts';
import { Sessions } from '../db/sessions.ts';
import { apiKeyRevoked } from '../events.ts';
import { may } from '../policy.ts';

export interface RevokeApiKeyInput {
  readonly keyId: string;
}

/** Ends one of the caller's own keys at once, by the real clock; a key that has ended stays as it is. */
@Injectable()
export class RevokeApiKey {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RevokeApiKeyInput): Promise<Result> {
    return this.transactions.run(actor, 'apiKey.revoke', input, async (transaction) => {
      const key = await transaction.of(ApiKeys).lock(input.keyId);
      if (!key || !may(actor, 'apiKey.revoke') || key.personId !== actor.personId) return refuse('NOT_FOUND');
      if (key.revokedAt !== null) return { id: key.id };
      await transaction.of(ApiKeys).update(key.id, { revokedAt: await transaction.of(Sessions).realTime() });
      transaction.record(apiKeyRevoked, key.organisationId, { keyId: key.id });
      return { id: key.id };
    });
  }
}
