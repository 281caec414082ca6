import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
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
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: RevokeApiKeyInput): Promise<Result> {
    return this.units.run(actor, 'apiKey.revoke', input, async (unit) => {
      const key = await unit.of(ApiKeys).lock(input.keyId);
      if (!key || !may(actor, 'apiKey.revoke') || key.personId !== actor.personId) return refuse('NOT_FOUND');
      if (key.revokedAt !== null) return { id: key.id };
      await unit.of(ApiKeys).update(key.id, { revokedAt: await unit.of(Sessions).realTime() });
      unit.record(apiKeyRevoked, key.organisationId, { keyId: key.id });
      return { id: key.id };
    });
  }
}
