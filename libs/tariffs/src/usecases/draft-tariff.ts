import { localDateOf, refuse, refuseIfAny } from '#kernel';
import { Injectable } from '@nestjs/common';
import { organisationFacts } from '#identity';
import { type Actor, type Result, Transactions } from '#platform';
import { notInList, serviceProblems, settings, targetGroups, todaysPack, unitProblems } from '#reference';
import { TariffCosts } from '../db/tariff-costs.ts';
import { Tariffs } from '../db/tariffs.ts';
import { calculateTariff } from '../domain/calculation.ts';
import { problem } from '../domain/problems.ts';
import { tariffMachine } from '../domain/tariff.ts';
import { tariffDrafted } from '../events.ts';
import { may } from '../policy.ts';
import { type EnteredCalculation, readCalculation } from './entered-costs.ts';

export interface DraftTariffInput extends EnteredCalculation {
  /** Null for a tariff that holds for every provider. */
  readonly providerId: string | null;
  readonly serviceCode: string;
  readonly unit: string;
  readonly setting: string;
  readonly targetGroup: string | null;
}

/** A tariff officer calculates the price of one unit of a service by its costs (BR-16 to BR-19). */
@Injectable()
export class DraftTariff {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: DraftTariffInput): Promise<Result> {
    return this.transactions.run(actor, 'tariff.draft', input, async (transaction) => {
      const { organisationId, personId } = actor;
      if (!may(actor, 'tariff.draft') || !organisationId || !personId) return refuse('NOT_FOUND');
      const { providerId, serviceCode, setting, targetGroup } = input;
      const provider = providerId && (await organisationFacts(transaction, providerId));
      const pack = await todaysPack(transaction, organisationId);
      const draftedAt = await transaction.now();
      refuseIfAny([
        problem(providerId !== null && (!provider || provider.kind !== 'provider'), 'TARIFF_PROVIDER_UNKNOWN', [
          'providerId',
        ]),
        ...(await serviceProblems(transaction, [serviceCode], localDateOf(draftedAt, pack.timeZone), ['serviceCode'])),
        ...(await unitProblems(transaction, [input.unit], ['unit'])),
        notInList(settings, setting, ['setting']),
        targetGroup === null ? undefined : notInList(targetGroups, targetGroup, ['targetGroup']),
      ]);
      const { costs, total, amount, plannedUnits } = calculateTariff(readCalculation(input), pack);
      const subject = { authorityId: organisationId, providerId, serviceCode, unit: input.unit, setting, targetGroup };
      const figures = { plannedUnits, total, amount, currency: pack.currency };
      const id = await transaction
        .of(Tariffs)
        .insert({ ...subject, ...figures, state: tariffMachine.initial, authorId: personId, draftedAt });
      await transaction.of(TariffCosts).insertAll(costs.map((cost, position) => ({ ...cost, tariffId: id, position })));
      transaction.record(tariffDrafted, id, { serviceCode, unit: input.unit });
      return { id };
    });
  }
}
