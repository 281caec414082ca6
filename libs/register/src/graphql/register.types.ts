import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OrganisationType } from '#identity';
import { connection, DateTimeScalar, LocalDateScalar, payload, enumOf } from '#platform';
import { registerEntryMachine } from '../domain/entry.ts';
import { ownershipForms } from '../domain/provider.ts';

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

@ObjectType('RegisterService', { description: 'A service that a provider offers.' })
export class RegisterServiceType {
  @Field(() => String, { description: 'Its code in the classifier.' })
  serviceCode: string;

  @Field(() => Int, { description: 'How many persons can be served at the same time.' })
  capacity: number;

  @Field(() => [String], { description: 'Where it is provided: codes of settings.' })
  settings: string[];
}

@ObjectType('RegisterSlice', {
  description: 'The entry as it stood from a moment on. Slices are added, never changed (BR-11).',
})
export class RegisterSliceType {
  @Field(() => Int, { description: 'Counted from 1.' })
  number: number;

  @Field(() => DateTimeScalar, { description: 'From when the entry stood so.' })
  validFrom: string;

  @Field(() => String, { description: 'The facts as canonical JSON (RFC 8785), without personal data.' })
  facts: string;

  @Field(() => String, { description: 'SHA-256 of the facts, in hexadecimal.' })
  sha256: string;
}

@ObjectType('RegisterEntry', {
  description: 'A provider in the register, without the personal data of sole entrepreneurs.',
})
export class RegisterEntryType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Register number, e.g. R-2026-000001.' })
  reference: string;

  @Field(() => OrganisationType, { description: 'The provider.' })
  organisation: OrganisationType;

  @Field(() => OrganisationType, { description: 'The authority that keeps the entry.' })
  authority: OrganisationType;

  @Field(() => ProviderTypeEnum, { description: 'Kind of provider.' })
  type: string;

  @Field(() => RegisterEntryStateEnum, { description: 'Whether the provider may take part.' })
  state: string;

  @Field(() => Int, {
    description: 'Goes up with each change; a change written against an older one is refused (BR-13).',
  })
  version: number;

  @Field(() => String, { description: 'Name at the last decision.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'EDRPOU code of an organisation; null for a sole entrepreneur.' })
  legalCode: string | null;

  @Field(() => String, { nullable: true, description: 'Territory by its KATOTTG code.' })
  territoryCode: string | null;

  @Field(() => String, { nullable: true, description: 'Organisational and legal form.' })
  legalForm: string | null;

  @Field(() => OwnershipFormEnum, { nullable: true, description: 'Ownership of an organisation.' })
  ownershipForm: string | null;

  @Field(() => String, { nullable: true, description: 'Address of an organisation.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone of an organisation.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail of an organisation.' })
  email: string | null;

  @Field(() => LocalDateScalar, { description: 'Day of inclusion.' })
  includedOn: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of exclusion.' })
  excludedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Reason of an exclusion, from the closed list (BR-10).' })
  reasonCode: string | null;

  @Field(() => String, { nullable: true, description: 'The reason in words; seen by the provider and the authority.' })
  reason: string | null;

  @Field(() => [RegisterServiceType], { description: 'The services listed now.' })
  services: RegisterServiceType[];

  @Field(() => [RegisterSliceType], { description: 'The history of the entry, the oldest first.' })
  slices: RegisterSliceType[];
}

export const RegisterEntryConnection = connection('RegisterEntry', () => RegisterEntryType);
export const RegisterEntryPayload = payload('registerEntry', () => RegisterEntryType);
