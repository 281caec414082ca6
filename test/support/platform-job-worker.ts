import pg from 'pg';
import { openJobs, Processors } from '../../libs/platform/src/jobs/index.ts';
import { effectOnce, measure } from './platform-job-effects.ts';

/** A worker in a process of its own, which takes one job and then hangs until it is killed. */
const { databaseUrl, redisUrl, hangs } = JSON.parse(process.argv[2] ?? '{}') as Record<string, string | null>;
const pool = new pg.Pool({ connectionString: databaseUrl ?? '' });
const log = { warn: () => undefined, error: () => undefined };
const jobs = await openJobs(
  { databaseUrl: databaseUrl ?? '', databaseRole: null, redisUrl: redisUrl ?? null },
  { log, lockMs: 500 },
);

jobs.work(
  new Processors().process(measure, async ({ eventId }) => {
    if (hangs === 'after') await effectOnce(pool, eventId);
    process.stdout.write('taken\n');
    await new Promise(() => undefined);
  }),
);
