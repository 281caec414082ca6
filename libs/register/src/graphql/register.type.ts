import { registerEnumType } from '@nestjs/graphql';
import { OrganisationType } from '#identity';
import {
  type Alias,
  ascending,
  Code,
  Computed,
  connection,
  Day,
  enumOf,
  everybody,
  Id,
  Moment,
  One,
  Paged,
  payload,
  Readable,
  sql,
  type Statement,
  Text,
  Texts,
  Value,
  Whole,
  type Write,
} from '#platform';
import { MOST_SERVICES, registerEntryMachine } from '../domain/entry.ts';
import { ownershipForms } from '../domain/provider.ts';

/** Shown of organisations alone: a sole entrepreneur's contacts and code are personal data. */
const ofOrganisation =
  (value: string): Write =>
  (t) =>
    sql`case when ${t}.type = 'O' then ${value === 'legal_code' ? sql`${t}.legal_code` : sql`${t}.details ->> ${value}`} end`;

const servicesOf = (entry: Alias): Statement => sql`(
  select coalesce(json_agg(json_build_object('serviceCode', s.service_code, 'capacity', s.capacity, 'settings', s.settings)
    order by s.service_code), '[]'::json) from register_service s where s.entry_id = ${entry}.id)`;

export const ProviderTypeEnum = enumOf(['O', 'F']);
export const RegisterEntryStateEnum = enumOf(registerEntryMachine.states);
export const OwnershipFormEnum = enumOf(ownershipForms);
registerEnumType(ProviderTypeEnum, {
  name: 'ProviderType',
  description: 'O: an organisation. F: a sole entrepreneur.',
});
registerEnumType(RegisterEntryStateEnum, {
  name: 'RegisterEntryState',
  description: 'Whether the provider may take part (BR-6).',
});
registerEnumType(OwnershipFormEnum, { name: 'OwnershipForm', description: 'Who owns an organisation.' });

@Value('A service that a provider offers.')
export class RegisterServiceType {
  @Text('Its code in the classifier.') serviceCode: string;
  @Whole('How many persons can be served at the same time.') capacity: number;
  @Texts('Where it is provided: codes of settings.') settings: string[];
}

@Readable({
  table: 'register_slice',
  scope: everybody,
  says: 'The entry as it stood from a moment on. Slices are added, never changed (BR-11).',
})
export class RegisterSliceType {
  @Whole('Counted from 1.') number: number;
  @Moment('Since when the entry has read like this.') validFrom: string;
  @Text('The facts as canonical JSON (RFC 8785), without personal data.') facts: string;
  @Text('SHA-256 of the facts, in hexadecimal.') sha256: string;
}

@Readable({
  table: 'register_entry',
  scope: everybody,
  says: 'A provider in the register, without the personal data of sole entrepreneurs.',
})
export class RegisterEntryType {
  @Id() id: string;
  @Text('Register number, e.g. R-2026-000001.') reference: string;
  @One(() => OrganisationType, 'The provider.') organisation: OrganisationType;
  @One(() => OrganisationType, 'The authority that keeps the entry.') authority: OrganisationType;
  @Code(() => ProviderTypeEnum, 'Kind of provider.') type: string;
  @Code(() => RegisterEntryStateEnum, 'Whether the provider may take part.') state: string;
  @Whole('Goes up with each change; a change written against an older one is refused (BR-13).') version: number;
  @Text('Name at the last decision.') name: string;
  @Text('EDRPOU code of an organisation; null for a sole entrepreneur.', {
    nullable: true,
    sql: ofOrganisation('legal_code'),
  })
  legalCode: string | null;
  @Text('Territory by its KATOTTG code.', { nullable: true }) territoryCode: string | null;
  @Text('Organisational and legal form.', { nullable: true }) legalForm: string | null;
  @Code(() => OwnershipFormEnum, 'Ownership of an organisation.', { nullable: true }) ownershipForm: string | null;
  @Text('Address of an organisation.', { nullable: true, sql: ofOrganisation('address') })
  address: string | null;
  @Text('Telephone of an organisation.', { nullable: true, sql: ofOrganisation('phone') })
  phone: string | null;
  @Text('Email address of an organisation.', { nullable: true, sql: ofOrganisation('email') })
  email: string | null;
  @Day('Day of inclusion.') includedOn: string;
  @Day('Day of exclusion.', { nullable: true }) excludedOn: string | null;
  @Text('Reason of an exclusion, from the closed list (BR-10).', { nullable: true }) reasonCode: string | null;
  @Text('The reason; seen by the provider and the authority.', {
    nullable: true,
    sql: (t, { actor }) =>
      sql`case when ${actor.organisationId}::uuid in (${t}.organisation_id, ${t}.authority_id) then ${t}.reason end`,
  })
  reason: string | null;
  @Computed(() => [RegisterServiceType], 'The services listed now.', { most: MOST_SERVICES, sql: servicesOf })
  services: RegisterServiceType[];
  @Paged(() => RegisterSliceConnection, 'The history of the entry, the oldest first.', {
    by: 'entry_id',
    order: ascending({ number: 'integer' }),
  })
  slices: Paged<RegisterSliceType>;
}

export const RegisterSliceConnection = connection('RegisterSlice', () => RegisterSliceType);
export const RegisterEntryConnection = connection('RegisterEntry', () => RegisterEntryType);
export const RegisterEntryPayload = payload('registerEntry', () => RegisterEntryType);
