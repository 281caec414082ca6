import { refuseIfAny } from '#kernel';
import type { Actor, Transaction } from '#platform';
import { organisationsOf } from '#identity';
import { problem } from '../domain/problems.ts';

/** A registrar who also belongs to the provider neither checks nor decides about it (BR-86). */
export async function notOwnProvider(transaction: Transaction, actor: Actor, providerId: string): Promise<void> {
  const own = actor.personId ? await organisationsOf(transaction, [actor.personId]) : [];
  refuseIfAny([problem(own.includes(providerId), 'REGISTRAR_BELONGS_TO_PROVIDER')]);
}
