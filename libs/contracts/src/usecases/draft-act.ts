import { Injectable } from '@nestjs/common';
import { newId, refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { ActLines, Acts } from '../db/acts.ts';
import { Contracts } from '../db/contracts.ts';
import { DeliveryReports } from '../db/deliveries.ts';
import { actMachine, drawAct } from '../domain/act.ts';
import { actDrawn } from '../events.ts';
import { may } from '../policy.ts';
import { performanceOf } from './performance-of.ts';
import { type CountInput, countsOf } from './report-delivery.ts';

export interface DraftActInput {
  /** The delivery report from which the act is drawn. */
  readonly reportId: string;
  /** What is billed; left out, everything that was reported. */
  readonly lines: readonly CountInput[] | null;
  /** The version of the draft or returned act that is drawn again; none for a first draft. */
  readonly version: number | null;
}

/** Draws an act of services from a delivery report, or draws a draft or returned one again (BR-27, BR-66, BR-67). */
@Injectable()
export class DraftAct {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: DraftActInput): Promise<Result> {
    return this.transactions.run(actor, 'act.draft', input, async (transaction) => {
      const report = await transaction.of(DeliveryReports).find(input.reportId);
      const contract = report && (await transaction.of(Contracts).lock(report.contractId));
      if (!contract || !may(actor, 'act.draft', contract)) return refuse('NOT_FOUND');
      const acts = transaction.of(Acts);
      const earlier = await acts.lockOfReport(report.id);
      const now = await transaction.now();
      const performance = await performanceOf(transaction, contract, report.id);
      const { lines, total } = drawAct(report, input.lines ? countsOf(input.lines) : performance.reported, performance);
      const id = earlier?.id ?? newId();
      const { periodFrom, periodTo } = report;
      const drawn = { periodFrom, periodTo, total, draftedBy: actor.personId!, draftedAt: now };
      if (earlier) {
        const state = actMachine.next(earlier.state, 'redraw');
        await acts.updateVersion(id, input.version ?? 0, { ...drawn, state, decidedBy: null, decidedAt: null });
        await transaction.of(ActLines).clear(id);
      } else {
        const reference = await transaction.reference('ACT');
        await acts.insert({
          id,
          reference,
          contractId: contract.id,
          reportId: report.id,
          state: actMachine.initial,
          version: 1,
          ...drawn,
        });
      }
      const owner = { actId: id, contractId: contract.id };
      await transaction.of(ActLines).insertAll(lines.map((line) => ({ ...line, ...owner })));
      transaction.record(actDrawn, contract.id, { actId: id, version: (earlier?.version ?? 0) + 1 });
      return { id };
    });
  }
}
