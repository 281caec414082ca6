import { Module } from '@nestjs/common';
import { ContractQueries } from './graphql/contract.queries.ts';
import { ContractTurns, ContractVerbs } from './graphql/contract.resolver.ts';
import { DeliveryVerbs, PaymentVerbs } from './graphql/performance.resolver.ts';
import { AcceptAct } from './usecases/accept-act.ts';
import { CancelUnsignedContract, CompleteContractByTime, FlagOverdueAct } from './usecases/by-time.ts';
import { CancelContract } from './usecases/cancel-contract.ts';
import { CompleteContract } from './usecases/complete-contract.ts';
import { DraftAct } from './usecases/draft-act.ts';
import { CancelContractOfAward } from './usecases/follow-award.ts';
import { SuspendContractsOfProvider } from './usecases/follow-register.ts';
import { OrderPayment } from './usecases/order-payment.ts';
import { PrepareContract } from './usecases/prepare-contract.ts';
import { RecordPaymentExecution } from './usecases/record-payment-execution.ts';
import { RecordPaymentRejection } from './usecases/record-payment-rejection.ts';
import { RegisterCommitment } from './usecases/register-commitment.ts';
import { ReportDelivery } from './usecases/report-delivery.ts';
import { ResumeContract } from './usecases/resume-contract.ts';
import { ReturnAct } from './usecases/return-act.ts';
import { SettleContract } from './usecases/settle-contract.ts';
import { SignContract } from './usecases/sign-contract.ts';
import { SubmitAct } from './usecases/submit-act.ts';
import { SuspendContract } from './usecases/suspend-contract.ts';
import { TerminateContract } from './usecases/terminate-contract.ts';

const usecases = [
  PrepareContract,
  SignContract,
  RegisterCommitment,
  SuspendContract,
  ResumeContract,
  CompleteContract,
  TerminateContract,
  CancelContract,
  SettleContract,
  ReportDelivery,
  DraftAct,
  SubmitAct,
  AcceptAct,
  ReturnAct,
  OrderPayment,
  RecordPaymentExecution,
  RecordPaymentRejection,
];

@Module({
  providers: [
    ...usecases,
    CancelUnsignedContract,
    CompleteContractByTime,
    FlagOverdueAct,
    SuspendContractsOfProvider,
    CancelContractOfAward,
    ContractVerbs,
    ContractTurns,
    DeliveryVerbs,
    PaymentVerbs,
    ContractQueries,
  ],
})
export class ContractsModule {}
