import { Injectable } from '@nestjs/common';
import { type Actor, Transactions } from '#platform';
import { todaysPack } from '#reference';
import { type Calculation, calculateTariff } from '../domain/calculation.ts';
import { type EnteredCalculation, readCalculation } from './entered-costs.ts';

/** Calculates under today's law, with the rules of the actor's authority, and keeps nothing. */
@Injectable()
export class PreviewTariff {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: EnteredCalculation): Promise<Calculation & { currency: string }> {
    return this.transactions.asSystem('tariff.preview', async (transaction) => {
      const pack = await todaysPack(transaction, actor.organisationId);
      return { ...calculateTariff(readCalculation(input), pack), currency: pack.currency };
    });
  }
}
