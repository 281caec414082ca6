import { Field, InputType, Int } from '@nestjs/graphql';
import { IsArray, IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import type { Language } from '#kernel';
import { LanguageCode, type Role } from '#platform';
import type { Kind, LegalType } from '../domain/organisation.ts';
import type { AddMemberInput as AddMemberFacts } from '../usecases/add-member.ts';
import type { ChangeRolesInput as ChangeRolesFacts } from '../usecases/change-roles.ts';
import type { CreateApiKeyInput as CreateApiKeyFacts } from '../usecases/create-api-key.ts';
import type { CreateOrganisationInput as CreateOrganisationFacts } from '../usecases/create-organisation.ts';
import type { RevokeApiKeyInput as RevokeApiKeyFacts } from '../usecases/revoke-api-key.ts';
import type { SignUpProviderInput as SignUpProviderFacts } from '../usecases/sign-up-provider.ts';
import { LegalTypeEnum, OrganisationKindEnum, RoleEnum } from './identity.type.ts';

@InputType({ description: 'An address and a password.' })
export class SignInInput {
  @Field(() => String, { description: 'Address.' })
  @MaxLength(320)
  email: string;

  @Field(() => String, { description: 'Password.' })
  @MaxLength(1024)
  password: string;
}

@InputType({ description: 'The organisation to act for.' })
export class ChooseOrganisationInput {
  @Field(() => String, { description: "One of the caller's organisations." })
  @IsUUID()
  organisationId: string;
}

@InputType({ isAbstract: true })
class OrganisationInput {
  @Field(() => LegalTypeEnum, { description: 'Legal form.' })
  legalType: LegalType;

  @Field(() => String, { description: 'EDRPOU code of 8 digits, or the taxpayer number of a sole entrepreneur of 10.' })
  @MaxLength(20)
  legalCode: string;

  @Field(() => String, { description: 'Full name.' })
  @Length(1, 500)
  name: string;

  @Field(() => LanguageCode, { defaultValue: LanguageCode.uk, description: 'Language of the name.' })
  language: Language;

  @Field(() => String, { nullable: true, description: 'Territory by its KATOTTG code.' })
  @IsOptional()
  @MaxLength(19)
  territoryCode: string | null;
}

@InputType({ description: 'An organisation to admit.' })
export class CreateOrganisationInput extends OrganisationInput implements CreateOrganisationFacts {
  @Field(() => OrganisationKindEnum, { description: 'What it is on the marketplace.' })
  kind: Kind;

  @Field(() => Boolean, { defaultValue: false, description: 'True for an invented organisation of a demonstration.' })
  demonstration: boolean;
}

@InputType({ description: 'A provider and its first person.' })
export class SignUpProviderInput extends OrganisationInput implements SignUpProviderFacts {
  @Field(() => String, { description: 'Address of the first person.' })
  @MaxLength(320)
  email: string;

  @Field(() => String, { description: 'Name of the first person.' })
  @Length(1, 200)
  personName: string;

  @Field(() => String, { description: 'At least 12 characters, not a common one.' })
  @MaxLength(1024)
  password: string;
}

@InputType({ description: 'A person and his roles in an organisation.' })
export class AddMemberInput implements AddMemberFacts {
  @Field(() => String, { description: 'The organisation.' })
  @IsUUID()
  organisationId: string;

  @Field(() => String, { description: 'Address of the person.' })
  @MaxLength(320)
  email: string;

  @Field(() => String, { description: 'Name of the person.' })
  @Length(1, 200)
  name: string;

  @Field(() => String, { nullable: true, description: 'First password, for a person without an account.' })
  @IsOptional()
  @MaxLength(1024)
  password: string | null;

  @Field(() => [RoleEnum], { description: 'Roles.' })
  @IsArray()
  roles: Role[];
}

@InputType({ description: 'New roles of a member.' })
export class ChangeRolesInput implements ChangeRolesFacts {
  @Field(() => String, { description: 'The membership.' })
  @IsUUID()
  membershipId: string;

  @Field(() => [RoleEnum], { description: 'The roles from now on; none when the person leaves.' })
  @IsArray()
  roles: Role[];
}

@InputType({ description: 'A key for machines.' })
export class CreateApiKeyInput implements CreateApiKeyFacts {
  @Field(() => String, { description: 'What the key is for.' })
  @Length(1, 100)
  name: string;

  @Field(() => [RoleEnum], { description: "A part of the caller's own roles." })
  @IsArray()
  roles: Role[];

  @Field(() => Int, { defaultValue: 90, description: 'Days until it ends, at most 365.' })
  @IsInt()
  @Min(1)
  @Max(365)
  days: number;
}

@InputType({ description: 'A key to revoke.' })
export class RevokeApiKeyInput implements RevokeApiKeyFacts {
  @Field(() => String, { description: 'The key.' })
  @IsUUID()
  keyId: string;
}
