import 'reflect-metadata';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { fastify, type FastifyInstance } from 'fastify';
import pg from 'pg';
import { FileCare } from '#files';
import {
  assertServer,
  BackgroundWork,
  Clock,
  type Config,
  Jobs,
  type Log,
  neededByEach,
  PlatformModule,
  serveHealth,
} from '#platform';
import { rooms } from '../../rooms.ts';

@Module({})
class WorkerModule {
  static with(config: Config, log: Log): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config, log), ...rooms] };
  }
}

/** The process in which events reach their handlers and time takes effect. */
export async function createWorker(config: Config, log: Log): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, log), {
    logger: false,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await assertServer(async (text) => (await app.get(pg.Pool).query(text)).rows);
  await app.get(Clock).assertTrue();
  app.get(BackgroundWork).start();
  app.get(FileCare, { strict: false }).start();
  return app;
}

/** Says to a supervisor whether the worker can do its work; it serves nothing else. */
export function healthOf(worker: INestApplicationContext, log: Log): FastifyInstance {
  const server = fastify();
  serveHealth(server, neededByEach(worker.get(pg.Pool), worker.get(Jobs)), log);
  return server;
}
