import { registerEnumType } from '@nestjs/graphql';
import {
  ascending,
  Code,
  Codes,
  connection,
  enumOf,
  everybody,
  Flag,
  Id,
  Language,
  Moment,
  MOST_PROBLEMS,
  Nested,
  One,
  Paged,
  payload,
  ProblemType,
  Readable,
  roles,
  sql,
  Text,
  Value,
} from '#platform';
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

@Readable({
  table: 'organisation',
  scope: everybody,
  says: 'An authority, a provider, an oversight body or the operator.',
})
export class OrganisationType {
  @Id() id: string;
  @Code(() => OrganisationKindEnum, 'What it is on the marketplace.') kind: string;
  @Code(() => LegalTypeEnum, 'Legal form.') legalType: string;
  @Text(
    'EDRPOU code; the taxpayer number of a sole entrepreneur is personal and shown to the organisation itself only.',
    {
      nullable: true,
      sql: (t, { actor }) =>
        sql`case when ${t}.legal_type <> 'sole_entrepreneur' or ${t}.id = ${actor.organisationId}::uuid then ${t}.legal_code end`,
    },
  )
  legalCode: string | null;
  @Text('Name, in the language that `language` says.') name: string;
  @Language('Language of the name.') language: string;
  @Text('Territory by its KATOTTG code.', { nullable: true }) territoryCode: string | null;
  @Flag('True for invented organisations of a demonstration.') demonstration: boolean;
  @Paged(() => MembershipConnection, 'People and their roles; seen by the organisation itself and the operator.', {
    by: 'organisation_id',
    order: ascending({ active_from: 'timestamptz' }),
  })
  members: Paged<MembershipType>;
}

@Readable({
  table: 'person',
  scope: (actor, t) => sql`${t}.id = ${actor.personId}::uuid or ${actor.roles.includes('operator')} or exists (
    select from membership m
    where m.person_id = ${t}.id and m.organisation_id = ${actor.organisationId}::uuid and m.active_to is null)`,
  says: 'A person with an account, as their own organisation sees them.',
})
export class PersonType {
  @Id() id: string;
  @Text('Name.') name: string;
  @Text('Address for signing in.') email: string;
  @Paged(() => MembershipConnection, 'The organisations for which the person may act.', {
    by: 'person_id',
    order: ascending({ active_from: 'timestamptz' }),
  })
  memberships: Paged<MembershipType>;
}

@Readable({
  table: 'membership',
  scope: (
    actor,
    t,
  ) => sql`${t}.person_id = ${actor.personId}::uuid or ${t}.organisation_id = ${actor.organisationId}::uuid
    or ${actor.roles.includes('operator')}`,
  says: 'What a person may do for an organisation.',
})
export class MembershipType {
  @Id() id: string;
  @One(() => PersonType, 'The person, for those who may see who it is.', { nullable: true }) person: PersonType | null;
  @One(() => OrganisationType, 'The organisation.', { nullable: true }) organisation: OrganisationType | null;
  @Codes(() => RoleEnum, 'Roles.') roles: string[];
  @Moment('Since when.') activeFrom: string;
  @Moment('Until when; null while active.', { nullable: true }) activeTo: string | null;
}

@Readable({
  table: 'api_key',
  scope: (actor, t) => sql`${t}.person_id = ${actor.personId}::uuid`,
  says: 'A person’s key for programs; the token itself is shown only once.',
})
export class ApiKeyType {
  @Id() id: string;
  @Text('What the key is for.') name: string;
  @Codes(() => RoleEnum, "Some of its owner's roles.") roles: string[];
  @Moment('When it ends.') expiresAt: string;
  @Moment('When it was revoked.', { nullable: true }) revokedAt: string | null;
}

@Value('Who the caller is.')
export class ViewerType {
  @Nested(() => PersonType, 'The person; null for a caller who has not signed in.', { nullable: true })
  person: PersonType | null;
  @Nested(() => OrganisationType, 'The organisation acted for; null until one is chosen.', { nullable: true })
  organisation: OrganisationType | null;
  @Codes(() => RoleEnum, 'Roles in it.') roles: string[];
}

@Value('A session, or why there is none.')
export class SignInPayload {
  @Text('Send it as `Authorization: Bearer`. Shown once.', { nullable: true }) token: string | null;
  @Nested(() => [ProblemType], 'Why there is no session.', { most: MOST_PROBLEMS }) problems: ProblemType[];
}

@Value('A new key, or why there is none.')
export class ApiKeyPayload {
  @Text('Send it as `Authorization: Bearer`. Shown once.', { nullable: true }) token: string | null;
  @Nested(() => [ProblemType], 'Why there is no key.', { most: MOST_PROBLEMS }) problems: ProblemType[];
}

@Value('Whether it was done.')
export class DonePayload {
  @Flag('True when it was done.') done: boolean;
  @Nested(() => [ProblemType], 'Why not.', { most: MOST_PROBLEMS }) problems: ProblemType[];
}

export const ApiKeyConnection = connection('ApiKey', () => ApiKeyType);
export const MembershipConnection = connection('Membership', () => MembershipType);
export const OrganisationPayload = payload('organisation', () => OrganisationType);
export const MembershipPayload = payload('membership', () => MembershipType);
