import pg from 'pg';
import { Pipelines } from '#platform';
import type { TestApplication } from './application.ts';

/** Tells of every statement that is read for the API, whichever way it goes; called again, it tells no more. */
export function watchReads(app: TestApplication, tell: (asked: pg.QueryConfig) => void): () => void {
  const all: Pick<Pipelines, 'query'>[] = [app.get(pg.Pool), app.get(Pipelines)];
  const before = all.map((connections) => [connections, connections.query] as const);
  for (const [connections, query] of before)
    connections.query = (asked) => {
      tell(asked);
      return query.call(connections, asked);
    };
  return () => before.forEach(([connections, query]) => (connections.query = query));
}
