import pg from 'pg';
import type { TestApplication } from './application.ts';

/** Notifies of every statement that is read for the API; called again, it stops. */
export function watchReads(app: TestApplication, tell: (asked: pg.QueryConfig) => void): () => void {
  const pool: { query(asked: pg.QueryConfig): Promise<pg.QueryResult> } = app.get(pg.Pool);
  const { query } = pool;
  pool.query = (asked) => {
    tell(asked);
    return query.call(pool, asked);
  };
  return () => void (pool.query = query);
}
