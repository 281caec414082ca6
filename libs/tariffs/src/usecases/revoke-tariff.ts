import { plainText, refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { Tariffs } from '../db/tariffs.ts';
import { revoke } from '../domain/tariff.ts';
import { tariffRevoked } from '../events.ts';
import { may } from '../policy.ts';

export interface RevokeTariffInput {
  readonly tariffId: string;
  readonly reason: string;
}

/** Withdraws a draft, or ends an approved tariff from now on. */
@Injectable()
export class RevokeTariff {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RevokeTariffInput): Promise<Result> {
    return this.transactions.run(actor, 'tariff.revoke', input, async (transaction) => {
      const tariff = await transaction.of(Tariffs).lock(input.tariffId);
      if (!tariff || !may(actor, 'tariff.revoke', tariff)) return refuse('NOT_FOUND');
      const change = revoke(tariff, plainText(input.reason));
      await transaction.of(Tariffs).update(tariff.id, { ...change, revokedAt: await transaction.now() });
      transaction.record(tariffRevoked, tariff.id, { from: tariff.state });
      return { id: tariff.id };
    });
  }
}
