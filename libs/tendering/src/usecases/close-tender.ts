import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Due, type DueWork, instantSql, Reads, sql, Transactions } from '#platform';
import { Tenders } from '../db/tenders.ts';
import { close } from '../domain/closing.ts';
import { tenderClosed } from '../events.ts';

/** Time closes a tender. The deadline counts by itself; this only writes down that it has passed, and a second run is nothing. */
@Due('tender.close')
@Injectable()
export class CloseTender implements DueWork {
  constructor(private readonly transactions: Transactions) {}

  async due(reads: Reads, limit: number): Promise<readonly string[]> {
    const tenders = await reads.query<{ id: string }>(
      sql`select id from tender where state = 'published' and closes_at <= turbota_now() order by closes_at, id limit ${limit}`,
    );
    return tenders.map(({ id }) => id);
  }

  async next(reads: Reads): Promise<Instant | null> {
    const [soonest] = await reads.query<{ at: Instant | null }>(
      sql`select ${instantSql(sql`min(closes_at)`)} as at from tender where state = 'published'`,
    );
    return soonest?.at ?? null;
  }

  async run(id: string): Promise<void> {
    await this.transactions.asSystem('tender.close', async (transaction) => {
      const tender = await transaction.of(Tenders).lock(id);
      const change = tender && close(tender, await transaction.now());
      if (!tender || !change) return;
      await transaction.of(Tenders).updateVersion(tender.id, tender.version, change);
      transaction.record(tenderClosed, tender.id, { closesAt: tender.closesAt! });
    });
  }
}
