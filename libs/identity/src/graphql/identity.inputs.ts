import { Code, Codes, Flag, Id, Input, Language, LanguageCode, type Role, Text, Whole } from '#platform';
import type { Kind, LegalType } from '../domain/organisation.ts';
import type { AddMemberInput as AddMemberFacts } from '../usecases/add-member.ts';
import type { ChangeRolesInput as ChangeRolesFacts } from '../usecases/change-roles.ts';
import type { CreateApiKeyInput as CreateApiKeyFacts } from '../usecases/create-api-key.ts';
import type { CreateOrganisationInput as CreateOrganisationFacts } from '../usecases/create-organisation.ts';
import type { RevokeApiKeyInput as RevokeApiKeyFacts } from '../usecases/revoke-api-key.ts';
import type { SignUpProviderInput as SignUpProviderFacts } from '../usecases/sign-up-provider.ts';
import { LegalTypeEnum, OrganisationKindEnum, RoleEnum } from './identity.type.ts';

@Input('An address and a password.')
export class SignInInput {
  @Text('Address.', { most: 320 })
  email: string;

  @Text('Password.', { most: 1024, exact: true })
  password: string;
}

@Input('The organisation to act for.')
export class ChooseOrganisationInput {
  @Id("One of the caller's organisations.")
  organisationId: string;
}

class OrganisationInput {
  @Code(() => LegalTypeEnum, 'Legal form.')
  legalType: LegalType;

  @Text('EDRPOU code of 8 digits, or the taxpayer number of a sole entrepreneur of 10.', { most: 20 })
  legalCode: string;

  @Text('Full name.', { least: 1, most: 500, printed: true })
  name: string;

  @Language('Language of the name.', { default: LanguageCode.uk })
  language: Language;

  @Text('Territory by its KATOTTG code.', { most: 19, nullable: true })
  territoryCode: string | null;
}

@Input('An organisation to admit.')
export class CreateOrganisationInput extends OrganisationInput implements CreateOrganisationFacts {
  @Code(() => OrganisationKindEnum, 'What it is on the marketplace.')
  kind: Kind;

  @Flag('True for an invented organisation of a demonstration.', { default: false })
  demonstration: boolean;
}

@Input('A provider and its first person.')
export class SignUpProviderInput extends OrganisationInput implements SignUpProviderFacts {
  @Text('Address of the first person.', { most: 320 })
  email: string;

  @Text('Name of the first person.', { least: 1, most: 200, printed: true })
  personName: string;

  @Text('At least 12 characters, not a common one.', { most: 1024, exact: true })
  password: string;
}

@Input('A person and their roles in an organisation.')
export class AddMemberInput implements AddMemberFacts {
  @Id('The organisation.')
  organisationId: string;

  @Text('Address of the person.', { most: 320 })
  email: string;

  @Text('Name of the person.', { least: 1, most: 200, printed: true })
  name: string;

  @Text('First password, for a person without an account.', { most: 1024, exact: true, nullable: true })
  password: string | null;

  @Codes(() => RoleEnum, 'Roles.', { most: 50 })
  roles: Role[];
}

@Input('New roles of a member.')
export class ChangeRolesInput implements ChangeRolesFacts {
  @Id('The membership.')
  membershipId: string;

  @Codes(() => RoleEnum, 'The roles from now on; none when the person leaves.', { most: 50 })
  roles: Role[];
}

@Input('A key for programs.')
export class CreateApiKeyInput implements CreateApiKeyFacts {
  @Text('What the key is for.', { least: 1, most: 100 })
  name: string;

  @Codes(() => RoleEnum, "Some of the caller's own roles.", { most: 50 })
  roles: Role[];

  @Whole('Days until it ends, at most 365.', { least: 1, most: 365, default: 90 })
  days: number;
}

@Input('A key to revoke.')
export class RevokeApiKeyInput implements RevokeApiKeyFacts {
  @Id('The key.')
  keyId: string;
}
