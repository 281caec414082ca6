import { Injectable } from '@nestjs/common';
import { finalAward, winnerOf } from '#evaluation';
import { newId, refuseIfAny } from '#kernel';
import { type Actor, type Result, type Transaction, Transactions } from '#platform';
import { todaysPack } from '#reference';
import { standing, standingProblems } from '#register';
import { tariffFor } from '#tariffs';
import { type LotFacts, type LotItemFacts, lotFacts, lotItems, type TenderFacts, tenderFacts } from '#tendering';
import { ContractLines } from '../db/contract-lines.ts';
import { Contracts } from '../db/contracts.ts';
import { contractMachine } from '../domain/contract.ts';
import { type AnnouncedItem, prepareContract } from '../domain/prepare-contract.ts';
import { problem, refuse } from '../domain/problems.ts';
import { contractPrepared } from '../events.ts';
import { may } from '../policy.ts';
import { freezeContractText } from './contract-text.ts';

export interface PrepareContractInput {
  readonly awardId: string;
}

/** Draws the contract from a final award: the winning bid's lines as they are, its text frozen for both to sign (BR-25, BR-26, BR-62 to BR-64). */
@Injectable()
export class PrepareContract {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: PrepareContractInput): Promise<Result> {
    return this.transactions.run(actor, 'contract.prepare', input, async (transaction) => {
      const winner = (await winnerOf(transaction, input.awardId)) ?? refuse('NOT_FOUND');
      const entry = await standing(transaction, winner);
      const award = await finalAward(transaction, input.awardId);
      const tender = award && (await tenderFacts(transaction, award.tenderId));
      if (!tender || !may(actor, 'contract.prepare', tender)) return refuse('NOT_FOUND');
      const lot = (await lotFacts(transaction, award.lotId)) ?? refuse('NOT_FOUND');
      const prepared = await transaction.of(Contracts).ofAward(award.id);
      refuseIfAny([problem(prepared !== null, 'CONTRACT_EXISTS')]);
      const now = await transaction.now();
      const pack = await todaysPack(transaction, tender.authorityId);
      refuseIfAny(standingProblems(entry, lot.serviceCode));
      const items = await lotItems(transaction, lot.id);
      const periodTo = tender.contractTo!;
      const { lines, total } = prepareContract(
        award,
        award.items,
        await announced(transaction, tender, lot, items, award.organisationId),
        periodTo,
        pack,
        now,
      );
      const id = newId();
      const header = {
        id,
        reference: await transaction.reference('C'),
        awardId: award.id,
        tenderId: tender.id,
        lotId: lot.id,
        authorityId: tender.authorityId,
        providerId: award.organisationId,
        budgetLineId: tender.budgetLineId,
        currency: tender.currency,
        total,
        periodFrom: tender.contractFrom!,
        periodTo,
        signBy: award.signBy!,
        preparedAt: now,
        preparedBy: actor.personId!,
      };
      const rows = items.flatMap((item) => {
        const line = lines.find((each) => each.lotItemId === item.id);
        const { number, description, unit } = item;
        const { planLineId, serviceCode } = lot;
        return line
          ? [
              {
                ...line,
                id: newId(),
                contractId: id,
                number,
                description,
                unit,
                planLineId,
                serviceCode,
                drawnQuantity: 0n,
              },
            ]
          : [];
      });
      transaction.record(contractPrepared, id, { awardId: award.id, total: String(total) });
      const documentId = await freezeContractText(
        transaction,
        header,
        rows,
        { award, tender, lot, entry: entry! },
        pack,
      );
      const sums = { drawnTotal: 0n, acceptedTotal: 0n, orderedTotal: 0n };
      await transaction
        .of(Contracts)
        .insert({ ...header, ...sums, documentId, state: contractMachine.initial, version: 1 });
      await transaction.of(ContractLines).insertAll(rows);
      return { id };
    });
  }
}

/** The lot's items as announced, each with the authority's approved tariff on the contract's first day, where there is one. */
async function announced(
  transaction: Transaction,
  tender: TenderFacts,
  lot: LotFacts,
  items: readonly LotItemFacts[],
  providerId: string,
): Promise<AnnouncedItem[]> {
  const { serviceCode, setting } = lot;
  const subject = { authorityId: tender.authorityId, providerId, serviceCode, setting, date: tender.contractFrom! };
  const found: AnnouncedItem[] = [];
  for (const { id, quantity, maximumUnitPrice, unit } of items) {
    const tariff = await tariffFor(transaction, { ...subject, unit });
    found.push({ id, quantity, maximumUnitPrice, tariff: tariff?.amount ?? null });
  }
  return found;
}
