import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { AccessGuard } from './access/guard.ts';
import { Clock } from './clock/clock.ts';
import { ClockResolver } from './clock/clock.resolver.ts';
import { CONFIG, type Config } from './config.ts';
import { dataSource, readPool } from './database/data-source.ts';
import { Tick } from './due/tick.ts';
import { Jobs, openJobs } from './jobs/index.ts';
import { JournalResolver } from './journal/journal.resolver.ts';
import { PublicJournal } from './journal/public-journal.ts';
import { LOG, type Log } from './log-port.ts';
import { ProblemMessages } from './graphql/problem.type.ts';
import { PageVersions, Pipelines, PublicPages, readPipelines } from './pages/index.ts';
import { PostgresRateLimiter } from './rate/postgres.ts';
import { RateLimiter } from './rate/rates.ts';
import { Reads } from './reads/reads.ts';
import { Files, openFiles } from './storage/index.ts';
import { Transactions } from './transactions/transactions.ts';
import { BackgroundWork } from './worker/worker.ts';

/** The plumbing that every room builds on, once per process. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(pg.Pool) private readonly pool: pg.Pool,
    private readonly pipelines: Pipelines,
    private readonly jobs: Jobs,
  ) {}

  static forRoot(config: Config, log: Log): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: DataSource, useFactory: () => dataSource(config).initialize() },
        { provide: pg.Pool, useFactory: () => readPool(config) },
        { provide: Pipelines, useFactory: () => readPipelines(config) },
        Reads,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: Jobs, useFactory: () => openJobs(config, { log, lockMs: config.jobLockMs }) },
        { provide: Files, useFactory: () => openFiles(config) },
        { provide: RateLimiter, useFactory: () => PostgresRateLimiter.open(config, log) },
        Transactions,
        Tick,
        Clock,
        ClockResolver,
        PageVersions,
        {
          provide: PublicPages,
          useFactory: (versions: PageVersions) => new PublicPages(versions),
          inject: [PageVersions],
        },
        PublicJournal,
        JournalResolver,
        BackgroundWork,
        ProblemMessages,
      ],
      exports: [
        CONFIG,
        LOG,
        BackgroundWork,
        Clock,
        DataSource,
        Files,
        Jobs,
        PageVersions,
        pg.Pool,
        PublicPages,
        RateLimiter,
        Reads,
        Tick,
        Transactions,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.close();
    await Promise.all([this.pool.end(), this.pipelines.end()]);
    await this.database.destroy();
  }
}
