import type { RulePack } from '#kernel';
import type { Transaction } from '#platform';
import { pinnedPack, todaysPack } from '#reference';

/** The pack that a contract pinned when it was signed; before that, today's. */
export const packOf = (transaction: Transaction, contract: { readonly packHash: string | null }): Promise<RulePack> =>
  contract.packHash === null ? todaysPack(transaction) : pinnedPack(transaction, contract.packHash);
