import { refuse } from '#kernel';
import type { Actor } from '#platform';

/** The person who acts and the authority acted for; everything in this room is done by people for an authority. */
export function acting({ personId, organisationId }: Actor): { personId: string; authorityId: string } {
  return personId === null || organisationId === null ? refuse('NOT_FOUND') : { personId, authorityId: organisationId };
}
