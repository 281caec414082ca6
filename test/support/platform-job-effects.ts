import type pg from 'pg';
import { job } from '../../libs/platform/src/jobs/index.ts';

export const measure = job<{ eventId: string }>('test.measure');

/** One effect for one event, however often its job is taken: the first statement of the transaction claims it. */
export async function effectOnce(pool: pg.Pool, eventId: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into delivery (event_id) values ($1)', [eventId]);
    const claim = `insert into handled (handler, event_id) values ('test.measure', $1) on conflict do nothing`;
    const { rowCount } = await client.query(claim, [eventId]);
    if (rowCount === 1) await client.query('insert into effect (event_id) values ($1)', [eventId]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
