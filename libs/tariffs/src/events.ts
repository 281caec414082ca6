import type { LocalDate } from '#kernel';
import { event } from '#platform';

const options = { chain: 'tariff', pages: ['tariffs'], unheard: true } as const;

export const tariffDrafted = event<{ serviceCode: string; unit: string }>('tariff.drafted', {
  ...options,
  visible: 'tariff.approved',
});
/** `amount` is the price of one unit in minor units of the currency. */
export const tariffApproved = event<{
  amount: string;
  currency: string;
  actNumber: string;
  validFrom: LocalDate;
  validTo: LocalDate;
  packHash: string;
}>('tariff.approved', options);
export const tariffRevoked = event<{ from: string }>('tariff.revoked', options);
