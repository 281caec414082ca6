import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { applicationKinds, type ApplicationKind } from '../domain/application.ts';
import { type CheckResult, checkResults } from '../domain/decision.ts';
import { ownershipForms, type ProviderDetails, type ProviderService } from '../domain/provider.ts';
import type { DecideRegisterApplicationInput as DecideFacts } from '../usecases/decide-register-application.ts';
import type { ExcludeRegisterEntryInput as ExcludeFacts } from '../usecases/exclude-register-entry.ts';
import type { FileRegisterApplicationInput as FileFacts } from '../usecases/file-register-application.ts';
import type { RecordCriterionCheckInput as CheckFacts } from '../usecases/record-criterion-check.ts';
import type { ReinstateRegisterEntryInput as ReinstateFacts } from '../usecases/reinstate-register-entry.ts';
import type { SuspendRegisterEntryInput as SuspendFacts } from '../usecases/suspend-register-entry.ts';
import type { WithdrawRegisterApplicationInput as WithdrawFacts } from '../usecases/withdraw-register-application.ts';
import { CheckResultEnum, RegisterApplicationKindEnum } from './register-application.types.ts';
import { OwnershipFormEnum } from './register.types.ts';

@InputType({ description: 'A service that the entry is to list.' })
export class ProviderServiceInput implements ProviderService {
  @Field(() => String, { description: 'Its code in the classifier.' })
  @MaxLength(20)
  serviceCode: string;

  @Field(() => Int, { description: 'How many persons can be served at the same time.' })
  @IsInt()
  capacity: number;

  @Field(() => [String], { description: 'Where it is provided: codes of settings.' })
  @ArrayMaxSize(10)
  @MaxLength(20, { each: true })
  settings: string[];
}

@InputType({ description: 'About the provider; which fields are needed depends on its type (BR-14).' })
export class ProviderDetailsInput implements ProviderDetails {
  @Field(() => String, { nullable: true, defaultValue: null, description: 'Address. Needed.' })
  @IsOptional()
  @MaxLength(500)
  address: string | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'Telephone. Needed.' })
  @IsOptional()
  @MaxLength(50)
  phone: string | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'E-mail. Needed.' })
  @IsOptional()
  @MaxLength(320)
  email: string | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Organisational and legal form. Needed of an organisation.',
  })
  @IsOptional()
  @MaxLength(200)
  legalForm: string | null;

  @Field(() => OwnershipFormEnum, {
    nullable: true,
    defaultValue: null,
    description: 'Ownership. Needed of an organisation.',
  })
  @IsOptional()
  @IsIn(ownershipForms)
  ownershipForm: string | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'Surname. Needed of a sole entrepreneur.' })
  @IsOptional()
  @MaxLength(100)
  surname: string | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Given name. Needed of a sole entrepreneur.',
  })
  @IsOptional()
  @MaxLength(100)
  givenName: string | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'Patronymic, where there is one.' })
  @IsOptional()
  @MaxLength(100)
  patronymic: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'The person refused a tax number.' })
  @IsBoolean()
  taxNumberRefused: boolean;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Identity document. Needed of a person without a tax number.',
  })
  @IsOptional()
  @MaxLength(200)
  identityDocument: string | null;
}

@InputType({ description: 'An application of a provider.' })
export class FileRegisterApplicationInput implements FileFacts {
  @Field(() => RegisterApplicationKindEnum, { description: 'What is asked for.' })
  @IsIn(applicationKinds)
  kind: ApplicationKind;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'The authority that is to include the provider; null for a change or an exclusion.',
  })
  @IsOptional()
  @IsUUID()
  authorityId: string | null;

  @Field(() => [ProviderServiceInput], {
    defaultValue: [],
    description: 'All services that the entry is to list, not only new ones.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ProviderServiceInput)
  services: ProviderServiceInput[];

  @Field(() => ProviderDetailsInput, {
    nullable: true,
    defaultValue: null,
    description: 'About the provider; null for an exclusion.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProviderDetailsInput)
  details: ProviderDetailsInput | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'The version of the entry that is to change or end (BR-13).',
  })
  @IsOptional()
  @IsInt()
  entryVersion: number | null;
}

@InputType({ description: 'An application to withdraw.' })
export class WithdrawRegisterApplicationInput implements WithdrawFacts {
  @Field(() => String, { description: 'The application.' })
  @IsUUID()
  applicationId: string;
}

@InputType({ description: 'What was found on one criterion of one service.' })
export class RecordCriterionCheckInput implements CheckFacts {
  @Field(() => String, { description: 'The application.' })
  @IsUUID()
  applicationId: string;

  @Field(() => String, { description: 'Service.' })
  @MaxLength(20)
  serviceCode: string;

  @Field(() => String, { description: 'Criterion, by its code in the rule pack.' })
  @MaxLength(50)
  criterionCode: string;

  @Field(() => CheckResultEnum, { description: 'Finding.' })
  @IsIn(checkResults)
  result: CheckResult;

  @Field(() => String, { description: 'What it rests on: a document, a visit.' })
  @MaxLength(2000)
  evidence: string;
}

@InputType({ description: 'A decision on an application.' })
export class DecideRegisterApplicationInput implements DecideFacts {
  @Field(() => String, { description: 'The application.' })
  @IsUUID()
  applicationId: string;

  @Field(() => Boolean, { description: 'Granted or refused.' })
  @IsBoolean()
  grant: boolean;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Reason of a refusal, from the closed list of the rule pack (BR-10).',
  })
  @IsOptional()
  @MaxLength(50)
  reasonCode: string | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'The reason in words.' })
  @IsOptional()
  @MaxLength(2000)
  reasonText: string | null;
}

@InputType({ isAbstract: true })
class EntryInput {
  @Field(() => String, { description: 'The entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => Int, {
    description: 'The version that was read; refused as stale when the entry has changed since (BR-13).',
  })
  @IsInt()
  @Min(1)
  version: number;
}

@InputType({ description: 'An entry to suspend.' })
export class SuspendRegisterEntryInput extends EntryInput implements SuspendFacts {
  @Field(() => String, { description: 'Why, in words.' })
  @MaxLength(2000)
  reason: string;
}

@InputType({ description: 'An entry whose suspension is to be lifted.' })
export class ReinstateRegisterEntryInput extends EntryInput implements ReinstateFacts {}

@InputType({ description: 'An entry to exclude.' })
export class ExcludeRegisterEntryInput extends EntryInput implements ExcludeFacts {
  @Field(() => String, { description: 'Reason, from the closed list of the rule pack (BR-10).' })
  @MaxLength(50)
  reasonCode: string;

  @Field(() => String, { description: 'The reason in words.' })
  @MaxLength(2000)
  reasonText: string;
}
