import { definePolicy, permit, systemOnly } from '#platform';

interface OfAuthority {
  readonly authorityId: string;
}

export const { may } = definePolicy({
  'budget.open': permit(['finance_officer']),
  'budget.appropriate': permit(['finance_officer'], (line: OfAuthority) => line.authorityId),
  'budget.lapse': systemOnly,
});
