import type { RulePack } from '#kernel';
import type { Unit } from '#platform';
import { pinnedPack, todaysPack } from '#reference';

/** The pack that a contract pinned when it was signed; before that, today's. */
export const packOf = (unit: Unit, contract: { readonly packHash: string | null }): Promise<RulePack> =>
  contract.packHash === null ? todaysPack(unit) : pinnedPack(unit, contract.packHash);
