import pg from 'pg';
import { redisIsHere, startRedis } from '../../support/redis.ts';
import { Child } from '../child.ts';
import { cpuOf, cpuOfServer, postmasterOf } from '../cpu.ts';
import { type Figure, number, span } from '../figures.ts';
import type { JobsTaken, JobsTask } from '../processes/jobs.ts';
import type { Setting } from '../setting.ts';
import { draws, median, ordered, shuffled } from '../statistics.ts';

const ON_POSTGRES = 2000;
const ON_REDIS = 10_000;
const ROUNDS = 5;
const KEPT = 20_000;

/** As a worker runs them: four at a time. */
const CONCURRENCY = 4;

interface Cell {
  readonly what: string;
  readonly bare: boolean;
  /** Jobs that are done already and kept. */
  readonly kept: number;
}

const cells: readonly Cell[] = [
  { what: 'bare BullMQ, which keeps everything', bare: true, kept: 0 },
  { what: 'none kept', bare: false, kept: 0 },
  { what: `${number(KEPT)} kept`, bare: false, kept: KEPT },
];

type Turn = JobsTaken & { readonly cpu: number; readonly database: number };

/** Jobs that do nothing, through the product's relay and queue and through BullMQ alone, on both backends. */
export async function jobs(setting: Setting): Promise<Figure[]> {
  const databaseUrl = await setting.databases.make('jobs');
  const figures = await on('PostgreSQL', setting.seed, { databaseUrl, redisUrl: null, count: ON_POSTGRES }, cells);
  if (!redisIsHere) return [...figures, { what: 'Jobs on Redis', result: 'left out: there is no redis-server here' }];
  const redis = await startRedis();
  try {
    const task = { databaseUrl, redisUrl: redis.url, count: ON_REDIS };
    return [...figures, ...(await on('Redis', setting.seed, task, cells.slice(0, 2)))];
  } finally {
    await redis.stop();
  }
}

/** In rounds in which every cell has its turn, in random order. */
async function on(
  backend: string,
  seed: number,
  task: Pick<JobsTask, 'databaseUrl' | 'redisUrl' | 'count'>,
  compared: readonly Cell[],
): Promise<Figure[]> {
  const draw = draws(seed);
  const turns = new Map<Cell, Turn[]>(compared.map((cell) => [cell, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const cell of shuffled(compared, draw)) turns.get(cell)!.push(await turn(task, cell));
  const rate = (cell: Cell) => median(turns.get(cell)!.map(({ donePerSecond }) => donePerSecond));
  const [bare] = compared as [Cell];
  return compared.map((cell) => {
    const taken = turns.get(cell)!;
    const of = (part: (one: Turn) => number) => ordered(taken.map(part));
    const [done, relayed] = [of((one) => one.donePerSecond), of((one) => one.relayedPerSecond)];
    const relays = cell.bare ? '' : `, ${number(median(relayed))} relayed/s ${spread(relayed)}`;
    return {
      what: `${number(task.count)} jobs on ${backend} that do nothing, ${cell.what}`,
      result: `**${number(median(done))}** done/s ${spread(done)}${relays}`,
      cpu: `${number(median(of((one) => one.cpu)))} + ${number(median(of((one) => one.database)))}`,
      ...(cell.bare ? {} : { against: `**${number(rate(cell) / rate(bare))}** of bare BullMQ` }),
    };
  });
}

const spread = (values: readonly number[]): string => span(values[0] ?? NaN, values.at(-1) ?? NaN);

async function turn(task: Pick<JobsTask, 'databaseUrl' | 'redisUrl' | 'count'>, cell: Cell): Promise<Turn> {
  const queue = `bench-${cell.bare ? 'bare' : 'own'}-${cell.kept}`;
  await keep(task.databaseUrl, queue, cell.kept);
  const child = await Child.start('jobs.ts');
  const postmaster = await postmasterOf(task.databaseUrl);
  const before = { cpu: cpuOf(child.pid), database: cpuOfServer(postmaster) };
  const taken = await child.do<JobsTask, JobsTaken>({ ...task, queue, concurrency: CONCURRENCY, bare: cell.bare });
  const cpu = (cpuOf(child.pid) - before.cpu) / task.count;
  const database = (cpuOfServer(postmaster) - before.database) / task.count;
  await child.stop();
  return { ...taken, cpu, database };
}

/** Leaves so many jobs in the queue that are done; they are written down as BullMQ does it. */
async function keep(databaseUrl: string, queue: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('delete from bullmq.job');
  await client.query(
    `insert into bullmq.job (queue, id, seq, name, state, data, opts, max_attempts, added_at_ms, finished_at_ms, return_value, attempts_made)
      select $1, 'kept-' || n, nextval('bullmq.job_seq'), 'event.deliver', 'completed', jsonb_build_object('eventId', 'kept-' || n),
        '{"attempts": 8}', 8, now_ms, now_ms, 'null', 1
      from generate_series(1, $2::int) n, (select (extract(epoch from clock_timestamp()) * 1000)::bigint as now_ms) clock`,
    [queue, count],
  );
  await client.query('vacuum analyze bullmq.job');
  await client.end();
}
