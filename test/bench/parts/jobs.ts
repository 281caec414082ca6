import { redisIsHere, startRedis } from '../../support/redis.ts';
import { Child } from '../child.ts';
import { cpuOf, cpuOfServer, postmasterOf } from '../cpu.ts';
import { type Figure, number } from '../figures.ts';
import type { JobsTaken, JobsTask } from '../processes/jobs.ts';
import type { Setting } from '../setting.ts';

const ON_POSTGRES = 3000;
const ON_REDIS = 10_000;

/** As a worker runs them: four at a time. */
const CONCURRENCY = 4;

/** Jobs that do nothing, through the product's own queue, on both of its backends. */
export async function jobs(setting: Setting): Promise<Figure[]> {
  const databaseUrl = await setting.databases.make('jobs');
  const figures = [
    await on('PostgreSQL', { databaseUrl, redisUrl: null, count: ON_POSTGRES, concurrency: CONCURRENCY }),
  ];
  if (!redisIsHere) return [...figures, { what: 'Jobs on Redis', result: 'left out: there is no redis-server here' }];
  const redis = await startRedis();
  try {
    figures.push(await on('Redis', { databaseUrl, redisUrl: redis.url, count: ON_REDIS, concurrency: CONCURRENCY }));
  } finally {
    await redis.stop();
  }
  return figures;
}

async function on(backend: string, task: JobsTask): Promise<Figure> {
  const child = await Child.start('jobs.ts');
  const postmaster = await postmasterOf(task.databaseUrl);
  const before = { cpu: cpuOf(child.pid), database: cpuOfServer(postmaster) };
  const { addedPerSecond, donePerSecond } = await child.do<JobsTask, JobsTaken>(task);
  const cpu = (cpuOf(child.pid) - before.cpu) / task.count;
  const database = (cpuOfServer(postmaster) - before.database) / task.count;
  await child.stop();
  return {
    what: `Jobs on ${backend}, ${number(task.count)} that do nothing`,
    result: `**${number(donePerSecond)}** done/s, ${number(addedPerSecond)} given/s`,
    cpu: `${number(cpu)} + ${number(database)}`,
  };
}
