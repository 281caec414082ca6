import type { Instant } from '#kernel';
import { instantSql, type Reads, sql, type Statement } from '#platform';
import { timeZoneOfPack } from '#reference';

/** Rows that time will do something to, with the moment: `id` and `at`. Asked without locks. */
export const contractsUnsigned: Statement = sql`select id, sign_by as at from contract where state = 'pending'`;

/** The day after the period's last begins at midnight of the pack's time zone. */
export const contractsToComplete: Statement = sql`select contract.id,
  (period_to + 1)::timestamp at time zone ${timeZoneOfPack(sql`contract.pack_hash`)} as at
  from contract where state in ('active', 'suspended')`;

export const actsToFlag: Statement = sql`select id, decide_by as at from act where state = 'submitted' and overdue_at is null`;

/** The longest overdue first. */
export async function idsDue(reads: Reads, rows: Statement, limit: number): Promise<string[]> {
  const found = await reads.query<{ id: string }>(
    sql`select id from (${rows}) d where at <= turbota_now() order by at, id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

export async function nextOf(reads: Reads, rows: Statement): Promise<Instant | null> {
  const [soonest] = await reads.query<{ at: Instant | null }>(
    sql`select ${instantSql(sql`min(at)`)} as at from (${rows}) d`,
  );
  return soonest?.at ?? null;
}
