import { definePolicy, permit, roles, signedIn } from '#platform';

export const { may } = definePolicy({
  'notice.list': signedIn,
  'notice.read': permit(roles, (notice: { organisationId: string }) => notice.organisationId),
});
