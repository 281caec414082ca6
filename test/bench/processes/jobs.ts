import { job, openJobs, Processors } from '../../../libs/platform/src/jobs/index.ts';
import { serve } from './served.ts';

export interface JobsTask {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly count: number;
  readonly concurrency: number;
}

export interface JobsTaken {
  readonly addedPerSecond: number;
  readonly donePerSecond: number;
}

const IN_FLIGHT = 50;
const kind = job<{ eventId: string }>('bench.nothing');

/** Jobs that do nothing: given one by one, as by verbs of many people, and then done. */
async function run({ databaseUrl, redisUrl, count, concurrency }: JobsTask): Promise<JobsTaken> {
  const log = { warn: () => undefined, error: () => undefined };
  const jobs = await openJobs(
    { databaseUrl, databaseRole: 'turbota_app', redisUrl },
    { log, queue: 'bench', concurrency },
  );
  try {
    let next = 0;
    const giving = performance.now();
    const giver = async () => {
      while (next < count) {
        const eventId = `event-${(next += 1)}`;
        await jobs.enqueue(kind, { eventId }, eventId);
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, giver));
    const given = performance.now();
    const done = new Promise<void>((resolve) => {
      let left = count;
      const finish = async () => void ((left -= 1) === 0 && resolve());
      jobs.work(new Processors().process(kind, finish));
    });
    await done;
    const ended = performance.now();
    return { addedPerSecond: (count * 1000) / (given - giving), donePerSecond: (count * 1000) / (ended - given) };
  } finally {
    await jobs.close();
  }
}

serve<JobsTask, JobsTaken>(run);
