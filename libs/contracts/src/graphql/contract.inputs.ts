import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsUUID, MaxLength } from 'class-validator';
import type { LocalDate } from '#kernel';
import { LocalDateScalar } from '#platform';
import { allContractReasons, type ContractReason } from '../domain/contract.ts';
import type { PrepareContractInput as PrepareFacts } from '../usecases/prepare-contract.ts';
import type { RegisterCommitmentInput as RegisterFacts } from '../usecases/register-commitment.ts';
import type { SettleContractInput as SettleFacts } from '../usecases/settle-contract.ts';
import type { SignContractInput as SignFacts } from '../usecases/sign-contract.ts';
import type { TurnContractInput as TurnFacts } from '../usecases/turning.ts';
import { ContractReasonEnum } from './contract.enums.ts';

@InputType({ description: 'The award to contract.' })
export class PrepareContractInput implements PrepareFacts {
  @Field(() => String, { description: 'A final award.' })
  @IsUUID()
  awardId: string;
}

@InputType({ description: 'A signature.' })
export class SignContractInput implements SignFacts {
  @Field(() => String, { description: 'The contract.' })
  @IsUUID()
  contractId: string;

  @Field(() => String, { description: "The signer's own password, entered again." })
  @MaxLength(1024)
  password: string;
}

@InputType({ isAbstract: true })
class SeenContractInput {
  @Field(() => String, { description: 'The contract.' })
  @IsUUID()
  contractId: string;

  @Field(() => Int, { description: 'The version that the caller has seen.' })
  @IsInt()
  version: number;
}

@InputType({ description: "The treasury's registration of the commitment." })
export class RegisterCommitmentInput extends SeenContractInput implements RegisterFacts {
  @Field(() => String, { description: 'The number that the treasury gave.' })
  @MaxLength(100)
  number: string;

  @Field(() => LocalDateScalar, { description: 'The day of registration.' })
  registeredOn: LocalDate;

  @Field(() => String, { defaultValue: '', description: 'Why the term was missed, if it was.' })
  @MaxLength(2000)
  lateReason: string;
}

@InputType({ isAbstract: true })
class TurnContractInput extends SeenContractInput implements TurnFacts {
  @Field(() => ContractReasonEnum, { description: 'The reason, from the list.' })
  @IsIn(allContractReasons)
  reasonCode: ContractReason;

  @Field(() => String, { description: 'The reason in words.' })
  @MaxLength(4000)
  reason: string;
}

@InputType({ description: 'An ended contract whose accounts are to be closed.' })
export class SettleContractInput extends SeenContractInput implements SettleFacts {}

@InputType({ description: 'A running contract whose services stop for a time.' })
export class SuspendContractInput extends TurnContractInput {}

@InputType({ description: 'A suspended contract whose services go on.' })
export class ResumeContractInput extends TurnContractInput {}

@InputType({ description: 'A contract whose performance is over.' })
export class CompleteContractInput extends TurnContractInput {}

@InputType({ description: 'A contract that ends before its period does.' })
export class TerminateContractInput extends TurnContractInput {}

@InputType({ description: 'A contract that will not be signed.' })
export class CancelContractInput extends TurnContractInput {}
