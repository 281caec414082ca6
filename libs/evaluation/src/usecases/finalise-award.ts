import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Due, type DueWork, instantSql, type Reads, sql, Transactions } from '#platform';
import { Awards } from '../db/awards.ts';
import { Complaints } from '../db/complaints.ts';
import { finalise, isStandstillOver } from '../domain/award.ts';
import { holds } from '../domain/complaint.ts';
import { awardFinal } from '../events.ts';
import { lockEvaluatedLot } from './evaluated-lot.ts';

/** An award whose standstill has ended, and which no complaint holds, becomes final by itself (BR-62). */
@Due('award.finalise')
@Injectable()
export class FinaliseAward implements DueWork {
  constructor(private readonly transactions: Transactions) {}

  async due(reads: Reads, limit: number): Promise<string[]> {
    const rows = await reads.query<{ id: string }>(sql`
      select award.id from award where state = 'decided' and standstill_ends_at <= turbota_now() and ${isFree}
      order by standstill_ends_at, id limit ${limit}`);
    return rows.map((row) => row.id);
  }

  async next(reads: Reads): Promise<Instant | null> {
    const rows = await reads.query<{ at: Instant | null }>(
      sql`select ${instantSql(sql`min(standstill_ends_at)`)} as at from award where state = 'decided' and ${isFree}`,
    );
    return rows[0]?.at ?? null;
  }

  async run(id: string): Promise<void> {
    await this.transactions.asSystem('award.finalise', async (transaction) => {
      const found = await transaction.of(Awards).find(id);
      if (!found) return;
      const { tender, pack } = await lockEvaluatedLot(transaction, found.lotId);
      const award = await transaction.of(Awards).lock(id);
      if (award?.state !== 'decided') return;
      const complaints = await transaction.of(Complaints).concerning(tender.id, award.id);
      const holding = complaints.filter(holds).length;
      const decided = complaints.filter(
        (complaint) => complaint.awardId === award.id && complaint.state !== 'open',
      ).length;
      const now = await transaction.now();
      if (holding > 0 || !isStandstillOver(award, now)) return;
      const change = finalise(award, { holding, decided }, pack, now);
      await transaction.of(Awards).update(award.id, { ...change, finalAt: now });
      const { lotId, organisationId } = award;
      transaction.record(awardFinal, tender.id, {
        awardId: award.id,
        lotId,
        organisationId,
        signBy: change.signBy ?? now,
      });
    });
  }
}

/** No complaint that holds the award; a row that one holds is not due, however late it is. */
const isFree = sql`not exists (select from complaint where complaint.tender_id = award.tender_id
  and coalesce(complaint.award_id, award.id) = award.id
  and (complaint.state = 'open' or (complaint.state = 'upheld' and complaint.award_id is null)))`;
