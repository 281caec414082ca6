import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsUUID, Length, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel';
import { LocalDateScalar } from '#platform';
import type { CommissionRole } from '../domain/facts.ts';
import type { AppointCommissionInput as AppointFacts } from '../usecases/appoint-commission.ts';
import type { CallInAlternateInput as CallInFacts } from '../usecases/call-in-alternate.ts';
import { CommissionRoleEnum } from './tender.enums.ts';
import { TenderInput } from './tender.inputs.ts';

@InputType({ description: 'A seat in the commission.' })
export class CommissionMemberInput {
  @Field(() => String, { description: 'The person.' })
  @IsUUID()
  personId: string;

  @Field(() => CommissionRoleEnum, { description: 'Office.' })
  role: CommissionRole;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether only an alternate.' })
  alternate: boolean;

  @Field(() => String, { description: 'From which organisation.' })
  @Length(1, 500)
  organisationName: string;

  @Field(() => Boolean, { description: 'Whether that is civil society.' })
  civilSociety: boolean;
}

@InputType({ description: 'The whole commission with the act that appoints it.' })
export class AppointCommissionInput extends TenderInput implements AppointFacts {
  @Field(() => String, { description: 'Number of the act.' })
  @Length(1, 100)
  actNumber: string;

  @Field(() => LocalDateScalar, { description: 'Date of the act.' })
  actDate: LocalDate;

  @Field(() => [CommissionMemberInput], { description: 'Members and alternates.' })
  @ArrayMaxSize(51)
  @ValidateNested({ each: true })
  @Type(() => CommissionMemberInput)
  members: CommissionMemberInput[];
}

@InputType({ description: 'An alternate to call in, in the place of a member.' })
export class CallInAlternateInput extends TenderInput implements CallInFacts {
  @Field(() => String, { description: 'The alternate: identifier of the seat.' })
  @IsUUID()
  alternateId: string;

  @Field(() => String, { description: 'Who cannot serve: identifier of the seat.' })
  @IsUUID()
  memberId: string;

  @Field(() => String, { description: 'Number of the act.' })
  @Length(1, 100)
  actNumber: string;

  @Field(() => LocalDateScalar, { description: 'Date of the act.' })
  actDate: LocalDate;
}
