import { definePolicy, permit, signedIn } from '#platform';

interface OfAuthority {
  readonly authorityId: string;
}

export const { may } = definePolicy({
  'tariff.preview': signedIn,
  'tariff.draft': permit(['tariff_officer']),
  'tariff.approve': permit(['head'], (tariff: OfAuthority) => tariff.authorityId),
  'tariff.revoke': permit(['tariff_officer', 'head'], (tariff: OfAuthority) => tariff.authorityId),
});
