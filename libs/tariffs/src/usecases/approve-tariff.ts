import { localDateOf, plainText } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, onConstraint, type Result, Transactions } from '#platform';
import { effectivePack } from '#reference';
import { TariffCosts } from '../db/tariff-costs.ts';
import { Tariffs } from '../db/tariffs.ts';
import { refuse } from '../domain/problems.ts';
import { approve, type TariffAct } from '../domain/tariff.ts';
import { tariffApproved } from '../events.ts';
import { may } from '../policy.ts';

export interface ApproveTariffInput extends TariffAct {
  readonly tariffId: string;
}

/** Records the act of the executive committee or the council that sets a drafted tariff (BR-15). */
@Injectable()
export class ApproveTariff {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: ApproveTariffInput): Promise<Result> {
    return this.transactions.run(actor, 'tariff.approve', input, async (transaction) => {
      const tariff = await transaction.of(Tariffs).lock(input.tariffId);
      if (!tariff || !may(actor, 'tariff.approve', tariff) || !actor.personId) return refuse('NOT_FOUND');
      const costs = await transaction.of(TariffCosts).ofTariff(tariff.id);
      const entered = costs.filter(({ article }) => article !== 'SOCIAL_CHARGE');
      const approved = await transaction.of(Tariffs).approved(tariff);
      const neighbours = approved.map(({ validFrom, validTo, actNumber }) => ({
        from: validFrom!,
        to: validTo!,
        actNumber: actNumber!,
      }));
      const { actDate, validFrom, validTo } = input;
      const act = {
        actNumber: plainText(input.actNumber),
        actDate,
        approvingBody: plainText(input.approvingBody),
        validFrom,
        validTo,
      };
      const approvedAt = await transaction.now();
      const pack = await effectivePack(transaction, actDate, tariff.authorityId);
      const today = localDateOf(approvedAt, pack.timeZone);
      const change = approve(tariff, entered, act, { approverId: actor.personId, neighbours, today }, pack);
      await onConstraint(transaction, transaction.of(Tariffs).update(tariff.id, { ...change, approvedAt }), {
        tariff_no_overlap: () => refuse('TARIFF_OVERLAPS', ['validFrom']),
      });
      const { amount, currency } = tariff;
      transaction.record(tariffApproved, tariff.id, {
        amount: String(amount),
        currency,
        actNumber: act.actNumber,
        validFrom,
        validTo,
        packHash: pack.hash,
      });
      return { id: tariff.id };
    });
  }
}
