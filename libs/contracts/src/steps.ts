import type { DayPeriod, LocalDate, Minor, Quantity } from '#kernel';
import type { Transaction } from '#platform';
import { Contracts } from './db/contracts.ts';
import { ContractFigures } from './db/figures.ts';
import type { ContractState } from './domain/contract.ts';

/** What monitoring reads of a contract line for a period. */
export interface LineFiguresFacts {
  readonly number: number;
  readonly description: string;
  readonly unit: string;
  /** The ordered volume of the whole contract, thousandths. */
  readonly ordered: Quantity;
  readonly unitPrice: Minor;
  /** The volume reported for the period. */
  readonly delivered: Quantity;
  /** The most persons served in one month of the period. */
  readonly persons: number;
}

export interface SharedContract {
  readonly id: string;
  readonly reference: string;
  readonly authorityId: string;
  readonly providerId: string;
  readonly tenderId: string;
  readonly lotId: string;
  readonly state: ContractState;
  readonly total: Minor;
  readonly currency: string;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly packHash: string | null;
}

/** What monitoring reads of a contract: the agreed, the reported, the accepted and the paid. */
export interface ContractFiguresFacts {
  readonly contract: SharedContract;
  readonly lines: readonly LineFiguresFacts[];
  /** Amounts of acts for the period that are accepted or paid, and of executed payments for these. */
  readonly accepted: Minor;
  readonly paid: Minor;
  readonly refusals: number;
  /** Persons waiting at the end of the last reported month. */
  readonly waiting: number;
  readonly complaints: number;
}

/** A contract, locked FOR SHARE, so that none of its acts or payments changes: ask before the clock is read. */
export const shareContract = (transaction: Transaction, contractId: string): Promise<SharedContract | null> =>
  transaction.of(Contracts).share(contractId);

/**
 * The figures of a contract for a period, counted by the months that begin in it; null when there is no such contract.
 * The contract is shared, so that nothing changes between two of the figures.
 */
export async function contractFigures(
  transaction: Transaction,
  contractId: string,
  period: DayPeriod,
): Promise<ContractFiguresFacts | null> {
  const contract = await shareContract(transaction, contractId);
  if (!contract) return null;
  const figures = transaction.of(ContractFigures);
  return {
    contract,
    lines: await figures.lines(contract.id, period.from, period.to),
    ...(await figures.sums(contract.id, period.from, period.to)),
  };
}
