import { Inject, Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Instant } from '#kernel';
import { LOG, type Log } from '../log-port.ts';
import { Reads } from '../reads/reads.ts';
import { type DueWork, dueWorks } from './due.ts';

const BATCH = 100;

/** Does whatever is due: asks each kind of due work for its rows, and runs its use case for each of them. */
@Injectable()
export class Tick {
  constructor(
    private readonly modules: ModuleRef,
    private readonly reads: Reads,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** How many rows were worked on. One that fails is logged, does not hold up the others, and is due again. */
  async run(): Promise<number> {
    let done = 0;
    for (const [name, type] of dueWorks) {
      const work = this.workOf(type);
      for (const id of await work.due(this.reads, BATCH)) {
        try {
          await work.run(id);
          done += 1;
        } catch (error) {
          this.log.error({ err: error, work: name, id }, 'due work failed and will be tried again');
        }
      }
    }
    return done;
  }

  /** How many rows are due at this moment. */
  async waiting(): Promise<number> {
    let waiting = 0;
    for (const type of dueWorks.values()) waiting += (await this.workOf(type).due(this.reads, BATCH)).length;
    return waiting;
  }

  /** The next moment at which something will be due; null when there is none. */
  async next(): Promise<Instant | null> {
    const moments = await Promise.all([...dueWorks.values()].map((type) => this.workOf(type).next(this.reads)));
    return moments.filter((moment) => moment !== null).sort()[0] ?? null;
  }

  private workOf(type: Type<DueWork>): DueWork {
    return this.modules.get<DueWork>(type, { strict: false });
  }
}
