import { refuse, type RulePack } from '#kernel';
import type { Actor, Transaction } from '#platform';
import { pinnedPack } from '#reference';
import {
  type CommissionMember,
  commissionOf,
  lockLot,
  type LotFacts,
  lotsOf,
  openedBids,
  type TenderFacts,
} from '#tendering';
import { Declarations, type DeclarationRow } from '../db/declarations.ts';
import { type Commission, memberOf } from '../domain/commission.ts';
import { declarationsFor } from '../domain/declaration.ts';

/** A commission with everything that its protocol says about it. */
export interface SeatedCommission extends Commission {
  readonly members: readonly CommissionMember[];
  readonly declarations: readonly DeclarationRow[];
}

/** A lot in the hands of its commission. */
export interface EvaluatedLot {
  readonly tender: TenderFacts;
  readonly lot: LotFacts;
  readonly commission: SeatedCommission;
  readonly pack: RulePack;
}

/** Locks the lot with its tender, so that whatever the commission of a tender does happens one after another. */
export async function lockEvaluatedLot(transaction: Transaction, lotId: string): Promise<EvaluatedLot> {
  const lot = (await lockLot(transaction, lotId)) ?? refuse('NOT_FOUND');
  const { tender } = lot;
  if (tender.packHash === null) return refuse('NOT_FOUND');
  const pack = await pinnedPack(transaction, tender.packHash);
  return { tender, lot, commission: forLot(await seatedCommission(transaction, tender.id), lotId), pack };
}

const forLot = (commission: SeatedCommission, lotId: string): SeatedCommission => ({
  ...commission,
  declarations: declarationsFor(lotId, commission.declarations),
});

export const seatedCommission = async (transaction: Transaction, tenderId: string): Promise<SeatedCommission> => ({
  members: await commissionOf(transaction, tenderId),
  declarations: await transaction.of(Declarations).ofTender(tenderId),
});

/** The actor's own seat; to everybody else the commission's work does not exist. */
export const seatOf = (commission: SeatedCommission, actor: Actor): CommissionMember =>
  commission.members.find((member) => member.id === memberOf(commission, actor.personId)?.id) ?? refuse('NOT_FOUND');

/** The organisations that bid for any lot of a tender. */
export async function biddersOf(transaction: Transaction, tenderId: string): Promise<string[]> {
  const bidders = new Set<string>();
  for (const lot of await lotsOf(transaction, tenderId)) {
    for (const bid of await openedBids(transaction, lot.id)) bidders.add(bid.organisationId);
  }
  return [...bidders];
}
