import { todaysPack } from '#reference';
import { Injectable } from '@nestjs/common';
import { lockLine, reserve } from '#budget';
import { type Actor, type Result, Transactions } from '#platform';
import { Members } from '../db/commission.ts';
import { Lots } from '../db/lots.ts';
import { Tenders } from '../db/tenders.ts';
import { approve } from '../domain/approval.ts';
import { totalOf } from '../domain/closing.ts';
import { tenderApproved } from '../events.ts';
import { findOwn, lockOwn, mustBeVersion, personOf } from './own-tender.ts';
import { sharePlanLines } from './plan-lines.ts';

export interface ApproveTenderInput {
  readonly tenderId: string;
  /** What the head has read; a later change needs another look. */
  readonly version: number;
}

/** The head approves (BR-86), and each lot's maximum value is reserved on the budget line (BR-24). */
@Injectable()
export class ApproveTender {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: ApproveTenderInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.approve', input, async (transaction) => {
      const seen = await findOwn(transaction, actor, 'tender.approve', input.tenderId);
      mustBeVersion(seen, input.version);
      const line = await lockLine(transaction, seen.budgetLineId);
      const adoptedPlanLines = await sharePlanLines(transaction, seen);
      const tender = await lockOwn(transaction, actor, 'tender.approve', input.tenderId);
      mustBeVersion(tender, input.version);
      const lots = await transaction.of(Lots).ofTender(tender.id);
      const hasCommission = (await transaction.of(Members).ofTender(tender.id)).length > 0;
      const budgetLineAuthorityId = line.authorityId;
      const facts = { lots, adoptedPlanLines, hasCommission, budgetLineAuthorityId };
      const pack = await todaysPack(transaction, tender.authorityId);
      const change = approve(tender, personOf(actor), facts, pack);
      for (const lot of lots) await reserve(transaction, { lineId: line.id, lotId: lot.id, amount: lot.maximumValue });
      await transaction
        .of(Tenders)
        .updateVersion(tender.id, tender.version, { ...change, approvedAt: await transaction.now() });
      transaction.record(tenderApproved, tender.id, { maximumValue: String(totalOf(lots)), budgetLineId: line.id });
      return { id: tender.id };
    });
  }
}
