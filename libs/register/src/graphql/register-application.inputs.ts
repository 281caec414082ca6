import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { MOST_FILES } from '#files';
import { applicationKinds, type ApplicationKind } from '../domain/application.ts';
import { ownershipForms, type ProviderDetails, type ProviderService } from '../domain/provider.ts';
import type { FileRegisterApplicationInput as FileFacts } from '../usecases/file-register-application.ts';
import type { WithdrawRegisterApplicationInput as WithdrawFacts } from '../usecases/withdraw-register-application.ts';
import { RegisterApplicationKindEnum } from './register-application.type.ts';
import { OwnershipFormEnum } from './register.type.ts';

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

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Files of the provider that were uploaded with `PUT /files`; its own people and the registrar read them.',
  })
  @ArrayMaxSize(MOST_FILES)
  @IsUUID('all', { each: true })
  evidenceFileIds: string[];
}

@InputType({ description: 'An application to withdraw.' })
export class WithdrawRegisterApplicationInput implements WithdrawFacts {
  @Field(() => String, { description: 'The application.' })
  @IsUUID()
  applicationId: string;
}
