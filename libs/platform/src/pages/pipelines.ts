import pg from 'pg';
import { type DatabaseConfig, reading } from '../database/data-source.ts';

/** With one, a page that takes longer holds up all others; with more, the database spends more on changing between them. */
const LINES = 2;

/** What a statement can be sent by: a pool, or connections that share their time. */
export interface Connections {
  query(query: pg.QueryConfig): Promise<pg.QueryResult>;
}

interface Line {
  readonly client: Promise<pg.Client>;
  underway: number;
}

/**
 * Connections on which a statement is sent without waiting for the answer to the one before: more come through than
 * from a pool, where each has a connection to itself until it is answered. Only for statements that are known to be short and
 * that stand alone, for whatever is sent after a long one waits for it.
 */
export class Pipelines implements Connections {
  private lines: readonly Line[] = [];

  constructor(private readonly config: pg.ClientConfig) {}

  /** Fails when its connection is lost, like all that was sent on it; the next one is sent on a new connection. */
  async query(query: pg.QueryConfig): Promise<pg.QueryResult> {
    const line = this.leastBusy();
    line.underway += 1;
    try {
      const client = await line.client;
      return await client.query(query);
    } finally {
      line.underway -= 1;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.lines.map(({ client }) => client.then((open) => open.end()).catch(() => undefined)));
  }

  private leastBusy(): Line {
    const [first, ...others] = this.lines;
    const best = others.reduce((one, other) => (other.underway < one.underway ? other : one), first!);
    return best && (best.underway === 0 || this.lines.length === LINES) ? best : this.open();
  }

  private open(): Line {
    const client = new pg.Client({ ...this.config, pipeline: true });
    const line: Line = { client: client.connect().then(() => client), underway: 0 };
    const lost = () => void (this.lines = this.lines.filter((other) => other !== line));
    client.on('error', lost).on('end', lost);
    line.client.catch(lost);
    this.lines = [...this.lines, line];
    return line;
  }
}

/** For the statements of public documents, each of which is listed and known to be short. */
export const readPipelines = (config: DatabaseConfig): Pipelines => new Pipelines(reading(config));
