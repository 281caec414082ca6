import { Resolver } from '@nestjs/graphql';
import { type Call, Verb } from '#platform';
import { CancelContract } from '../usecases/cancel-contract.ts';
import { CompleteContract } from '../usecases/complete-contract.ts';
import { PrepareContract } from '../usecases/prepare-contract.ts';
import { RegisterCommitment } from '../usecases/register-commitment.ts';
import { ResumeContract } from '../usecases/resume-contract.ts';
import { SettleContract } from '../usecases/settle-contract.ts';
import { SignContract } from '../usecases/sign-contract.ts';
import { SuspendContract } from '../usecases/suspend-contract.ts';
import { TerminateContract } from '../usecases/terminate-contract.ts';
import {
  CancelContractInput,
  CompleteContractInput,
  PrepareContractInput,
  RegisterCommitmentInput,
  ResumeContractInput,
  SettleContractInput,
  SignContractInput,
  SuspendContractInput,
  TerminateContractInput,
} from './contract.inputs.ts';
import { ContractPayload } from './contract.type.ts';

@Resolver()
export class ContractVerbs {
  constructor(
    private readonly prepare: PrepareContract,
    private readonly sign: SignContract,
    private readonly register: RegisterCommitment,
    private readonly settle: SettleContract,
  ) {}

  @Verb(
    'contract.prepare',
    ContractPayload,
    PrepareContractInput,
    'Draws the contract from a final award, with the lines of the winning bid (BR-62, BR-64).',
  )
  prepareContract({ actor, input }: Call<PrepareContractInput>) {
    return this.prepare.execute(actor, input);
  }

  @Verb(
    'contract.sign',
    ContractPayload,
    SignContractInput,
    "Signs for the caller's side; with the second signature the budget is committed (BR-25, BR-63).",
    'never rehearsed',
  )
  signContract({ actor, input }: Call<SignContractInput>) {
    return this.sign.execute(actor, input);
  }

  @Verb(
    'contract.registerCommitment',
    ContractPayload,
    RegisterCommitmentInput,
    "Records the treasury's number of the commitment: the contract becomes active (BR-25, BR-30).",
  )
  registerCommitment({ actor, input }: Call<RegisterCommitmentInput>) {
    return this.register.execute(actor, input);
  }

  @Verb(
    'contract.settle',
    ContractPayload,
    SettleContractInput,
    'Closes the accounts of an ended contract and gives the unspent remainder back to the budget line.',
  )
  settleContract({ actor, input }: Call<SettleContractInput>) {
    return this.settle.execute(actor, input);
  }
}

@Resolver()
export class ContractTurns {
  constructor(
    private readonly suspend: SuspendContract,
    private readonly resume: ResumeContract,
    private readonly complete: CompleteContract,
    private readonly terminate: TerminateContract,
    private readonly cancel: CancelContract,
  ) {}

  @Verb('contract.suspend', ContractPayload, SuspendContractInput, 'Suspends the services for a time (BR-69).')
  suspendContract({ actor, input }: Call<SuspendContractInput>) {
    return this.suspend.execute(actor, input);
  }

  @Verb(
    'contract.resume',
    ContractPayload,
    ResumeContractInput,
    "Resumes the services, if the provider's register entry is active (BR-69).",
  )
  resumeContract({ actor, input }: Call<ResumeContractInput>) {
    return this.resume.execute(actor, input);
  }

  @Verb(
    'contract.complete',
    ContractPayload,
    CompleteContractInput,
    'Ends performance when everything ordered was delivered or the period is over.',
  )
  completeContract({ actor, input }: Call<CompleteContractInput>) {
    return this.complete.execute(actor, input);
  }

  @Verb(
    'contract.terminate',
    ContractPayload,
    TerminateContractInput,
    'Ends the contract before its period does; delivery until that day may still be billed.',
  )
  terminateContract({ actor, input }: Call<TerminateContractInput>) {
    return this.terminate.execute(actor, input);
  }

  @Verb('contract.cancel', ContractPayload, CancelContractInput, 'Cancels a contract that both sides have not signed.')
  cancelContract({ actor, input }: Call<CancelContractInput>) {
    return this.cancel.execute(actor, input);
  }
}
