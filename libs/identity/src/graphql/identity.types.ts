import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, LanguageCode, payload, ProblemType, roles, enumOf } from '#platform';
import { legalTypes, organisationKinds } from '../domain/organisation.ts';

export const OrganisationKindEnum = enumOf(organisationKinds);
export const LegalTypeEnum = enumOf(legalTypes);
export const RoleEnum = enumOf(roles);
registerEnumType(OrganisationKindEnum, {
  name: 'OrganisationKind',
  description: 'What an organisation is on the marketplace.',
});
registerEnumType(LegalTypeEnum, { name: 'LegalType', description: 'Legal form, as far as rules differ by it.' });
registerEnumType(RoleEnum, { name: 'Role', description: 'What a person may do for an organisation.' });

@ObjectType('Organisation', { description: 'An authority, a provider, an oversight body or the operator.' })
export class OrganisationType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => OrganisationKindEnum, { description: 'What it is on the marketplace.' })
  kind: string;

  @Field(() => LegalTypeEnum, { description: 'Legal form.' })
  legalType: string;

  @Field(() => String, {
    nullable: true,
    description:
      'EDRPOU code; the taxpayer number of a sole entrepreneur is personal and shown to the organisation itself only.',
  })
  legalCode: string | null;

  @Field(() => String, { description: 'Name, in the language that `language` says.' })
  name: string;

  @Field(() => LanguageCode, { description: 'Language of the name.' })
  language: string;

  @Field(() => String, { nullable: true, description: 'Territory by its KATOTTG code.' })
  territoryCode: string | null;

  @Field(() => Boolean, { description: 'True for invented organisations of a demonstration.' })
  demonstration: boolean;

  @Field(() => [MembershipType], {
    description: 'People and their roles; seen by the organisation itself and the operator.',
  })
  members: MembershipType[];
}

@ObjectType('Person', { description: 'A person with an account, as seen by his own organisation.' })
export class PersonType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => String, { description: 'Address for signing in.' })
  email: string;

  @Field(() => [MembershipType], { description: 'The organisations for which the person may act.' })
  memberships: MembershipType[];
}

@ObjectType('Membership', { description: 'What a person may do for an organisation.' })
export class MembershipType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => PersonType, { nullable: true, description: 'The person, for those who may see him.' })
  person: PersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The organisation.' })
  organisation: OrganisationType | null;

  @Field(() => [RoleEnum], { description: 'Roles.' })
  roles: string[];

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  activeFrom: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null while active.' })
  activeTo: string | null;
}

@ObjectType('ApiKey', { description: 'A key of a person for machines; the token itself is shown only once.' })
export class ApiKeyType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'What the key is for.' })
  name: string;

  @Field(() => [RoleEnum], { description: "A part of its owner's roles." })
  roles: string[];

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  expiresAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked.' })
  revokedAt: string | null;
}

@ObjectType('Viewer', { description: 'Who the caller is.' })
export class ViewerType {
  @Field(() => PersonType, { nullable: true, description: 'The person; null for a caller who has not signed in.' })
  person: PersonType | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation acted for; null until one is chosen.',
  })
  organisation: OrganisationType | null;

  @Field(() => [RoleEnum], { description: 'Roles in it.' })
  roles: string[];
}

@ObjectType('SignInPayload', { description: 'A session, or why there is none.' })
export class SignInPayload {
  @Field(() => String, { nullable: true, description: 'Send it as `Authorization: Bearer`. Shown once.' })
  token: string | null;

  @Field(() => [ProblemType], { description: 'Why there is no session.' })
  problems: ProblemType[];
}

@ObjectType('ApiKeyPayload', { description: 'A new key, or why there is none.' })
export class ApiKeyPayload {
  @Field(() => String, { nullable: true, description: 'Send it as `Authorization: Bearer`. Shown once.' })
  token: string | null;

  @Field(() => [ProblemType], { description: 'Why there is no key.' })
  problems: ProblemType[];
}

@ObjectType('DonePayload', { description: 'Whether it was done.' })
export class DonePayload {
  @Field(() => Boolean, { description: 'True when it was done.' })
  done: boolean;

  @Field(() => [ProblemType], { description: 'Why not.' })
  problems: ProblemType[];
}

export const OrganisationPayload = payload('organisation', () => OrganisationType);
export const MembershipPayload = payload('membership', () => MembershipType);
