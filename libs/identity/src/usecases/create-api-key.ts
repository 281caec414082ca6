import { Injectable } from '@nestjs/common';
import { addSeconds, plainText, refuse } from '#kernel';
import { type Actor, type Role, Transactions } from '#platform';
import { ApiKeys } from '../db/api-keys.ts';
import { Sessions } from '../db/sessions.ts';
import { apiKeyCreated } from '../events.ts';
import { may } from '../policy.ts';
import { newToken, tokenHash } from './secrets.ts';

export interface CreateApiKeyInput {
  readonly name: string;
  /** A part of the creator's own roles: a key can narrow, never widen. */
  readonly roles: readonly Role[];
  readonly days: number;
}

/** Makes a key with which a machine acts for its maker, with a part of his roles and for a year at most. */
@Injectable()
export class CreateApiKey {
  constructor(private readonly transactions: Transactions) {}

  /** Answers the token once; only its hash is stored. */
  async execute(actor: Actor, input: CreateApiKeyInput): Promise<{ id: string; token: string }> {
    const token = newToken('key');
    const { id } = await this.transactions.run(
      { ...actor, idempotencyKey: null },
      'apiKey.create',
      input,
      async (transaction) => {
        const { personId, organisationId } = actor;
        if (!may(actor, 'apiKey.create') || !personId || !organisationId || actor.channel !== 'session')
          return refuse('NOT_FOUND');
        const now = await transaction.of(Sessions).realTime();
        const roles = input.roles.filter((role) => actor.roles.includes(role));
        const expiresAt = addSeconds(now, Math.min(Math.max(input.days, 1), 365) * 86_400);
        const row = {
          personId,
          organisationId,
          name: plainText(input.name),
          tokenSha256: tokenHash(token),
          roles,
          expiresAt,
        };
        const keyId = await transaction.of(ApiKeys).insert(row);
        transaction.record(apiKeyCreated, organisationId, { keyId, roles });
        return { id: keyId };
      },
    );
    return { id, token };
  }
}
