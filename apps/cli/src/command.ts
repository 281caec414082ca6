import 'reflect-metadata';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Log, PlatformModule, readConfig } from '#platform';
import { rooms } from '../../rooms.ts';

/** One thing that an operator or an auditor does from a terminal. */
export interface Command {
  readonly summary: string;
  /** Options by name, each with what it means; `--name value`. */
  readonly options: Readonly<Record<string, string>>;
  run(options: Readonly<Record<string, string | undefined>>): Promise<void>;
}

/** A message for the person at the terminal, without a stack. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly code = 2,
  ) {
    super(message);
  }
}

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

export function required(options: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = options[name];
  if (!value) throw new CommandError(`--${name} is needed`);
  return value;
}

/** The database as its owner reaches it, who alone may change tables and the product's own lists. */
export function ownersDatabase(): string {
  const url = process.env['MIGRATION_DATABASE_URL'] || process.env['DATABASE_URL'];
  if (!url) throw new CommandError('MIGRATION_DATABASE_URL or DATABASE_URL is needed');
  return url;
}

const quiet: Log = {
  info: () => undefined,
  warn: (details, text) => void process.stderr.write(`${text} ${JSON.stringify(details)}\n`),
  error: (details, text) => void process.stderr.write(`${text} ${JSON.stringify(details)}\n`),
};

@Module({})
class CommandModule {
  static with(): DynamicModule {
    return { module: CommandModule, imports: [PlatformModule.forRoot(readConfig(process.env), quiet), ...rooms] };
  }
}

/** Opens the rooms for one command and closes them behind it. */
export async function inRooms<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(CommandModule.with(), { logger: false, abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
