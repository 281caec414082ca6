import { problem, refuse, refuseIfAny } from '#kernel';
import type { Actor, Transaction } from '#platform';
import { type TenderRow, Tenders } from '../db/tenders.ts';
import { may, type TenderAction } from '../policy.ts';

/** The tender, locked, if this actor may do this to it; what is not his looks as if it did not exist. */
export async function lockOwn(
  transaction: Transaction,
  actor: Actor,
  action: TenderAction,
  tenderId: string,
): Promise<TenderRow> {
  const tender = await transaction.of(Tenders).lock(tenderId);
  return tender && may(actor, action, tender) ? tender : refuse('NOT_FOUND');
}

/** The same without a lock, to learn what must be locked before it. */
export async function findOwn(
  transaction: Transaction,
  actor: Actor,
  action: TenderAction,
  tenderId: string,
): Promise<TenderRow> {
  const tender = await transaction.of(Tenders).find(tenderId);
  return tender && may(actor, action, tender) ? tender : refuse('NOT_FOUND');
}

/** Refuses a decision on what has changed since it was read. */
export function mustBeVersion(row: { readonly version: number }, version: number | null): void {
  refuseIfAny([problem(row.version !== version, 'STALE_VERSION', ['version'], { version: version ?? 0 })]);
}

/** The person who acts; a verb of people is never run by the system. */
export const personOf = (actor: Actor): string => actor.personId ?? refuse('NOT_FOUND');

export const organisationOf = (actor: Actor): string => actor.organisationId ?? refuse('NOT_FOUND');

/** A published tender, shared against change; nobody but the buyer knows of one that is not published. */
export async function sharePublished(transaction: Transaction, tenderId: string): Promise<TenderRow> {
  const tender = await transaction.of(Tenders).share(tenderId);
  return tender?.publishedAt ? tender : refuse('NOT_FOUND');
}

/** The pack that the tender pinned at publication. */
export const packHashOf = (tender: Pick<TenderRow, 'id' | 'packHash'>): string => {
  if (tender.packHash === null) throw new Error(`tender ${tender.id} has no rule pack`);
  return tender.packHash;
};
