import type { Actor } from '#platform';
import { may } from '../policy.ts';

/** Members are managed by their own organisation, or anywhere by the operator. */
export function mayManage(actor: Actor, action: 'member.add' | 'member.change', organisationId: string): boolean {
  return may(actor, action) && (actor.organisationId === organisationId || actor.roles.includes('operator'));
}
