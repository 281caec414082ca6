#!/usr/bin/env node
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { project } from './lib/project.mjs';
import { bold, faint, giveUp, green, seconds, task, warn } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/**
 * `npm run bench`: measures Turbota on this machine and writes docs/figures.md. `npm run bench pages` measures one part
 * and writes nothing. Its databases are its own and are dropped at the end; nothing leaves the machine.
 */
const names = process.argv.slice(2);
const began = performance.now();
let server;
let stop = async () => {};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(1));

try {
  await setUp();
  await build();
  await import('./lib/typescript.mjs');
  // Not followed by the compiler here: it checks the sources more strictly than scripts.
  const { measure, stopMeasuring, paper } = await import(path.join(project, 'test/bench/bench.ts'));
  stop = stopMeasuring;
  if (!process.env.DATABASE_URL) {
    const { openServer } = await import('./postgres.mjs');
    server = await openServer('postgres-bench');
  }
  const address = process.env.DATABASE_URL ?? `${server.url}/postgres`;
  const seed = Number(process.env.SEED) || randomInt(2 ** 31);
  console.log(bold(`Turbota measured on this machine (SEED=${seed})`));
  const figures = await measure(names, { server: address, seed, task });
  if (names.length === 0) {
    const file = path.join(project, 'docs', 'figures.md');
    writeFileSync(file, await paper(figures, { server: address, seed, day: new Date().toISOString().slice(0, 10) }));
    console.log(`\n${green(bold(`Written: ${path.relative(project, file)}`))} ${faint(seconds(began))}`);
  } else warn(['Parts alone are shown and not written.']);
  await end(0);
} catch (error) {
  await release();
  giveUp(error);
}

async function end(code) {
  await release();
  process.exit(code);
}

async function release() {
  await stop().catch(() => undefined);
  await server?.release().catch(() => undefined);
}
