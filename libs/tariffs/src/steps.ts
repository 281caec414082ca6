import type { LocalDate, Minor } from '#kernel';
import type { Transaction } from '#platform';
import { Tariffs } from './db/tariffs.ts';

export interface TariffQuestion {
  readonly authorityId: string;
  readonly serviceCode: string;
  readonly unit: string;
  readonly setting: string;
  readonly date: LocalDate;
  /** Asks for this provider's own tariff first. */
  readonly providerId?: string | null;
}

/**
 * The approved tariff that is valid on a day, per unit and in minor units of its currency: the provider's own where one is asked for
 * and has been set, otherwise the one for every provider; null when there is none.
 */
export async function tariffFor(
  transaction: Transaction,
  { date, providerId = null, ...subject }: TariffQuestion,
): Promise<{ id: string; amount: Minor; currency: string } | null> {
  const tariff = await transaction.of(Tariffs).validOn({ ...subject, providerId }, date);
  return tariff && { id: tariff.id, amount: tariff.amount, currency: tariff.currency };
}
