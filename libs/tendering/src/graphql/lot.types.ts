import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, MoneyType } from '#platform';
import { CpvCodeType, ServiceType, SettingEnum, TargetGroupEnum } from '#reference';
import { LotStateEnum } from './tender.enums.ts';

@ObjectType('LotItem', { description: 'A volume of service within a lot.' })
export class LotItemType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => Int, { description: 'Number within the lot.' })
  number: number;

  @Field(() => String, { description: 'What is counted.' })
  description: string;

  @Field(() => String, { description: 'Code of the unit of measure.' })
  unit: string;

  @Field(() => DecimalScalar, { description: 'Volume in that unit.' })
  quantity: string;

  @Field(() => MoneyType, {
    description: 'The most that a bid may ask for one unit, value added tax included (BR-44).',
  })
  maximumUnitPrice: MoneyType;

  @Field(() => CpvCodeType, { nullable: true, description: 'Its code in the procurement vocabulary.' })
  cpv: CpvCodeType | null;
}

@ObjectType('Lot', { description: 'The unit of the competition: bids, award and contract are per lot.' })
export class LotType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The tender.' })
  tenderId: string;

  @Field(() => Int, { description: 'Number within the tender.' })
  number: number;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description: 'The line of the adopted needs plan that it serves; null in an emergency (BR-5).',
  })
  planLineId: string | null;

  @Field(() => String, { description: 'Code of the social service.' })
  serviceCode: string;

  @Field(() => ServiceType, { description: 'The social service.' })
  service: ServiceType;

  @Field(() => SettingEnum, { description: 'Where it is provided.' })
  setting: string;

  @Field(() => TargetGroupEnum, { description: 'Whom it is for.' })
  targetGroup: string;

  @Field(() => LotStateEnum, { description: 'How far it has come.' })
  state: string;

  @Field(() => MoneyType, {
    description: 'The most that a bid may ask in all: its items at maximum unit prices (BR-44).',
  })
  maximumValue: MoneyType;

  @Field(() => [LotItemType], { description: 'Items by number.' })
  items: LotItemType[];
}
