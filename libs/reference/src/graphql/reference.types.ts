import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar, MoneyType } from '#platform';
import {
  CodeStatusEnum,
  NameStatusEnum,
  ServiceTypeEnum,
  SettingEnum,
  SubsistenceCategoryEnum,
  TerritoryKindEnum,
} from './enums.ts';

@ObjectType('Bilingual', { description: "A text of the product's own lists in both languages." })
export class BilingualType {
  @Field(() => String, { description: 'In Ukrainian.' })
  uk: string;

  @Field(() => String, { description: 'In English.' })
  en: string;
}

@ObjectType('NamedCode', { description: 'An entry of a code list.' })
export class NamedCodeType {
  @Field(() => String, { description: 'Code.' })
  code: string;

  @Field(() => BilingualType, { description: 'Name.' })
  name: BilingualType;
}

@ObjectType('Service', {
  description: 'A row of the national classifier of social services (Order 429 of 23.06.2020).',
})
export class ServiceType {
  @Field(() => String, { description: 'Code; starts with TMP- where no official code was found.' })
  code: string;

  @Field(() => BilingualType, { description: 'Name.' })
  name: BilingualType;

  @Field(() => ServiceType, { nullable: true, description: 'The group that the service belongs to.' })
  parent: ServiceType | null;

  @Field(() => ServiceTypeEnum, { description: 'Type by Article 16 of the Law.' })
  type: string;

  @Field(() => [SettingEnum], { description: 'Where it can be provided.' })
  settings: string[];

  @Field(() => Boolean, { description: 'Whether a community has to ensure it (Article 16 of the Law).' })
  basic: boolean;

  @Field(() => CodeStatusEnum, { description: 'How well the code is known.' })
  codeStatus: string;

  @Field(() => NameStatusEnum, { description: 'How well the name is known.' })
  nameStatus: string;

  @Field(() => LocalDateScalar, { description: 'First day on which it can be planned and ordered.' })
  activeFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null while there is none.' })
  activeTo: string | null;
}

@ObjectType('CpvCode', { description: 'A code of the common procurement vocabulary (DK 021:2015).' })
export class CpvCodeType {
  @Field(() => String, { description: 'Eight digits, a dash and the check digit.' })
  code: string;

  @Field(() => BilingualType, { description: 'Official name.' })
  name: BilingualType;
}

@ObjectType('Territory', { description: 'A territory of the codifier (KATOTTG).' })
export class TerritoryType {
  @Field(() => String, { description: 'Code of the country and seventeen digits.' })
  code: string;

  @Field(() => BilingualType, { description: 'Name; the English one is transliterated.' })
  name: BilingualType;

  @Field(() => TerritoryKindEnum, { description: 'Level.' })
  kind: string;

  @Field(() => TerritoryType, { nullable: true, description: 'The territory that it lies in.' })
  parent: TerritoryType | null;

  @Field(() => TerritoryType, {
    nullable: true,
    description: 'The oblast or special city that it lies in; itself for these.',
  })
  oblast: TerritoryType | null;

  @Field(() => Int, { nullable: true, description: 'Inhabitants; null where not known.' })
  population: number | null;

  @Field(() => Int, { nullable: true, description: 'The year of the figure.' })
  populationYear: number | null;
}

@ObjectType('SubsistenceMinimum', {
  description: 'Subsistence minimum of a category, a month. Not yet read in the budget law.',
})
export class SubsistenceMinimumType {
  @Field(() => SubsistenceCategoryEnum, { description: 'For whom.' })
  category: string;

  @Field(() => LocalDateScalar, { description: 'Since when.' })
  validFrom: string;

  @Field(() => MoneyType, { description: 'Amount a month.' })
  amount: MoneyType;
}
