import { Injectable } from '@nestjs/common';
import { lockLine, reserve } from '#budget';
import { type Actor, type Result, Units } from '#platform';
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
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: ApproveTenderInput): Promise<Result> {
    return this.units.run(actor, 'tender.approve', input, async (unit) => {
      const seen = await findOwn(unit, actor, 'tender.approve', input.tenderId);
      mustBeVersion(seen, input.version);
      const line = await lockLine(unit, seen.budgetLineId);
      const adoptedPlanLines = await sharePlanLines(unit, seen);
      const tender = await lockOwn(unit, actor, 'tender.approve', input.tenderId);
      mustBeVersion(tender, input.version);
      const lots = await unit.of(Lots).ofTender(tender.id);
      const hasCommission = (await unit.of(Members).ofTender(tender.id)).length > 0;
      const budgetLineAuthorityId = line.authorityId;
      const change = approve(tender, personOf(actor), { lots, adoptedPlanLines, hasCommission, budgetLineAuthorityId });
      for (const lot of lots) await reserve(unit, { lineId: line.id, lotId: lot.id, amount: lot.maximumValue });
      await unit.of(Tenders).updateVersion(tender.id, tender.version, { ...change, approvedAt: await unit.now() });
      unit.record(tenderApproved, tender.id, { maximumValue: String(totalOf(lots)), budgetLineId: line.id });
      return { id: tender.id };
    });
  }
}
