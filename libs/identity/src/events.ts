import { event } from '#platform';

const options = { chain: 'organisation', unheard: true } as const;

export const organisationCreated = event<{ kind: string; legalType: string }>('organisation.created', options);
export const memberAdded = event<{ membershipId: string; roles: readonly string[] }>(
  'organisation.member_added',
  options,
);
export const memberRolesChanged = event<{ membershipId: string; roles: readonly string[] }>(
  'organisation.roles_changed',
  options,
);
export const memberLeft = event<{ membershipId: string }>('organisation.member_left', options);
export const apiKeyCreated = event<{ keyId: string; roles: readonly string[] }>('organisation.key_created', {
  ...options,
  visible: 'never',
});
export const apiKeyRevoked = event<{ keyId: string }>('organisation.key_revoked', { ...options, visible: 'never' });
