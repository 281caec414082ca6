import type { LocalDate } from '#kernel';
import { Code, Day, Id, Input, Text, Whole } from '#platform';
import { type ContractReason } from '../domain/contract.ts';
import type { PrepareContractInput as PrepareFacts } from '../usecases/prepare-contract.ts';
import type { RegisterCommitmentInput as RegisterFacts } from '../usecases/register-commitment.ts';
import type { SettleContractInput as SettleFacts } from '../usecases/settle-contract.ts';
import type { SignContractInput as SignFacts } from '../usecases/sign-contract.ts';
import type { TurnContractInput as TurnFacts } from '../usecases/turning.ts';
import { ContractReasonEnum } from './contract.enums.ts';

@Input('The award to contract.')
export class PrepareContractInput implements PrepareFacts {
  @Id('A final award.')
  awardId: string;
}

@Input('A signature.')
export class SignContractInput implements SignFacts {
  @Id('The contract.')
  contractId: string;

  @Text("The signer's own password, entered again.", { most: 1024, exact: true })
  password: string;
}

class SeenContractInput {
  @Id('The contract.')
  contractId: string;

  @Whole('The version that the caller has seen.')
  version: number;
}

@Input("The treasury's registration of the commitment.")
export class RegisterCommitmentInput extends SeenContractInput implements RegisterFacts {
  @Text('The number that the treasury gave.', { most: 100, printed: true })
  number: string;

  @Day('The day of registration.')
  registeredOn: LocalDate;

  @Text('Why the term was missed, if it was.', { most: 2000, printed: true, default: '' })
  lateReason: string;
}

class TurnContractInput extends SeenContractInput implements TurnFacts {
  @Code(() => ContractReasonEnum, 'The reason, from the list.')
  reasonCode: ContractReason;

  @Text('The reason.', { most: 4000, printed: true })
  reason: string;
}

@Input('An ended contract whose accounts are to be closed.')
export class SettleContractInput extends SeenContractInput implements SettleFacts {}

@Input('A running contract whose services stop for a time.')
export class SuspendContractInput extends TurnContractInput {}

@Input('A suspended contract whose services go on.')
export class ResumeContractInput extends TurnContractInput {}

@Input('A contract whose performance is over.')
export class CompleteContractInput extends TurnContractInput {}

@Input('A contract that ends before its period does.')
export class TerminateContractInput extends TurnContractInput {}

@Input('A contract that will not be signed.')
export class CancelContractInput extends TurnContractInput {}
