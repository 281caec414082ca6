import { definePolicy, permit, signedIn } from '#platform';

interface OfAuthority {
  readonly authorityId: string;
}

const registrar = permit(['registrar'], (row: OfAuthority) => row.authorityId);

export const { may } = definePolicy({
  'register.file': permit(['signatory']),
  'register.withdraw': permit(['signatory'], (application: { organisationId: string }) => application.organisationId),
  'register.applications': signedIn,
  'register.check': registrar,
  'register.decide': registrar,
  'register.suspend': registrar,
  'register.reinstate': registrar,
  'register.exclude': registrar,
});
