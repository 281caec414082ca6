import { cpus, totalmem } from 'node:os';
import { createRequire } from 'node:module';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { type Figure, number, table } from './figures.ts';

export interface Taken {
  readonly server: string;
  readonly seed: number;
  readonly day: string;
}

/** The page that a whole run writes: where and with what it was measured, how to read it, and its figures alone. */
export async function paper(figures: readonly Figure[], { server, seed, day }: Taken): Promise<string> {
  const [{ model = 'unknown' } = {}] = cpus();
  const machine = `${cpus().length} cores (${model.trim()}), ${number(totalmem() / 2 ** 30)} GB of memory`;
  const require = createRequire(import.meta.url);
  const { version: bullmq } = require('bullmq/package.json') as { version: string };
  const { version: product } = require('../../package.json') as { version: string };
  const versions = `Turbota ${product}, Node ${process.versions.node}, PostgreSQL ${await versionOf(server)}, BullMQ ${bullmq}`;
  const text = `# Figures

Written by \`npm run bench\` on ${day}; every figure comes from that one run. The next run replaces this page.

* **Machine:** ${machine}. Servers, database and load share it, so a figure says what all of them do together.
* **Versions:** ${versions}. Seed ${seed}.

${table(figures)}

## How to read it

* Compare figures within this page: they were taken on the same machine within minutes of each other. Another machine has others.
* Pages are measured in seven rounds in which every server has its turn, in random order; a result is the median of the rounds
  with the slowest and the fastest round behind it, and so is a ratio, of the two turns in each round. A figure has no digit
  behind the first one of half its spread. Load comes from 16 kept connections of a process of its own.
* CPU is user and system time of the measured process with all of its threads, and of PostgreSQL with all of its backends,
  divided by the requests that were answered.
* The plain server is \`test/bench/processes/plain.ts\`: \`node:http\`, \`pg\` and one prepared statement a page, and nothing else.
  Before anything is measured, both must have answered the same data. The bare one is \`test/bench/processes/bare.ts\`, which
  sends the bytes that Turbota has sent.
* The database holds 1,469 authorities, 30,000 providers, 100,000 tenders and 1,000,000 opened bids unless a line says otherwise.
`;
  return format(text, { ...(await resolveConfig('docs/figures.md')), parser: 'markdown' });
}

async function versionOf(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? 'unknown';
  } finally {
    await client.end();
  }
}
