import { registerEnumType } from '@nestjs/graphql';
import { FilesOf, FileType, MOST_FILES } from '#files';
import { OrganisationType } from '#identity';
import {
  ascending,
  Code,
  Computed,
  connection,
  enumOf,
  Flag,
  Id,
  mayInSql,
  Moment,
  One,
  Paged,
  payload,
  Readable,
  sql,
  Text,
  Value,
  Whole,
} from '#platform';
import { applicationKinds, registerApplicationMachine } from '../domain/application.ts';
import { checkResults } from '../domain/decision.ts';
import { MOST_SERVICES } from '../domain/entry.ts';
import { OwnershipFormEnum, RegisterServiceType } from './register.type.ts';

export const RegisterApplicationKindEnum = enumOf(applicationKinds);
export const RegisterApplicationStateEnum = enumOf(registerApplicationMachine.states);
export const CheckResultEnum = enumOf(checkResults);
registerEnumType(RegisterApplicationKindEnum, {
  name: 'RegisterApplicationKind',
  description: 'What the provider asks for.',
});
registerEnumType(RegisterApplicationStateEnum, {
  name: 'RegisterApplicationState',
  description: 'The state of an application; `included` means granted.',
});
registerEnumType(CheckResultEnum, { name: 'CheckResult', description: 'What a registrar found.' });

@Readable({
  table: 'criterion_check',
  scope: (actor, t) => sql`${actor.organisationKind === 'oversight'} or exists (
    select from register_application a where a.id = ${t}.application_id and ${actor.organisationId}::uuid in (a.organisation_id, a.authority_id))`,
  says: 'One criterion of one service, as a registrar found it (BR-8).',
})
export class CriterionCheckType {
  @Text('Service.') serviceCode: string;
  @Text('Criterion, by its code in the rule pack.') criterionCode: string;
  @Code(() => CheckResultEnum, 'Finding.') result: string;
  @Text('What it rests on.') evidence: string;
  @Text('Who checked.') checkedBy: string;
  @Moment('When.') checkedAt: string;
}

@Value('What an application says of the provider; personal data of a sole entrepreneur included.')
export class ProviderDetailsType {
  @Text('Address.', { nullable: true }) address: string | null;
  @Text('Telephone.', { nullable: true }) phone: string | null;
  @Text('Email address.', { nullable: true }) email: string | null;
  @Text('Organisational and legal form of an organisation.', { nullable: true }) legalForm: string | null;
  @Code(() => OwnershipFormEnum, 'Ownership of an organisation.', { nullable: true }) ownershipForm: string | null;
  @Text('Surname of a sole entrepreneur.', { nullable: true }) surname: string | null;
  @Text('Given name of a sole entrepreneur.', { nullable: true }) givenName: string | null;
  @Text('Patronymic, where there is one.', { nullable: true }) patronymic: string | null;
  @Flag('The person refused a tax number.') taxNumberRefused: boolean;
  @Text('Identity document of a person without a tax number.', { nullable: true }) identityDocument: string | null;
}

@Readable({
  table: 'register_application',
  scope: (actor, t) =>
    sql`${actor.organisationId}::uuid in (${t}.organisation_id, ${t}.authority_id) or ${actor.organisationKind === 'oversight'}`,
  says: "A provider's application; seen by the provider, by the deciding authority and by oversight.",
})
export class RegisterApplicationType {
  @Id() id: string;
  @Text('Number, e.g. AP-2026-000001.') reference: string;
  @One(() => OrganisationType, 'The provider.') organisation: OrganisationType;
  @One(() => OrganisationType, 'The authority that decides.') authority: OrganisationType;
  @Code(() => RegisterApplicationKindEnum, 'What is asked for.') kind: string;
  @Code(() => RegisterApplicationStateEnum, 'The outcome.') state: string;
  @Computed(() => [RegisterServiceType], 'The services that the entry is to list.', {
    most: MOST_SERVICES,
    sql: (t) => sql`${t}.services`,
  })
  services: RegisterServiceType[];
  @Computed(() => ProviderDetailsType, 'About the provider; null for an exclusion, and hidden from oversight.', {
    nullable: true,
    sql: (t, { actor }) =>
      sql`case when ${actor.organisationId}::uuid in (${t}.organisation_id, ${t}.authority_id) then ${t}.details end`,
  })
  details: ProviderDetailsType | null;
  @Whole('The version of the entry that a change was written against.', { nullable: true })
  entryVersion: number | null;
  @Moment('When it was filed.') filedAt: string;
  @Moment('The first moment that is too late for the decision (BR-9).') decideBy: string;
  @Flag('Decided too late, or still waiting though the term is over.', {
    sql: (t) => sql`coalesce(${t}.decided_at, turbota_now()) >= ${t}.decide_by`,
  })
  late: boolean;
  @Moment('When it was decided or withdrawn.', { nullable: true }) decidedAt: string | null;
  @Text('Reason of a refusal, from the closed list (BR-10).', { nullable: true }) reasonCode: string | null;
  @Text('The reason.', { nullable: true }) reasonText: string | null;
  @FilesOf(
    'register_application',
    'Files that came with the application; seen by the provider and by registrars of the authority.',
    MOST_FILES,
    (actor, id) => sql`exists (select from register_application a
      where a.id = ${id} and ${mayInSql(actor, 'register.check', sql`a.authority_id`)})`,
  )
  evidence: FileType[];
  @Paged(() => CriterionCheckConnection, 'What was found so far, by service and criterion.', {
    by: 'application_id',
    order: ascending({ service_code: 'text', criterion_code: 'text' }),
  })
  checks: Paged<CriterionCheckType>;
}

export const CriterionCheckConnection = connection('CriterionCheck', () => CriterionCheckType);
export const RegisterApplicationConnection = connection('RegisterApplication', () => RegisterApplicationType);
export const RegisterApplicationPayload = payload('registerApplication', () => RegisterApplicationType);
