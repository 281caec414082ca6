import { Injectable } from '@nestjs/common';
import { parseMoney, parseQuantity, plainText, refuseIfAny } from '#kernel';
import { adoptedPlanLine } from '#needs';
import { type Actor, onConstraint, type Result, type Transaction, Transactions } from '#platform';
import { notInList, settings, targetGroups, todaysPack } from '#reference';
import { LotItems, Lots } from '../db/lots.ts';
import { Tenders } from '../db/tenders.ts';
import {
  type ItemDraft,
  itemProblems,
  maximumValueOf,
  mustBeDraft,
  roomForLot,
  subjectOfLot,
} from '../domain/drafting.ts';
import { refuse } from '../domain/problems.ts';
import { tenderDraftChanged } from '../events.ts';
import { findOwn, lockOwn } from './own-tender.ts';

export interface LotItemInput {
  readonly description: string;
  /** A code of the list of units of measure. */
  readonly unit: string;
  /** Decimal text with at most three decimals. */
  readonly quantity: string;
  /** Decimal text with at most two decimals, per unit, in the tender's currency. */
  readonly maximumUnitPrice: string;
  readonly cpvCode: string | null;
}

export interface AddLotInput {
  readonly tenderId: string;
  readonly title: string;
  readonly planLineId: string | null;
  /** Only where an emergency stands in for the plan line. */
  readonly serviceCode: string | null;
  readonly setting: string | null;
  readonly targetGroup: string | null;
  readonly items: readonly LotItemInput[];
}

/** Adds a lot for one adopted plan line (BR-5). Its maximum value is the sum of its items at maximum unit prices. */
@Injectable()
export class AddLot {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AddLotInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.changeDraft', input, async (transaction) => {
      await findOwn(transaction, actor, 'tender.changeDraft', input.tenderId);
      const planLine = input.planLineId
        ? { id: input.planLineId, adopted: await adoptedPlanLine(transaction, input.planLineId) }
        : null;
      const tender = await lockOwn(transaction, actor, 'tender.changeDraft', input.tenderId);
      mustBeDraft(tender);
      const subject = subjectOfLot(
        tender,
        planLine,
        {
          serviceCode: input.serviceCode ?? '',
          setting: input.setting ?? '',
          targetGroup: input.targetGroup ?? '',
        },
        await todaysPack(transaction, tender.authorityId),
      );
      const items = input.items.map(itemDraft);
      const lots = await transaction.of(Lots).ofTender(tender.id);
      refuseIfAny([
        roomForLot(lots.length),
        notInList(settings, subject.setting, ['setting']),
        notInList(targetGroups, subject.targetGroup, ['targetGroup']),
        ...itemProblems(items),
      ]);
      const number = 1 + Math.max(0, ...lots.map((lot) => lot.number));
      const lot = {
        tenderId: tender.id,
        number,
        title: plainText(input.title),
        planLineId: planLine?.id ?? null,
        ...subject,
      };
      await onConstraint(
        transaction,
        writeLot(transaction, { ...lot, state: 'active', maximumValue: maximumValueOf(items) }, items),
        {
          lot_service_fk: () => refuse('CODE_UNKNOWN', ['serviceCode']),
          lot_item_unit_fk: () => refuse('CODE_UNKNOWN', ['items']),
          lot_item_cpv_fk: () => refuse('CODE_UNKNOWN', ['items']),
        },
      );
      await transaction.of(Tenders).updateVersion(tender.id, tender.version, {});
      transaction.record(tenderDraftChanged, tender.id, { part: 'lots', version: tender.version + 1 });
      return { id: tender.id };
    });
  }
}

function itemDraft(item: LotItemInput, at: number): ItemDraft {
  const path = ['items', `${at}`];
  return {
    description: plainText(item.description),
    unit: item.unit,
    quantity: parseQuantity(item.quantity, [...path, 'quantity']),
    maximumUnitPrice: parseMoney(item.maximumUnitPrice, [...path, 'maximumUnitPrice']),
    cpvCode: item.cpvCode ?? null,
  };
}

async function writeLot(
  transaction: Transaction,
  lot: Parameters<Lots['insert']>[0],
  items: readonly ItemDraft[],
): Promise<void> {
  const lotId = await transaction.of(Lots).insert(lot);
  await transaction.of(LotItems).insertAll(items.map((item, at) => ({ ...item, lotId, number: at + 1 })));
}
