import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, MaxLength, Min } from 'class-validator';
import { type CheckResult, checkResults } from '../domain/decision.ts';
import type { DecideRegisterApplicationInput as DecideFacts } from '../usecases/decide-register-application.ts';
import type { ExcludeRegisterEntryInput as ExcludeFacts } from '../usecases/exclude-register-entry.ts';
import type { RecordCriterionCheckInput as CheckFacts } from '../usecases/record-criterion-check.ts';
import type { ReinstateRegisterEntryInput as ReinstateFacts } from '../usecases/reinstate-register-entry.ts';
import type { SuspendRegisterEntryInput as SuspendFacts } from '../usecases/suspend-register-entry.ts';
import { CheckResultEnum } from './register-application.type.ts';

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
