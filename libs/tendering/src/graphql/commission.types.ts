import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LocalDateScalar } from '#platform';
import { CommissionRoleEnum, CriterionKindEnum } from './tender.enums.ts';

@ObjectType('Criterion', { description: 'A criterion of evaluation; fixed from approval on (BR-35, BR-55).' })
export class CriterionType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => Int, { description: 'Place in the list.' })
  number: number;

  @Field(() => String, { description: 'Short code, e.g. Q1.' })
  code: string;

  @Field(() => String, { description: 'Title in Ukrainian.' })
  titleUk: string;

  @Field(() => String, { description: 'Title in English.' })
  titleEn: string;

  @Field(() => CriterionKindEnum, { description: 'Quality, or the price.' })
  kind: string;

  @Field(() => Int, { description: 'The most points; the criteria of a tender sum to 100.' })
  maxPoints: number;

  @Field(() => String, { nullable: true, description: "How points are given, in the tender's language." })
  scale: string | null;
}

@ObjectType('CommissionMember', { description: 'A seat in the commission of a tender (BR-49).' })
export class CommissionMemberType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'Name of the person.' })
  name: string;

  @Field(() => CommissionRoleEnum, { description: 'Office.' })
  role: string;

  @Field(() => Boolean, { description: 'Whether appointed as an alternate.' })
  alternate: boolean;

  @Field(() => Boolean, {
    description: 'Whether the member counts today: not replaced, and called in if an alternate.',
  })
  voting: boolean;

  @Field(() => String, { description: 'From which organisation.' })
  organisationName: string;

  @Field(() => Boolean, { description: 'Whether that is civil society.' })
  civilSociety: boolean;

  @Field(() => String, { description: 'Number of the act of appointment.' })
  actNumber: string;

  @Field(() => LocalDateScalar, { description: 'Date of the act of appointment.' })
  actDate: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When an alternate was called in.' })
  calledInAt: string | null;

  @Field(() => String, { nullable: true, description: 'The member in whose place.' })
  calledInFor: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the member served; null while serving.' })
  activeTo: string | null;
}
