import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FileType } from '#files';
import { OrganisationType } from '#identity';
import { connection, DateTimeScalar, payload, enumOf } from '#platform';
import { applicationKinds, registerApplicationMachine } from '../domain/application.ts';
import { checkResults } from '../domain/decision.ts';
import { OwnershipFormEnum, RegisterServiceType } from './register.types.ts';

export const RegisterApplicationKindEnum = enumOf(applicationKinds);
export const RegisterApplicationStateEnum = enumOf(registerApplicationMachine.states);
export const CheckResultEnum = enumOf(checkResults);
registerEnumType(RegisterApplicationKindEnum, {
  name: 'RegisterApplicationKind',
  description: 'What the provider asks for.',
});
registerEnumType(RegisterApplicationStateEnum, {
  name: 'RegisterApplicationState',
  description: 'What became of an application; `included` is: granted.',
});
registerEnumType(CheckResultEnum, { name: 'CheckResult', description: 'What a registrar found.' });

@ObjectType('CriterionCheck', { description: 'One criterion of one service, as a registrar found it (BR-8).' })
export class CriterionCheckType {
  @Field(() => String, { description: 'Service.' })
  serviceCode: string;

  @Field(() => String, { description: 'Criterion, by its code in the rule pack.' })
  criterionCode: string;

  @Field(() => CheckResultEnum, { description: 'Finding.' })
  result: string;

  @Field(() => String, { description: 'What it rests on.' })
  evidence: string;

  @Field(() => String, { description: 'Who checked.' })
  checkedBy: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  checkedAt: string;
}

@ObjectType('ProviderDetails', {
  description: 'What an application says of the provider; personal data of a sole entrepreneur included.',
})
export class ProviderDetailsType {
  @Field(() => String, { nullable: true, description: 'Address.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Organisational and legal form of an organisation.' })
  legalForm: string | null;

  @Field(() => OwnershipFormEnum, { nullable: true, description: 'Ownership of an organisation.' })
  ownershipForm: string | null;

  @Field(() => String, { nullable: true, description: 'Surname of a sole entrepreneur.' })
  surname: string | null;

  @Field(() => String, { nullable: true, description: 'Given name of a sole entrepreneur.' })
  givenName: string | null;

  @Field(() => String, { nullable: true, description: 'Patronymic, where there is one.' })
  patronymic: string | null;

  @Field(() => Boolean, { description: 'The person refused a tax number.' })
  taxNumberRefused: boolean;

  @Field(() => String, { nullable: true, description: 'Identity document of a person without a tax number.' })
  identityDocument: string | null;
}

@ObjectType('RegisterApplication', {
  description: "A provider's application; seen by the provider, by the deciding authority and by oversight.",
})
export class RegisterApplicationType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Number, e.g. AP-2026-000001.' })
  reference: string;

  @Field(() => OrganisationType, { description: 'The provider.' })
  organisation: OrganisationType;

  @Field(() => OrganisationType, { description: 'The authority that decides.' })
  authority: OrganisationType;

  @Field(() => RegisterApplicationKindEnum, { description: 'What is asked for.' })
  kind: string;

  @Field(() => RegisterApplicationStateEnum, { description: 'What became of it.' })
  state: string;

  @Field(() => [RegisterServiceType], { description: 'The services that the entry is to list.' })
  services: RegisterServiceType[];

  @Field(() => ProviderDetailsType, {
    nullable: true,
    description: 'About the provider; null for an exclusion, and hidden from oversight.',
  })
  details: ProviderDetailsType | null;

  @Field(() => Int, { nullable: true, description: 'The version of the entry that a change was written against.' })
  entryVersion: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was filed.' })
  filedAt: string;

  @Field(() => DateTimeScalar, { description: 'The first moment that is too late for the decision (BR-9).' })
  decideBy: string;

  @Field(() => Boolean, { description: 'Decided too late, or still waiting though the term is over.' })
  late: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided or withdrawn.' })
  decidedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Reason of a refusal, from the closed list (BR-10).' })
  reasonCode: string | null;

  @Field(() => String, { nullable: true, description: 'The reason in words.' })
  reasonText: string | null;

  @Field(() => [FileType], {
    description: 'Files that came with the application; seen by the provider and by registrars of the authority.',
  })
  evidence: FileType[];

  @Field(() => [CriterionCheckType], { description: 'What was found so far.' })
  checks: CriterionCheckType[];
}

export const RegisterApplicationConnection = connection('RegisterApplication', () => RegisterApplicationType);
export const RegisterApplicationPayload = payload('registerApplication', () => RegisterApplicationType);
