import { Injectable } from '@nestjs/common';
import { type LocalDate, newId, parseQuantity, refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { packOf } from '#reference';
import { Acts } from '../db/acts.ts';
import { ContractLines } from '../db/contract-lines.ts';
import { Contracts } from '../db/contracts.ts';
import { DeliveryLines, DeliveryReports } from '../db/deliveries.ts';
import { type DeliveryCount, mayCorrect, reportDelivery } from '../domain/delivery.ts';
import { deliveryReported } from '../events.ts';
import { may } from '../policy.ts';

export interface CountInput {
  readonly contractLineId: string;
  readonly persons: number;
  /** Decimal text in the unit of the line, three decimals at most. */
  readonly quantity: string;
}

/** The counts of an input, with the path of a malformed quantity. */
export const countsOf = (lines: readonly CountInput[]): DeliveryCount[] =>
  lines.map(({ contractLineId, persons, quantity }, index) => ({
    contractLineId,
    persons,
    quantity: parseQuantity(quantity, ['lines', String(index), 'quantity']),
  }));

export interface ReportDeliveryInput {
  readonly contractId: string;
  /** Any day of the month. */
  readonly month: LocalDate;
  readonly lines: readonly CountInput[];
  readonly refusals: number;
  readonly waiting: number;
  readonly complaints: number;
}

/** The provider's monthly report, counts only; it is corrected until an act for the month is under review (BR-66, BR-67). */
@Injectable()
export class ReportDelivery {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: ReportDeliveryInput): Promise<Result> {
    return this.transactions.run(actor, 'delivery.report', input, async (transaction) => {
      const contract = await transaction.of(Contracts).lock(input.contractId);
      if (!contract || !may(actor, 'delivery.report', contract)) return refuse('NOT_FOUND');
      const reports = transaction.of(DeliveryReports);
      const month = input.month.slice(0, 7);
      const earlier = (await reports.ofContract(contract.id)).find((each) => each.periodFrom.startsWith(month));
      const act = earlier ? await transaction.of(Acts).lockOfReport(earlier.id) : null;
      const lines = await transaction.of(ContractLines).ofContract(contract.id);
      const counts = countsOf(input.lines);
      const now = await transaction.now();
      const { timeZone } = await packOf(transaction, contract);
      const period = reportDelivery(contract, lines, input.month, counts, now, timeZone);
      mayCorrect(act);
      const { refusals, waiting, complaints } = input;
      const totals = { refusals, waiting, complaints, submittedBy: actor.personId!, submittedAt: now };
      const id = earlier?.id ?? newId();
      const version = (earlier?.version ?? 0) + 1;
      if (earlier) {
        await reports.update(id, { ...totals, periodTo: period.to, version });
        await transaction.of(DeliveryLines).clear(id);
      } else {
        const { from: periodFrom, to: periodTo } = period;
        await reports.insert({
          id,
          contractId: contract.id,
          periodFrom,
          periodTo,
          state: 'submitted',
          version,
          ...totals,
        });
      }
      await transaction
        .of(DeliveryLines)
        .insertAll(counts.map((line) => ({ ...line, reportId: id, contractId: contract.id })));
      transaction.record(deliveryReported, contract.id, { reportId: id, periodFrom: period.from, version });
      return { id };
    });
  }
}
