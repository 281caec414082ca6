import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { type Language, languages } from '#kernel';
import { LanguageCode } from '#platform';
import type { PrepareMonitoringReportInput as PrepareFacts } from '../usecases/prepare-monitoring-report.ts';
import type { PublishMonitoringReportInput as PublishFacts } from '../usecases/publish-monitoring-report.ts';

@InputType({ description: 'A quarter of a contract, and what was found.' })
export class PrepareMonitoringReportInput implements PrepareFacts {
  @Field(() => String, { description: 'The contract.' })
  @IsUUID()
  contractId: string;

  @Field(() => Int, { description: 'Year.' })
  @IsInt()
  year: number;

  @Field(() => Int, { description: 'Quarter, 1 to 4.' })
  @IsInt()
  quarter: number;

  @Field(() => String, { description: 'What the monitoring found.' })
  @MaxLength(20_000)
  findings: string;

  @Field(() => LanguageCode, { defaultValue: LanguageCode.uk, description: 'Language of the findings.' })
  @IsIn(languages)
  language: Language;

  @Field(() => Int, { nullable: true, description: 'The version of the draft that is prepared again.' })
  @IsOptional()
  @IsInt()
  version: number | null;
}

@InputType({ description: 'A draft to publish.' })
export class PublishMonitoringReportInput implements PublishFacts {
  @Field(() => String, { description: 'The report.' })
  @IsUUID()
  reportId: string;

  @Field(() => Int, { description: 'The version that the caller has read.' })
  @IsInt()
  version: number;
}
