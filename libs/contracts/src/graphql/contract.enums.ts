import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '#platform';
import { actMachine } from '../domain/act.ts';
import { allContractReasons, contractMachine } from '../domain/contract.ts';
import { paymentMachine } from '../domain/payment.ts';
import { capacities } from '../domain/sign-contract.ts';

export const ContractStateEnum = enumOf(contractMachine.states);
export const ContractReasonEnum = enumOf(allContractReasons);
export const SignatureCapacityEnum = enumOf(capacities);
export const ActStateEnum = enumOf(actMachine.states);
export const PaymentStateEnum = enumOf(paymentMachine.states);

registerEnumType(ContractStateEnum, {
  name: 'ContractState',
  description:
    'Signed: by both sides, the budget is committed. Active: the treasury has registered the commitment (BR-25).',
});
registerEnumType(ContractReasonEnum, { name: 'ContractReason', description: 'Why the state of a contract changed.' });
registerEnumType(SignatureCapacityEnum, {
  name: 'SignatureCapacity',
  description: 'The head signs for the authority, the signatory for the provider.',
});
registerEnumType(ActStateEnum, { name: 'ActState', description: 'Where an act of services stands.' });
registerEnumType(PaymentStateEnum, {
  name: 'PaymentState',
  description: 'What the treasury did with an ordered payment.',
});
