import { definePolicy, permit } from '#platform';

const ownAuthority = (row: { readonly authorityId: string }): string => row.authorityId;

export const { may } = definePolicy({
  'monitoring.prepare': permit(['monitoring_officer'], ownAuthority),
  'monitoring.publish': permit(['monitoring_officer'], ownAuthority),
});
