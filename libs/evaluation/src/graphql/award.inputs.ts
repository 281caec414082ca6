import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { MOST_FILES } from '#files';
import { type Language, languages } from '#kernel';
import { LanguageCode } from '#platform';
import { revocationReasonsOfHead, type RevocationReasonOfHead } from '../domain/award.ts';
import type { DecideAwardInput as DecideAwardFacts } from '../usecases/decide-award.ts';
import type { DecideComplaintInput as DecideComplaintFacts } from '../usecases/decide-complaint.ts';
import type { FileComplaintInput as FileComplaintFacts } from '../usecases/file-complaint.ts';
import type { ProposeAwardInput as ProposeAwardFacts } from '../usecases/propose-award.ts';
import type { RevokeAwardInput as RevokeAwardFacts } from '../usecases/revoke-award.ts';
import type { SignProtocolInput as SignProtocolFacts } from '../usecases/sign-protocol.ts';
import type { WithdrawComplaintInput as WithdrawComplaintFacts } from '../usecases/withdraw-complaint.ts';
import { RevocationReasonEnum } from './enums.ts';

@InputType({ description: 'A vote that has passed.' })
export class ProposeAwardInput implements ProposeAwardFacts {
  @Field(() => String, { description: 'The open meeting on the award.' })
  @IsUUID()
  meetingId: string;

  @Field(() => String, {
    nullable: true,
    description: 'How a single admitted bid was negotiated, where the rules ask for it.',
  })
  @IsOptional()
  @MaxLength(4000)
  negotiation: string | null = null;
}

@InputType({ description: 'A protocol to sign.' })
export class SignProtocolInput implements SignProtocolFacts {
  @Field(() => String, { description: 'The award.' })
  @IsUUID()
  awardId: string;

  @Field(() => String, { description: 'The password, entered again.' })
  @MaxLength(1024)
  password: string;
}

@InputType({ description: 'An award to decide on.' })
export class DecideAwardInput implements DecideAwardFacts {
  @Field(() => String, { description: 'The award.' })
  @IsUUID()
  awardId: string;
}

@InputType({ description: 'An award to revoke.' })
export class RevokeAwardInput implements RevokeAwardFacts {
  @Field(() => String, { description: 'The award.' })
  @IsUUID()
  awardId: string;

  @Field(() => RevocationReasonEnum, {
    description: 'The reason; COMPLAINT_UPHELD follows from the decision on a complaint alone.',
  })
  @IsIn(revocationReasonsOfHead)
  reason: RevocationReasonOfHead;

  @Field(() => String, { description: 'The reason explained.' })
  @MaxLength(4000)
  explanation: string;
}

@InputType({ description: 'A complaint.' })
export class FileComplaintInput implements FileComplaintFacts {
  @Field(() => String, { description: 'The tender.' })
  @IsUUID()
  tenderId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The award; without it the terms of the tender are complained about.',
  })
  @IsOptional()
  @IsUUID()
  awardId: string | null = null;

  @Field(() => String, { description: 'What about.' })
  @MaxLength(20000)
  text: string;

  @Field(() => LanguageCode, { defaultValue: LanguageCode.uk, description: 'Language of the text.' })
  @IsIn(languages)
  language: Language;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Files of the organisation that were uploaded with `PUT /files`; whoever reads the complaint reads them.',
  })
  @ArrayMaxSize(MOST_FILES)
  @IsUUID('all', { each: true })
  attachmentFileIds: string[];
}

@InputType({ description: 'A decision on a complaint.' })
export class DecideComplaintInput implements DecideComplaintFacts {
  @Field(() => String, { description: 'The complaint.' })
  @IsUUID()
  complaintId: string;

  @Field(() => Boolean, { description: 'Whether the complaint is right; then its award is revoked at once.' })
  @IsBoolean()
  upheld: boolean;

  @Field(() => String, { description: 'The reasons.' })
  @MaxLength(20000)
  text: string;
}

@InputType({ description: 'A complaint to withdraw.' })
export class WithdrawComplaintInput implements WithdrawComplaintFacts {
  @Field(() => String, { description: 'The complaint.' })
  @IsUUID()
  complaintId: string;
}
