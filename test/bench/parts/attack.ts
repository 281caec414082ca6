import { guesses, introspections, refusedDocuments } from '../../support/graphql-attacks.ts';
import { Child } from '../child.ts';
import { type Figure, number } from '../figures.ts';
import { askProduct, cursorsOf, startServer } from '../pages.ts';
import type { Load, Measured } from '../processes/load.ts';
import { median } from '../statistics.ts';
import type { Setting } from '../setting.ts';

const ROUNDS = 3;
const MILLISECONDS = 3000;

/** How long an innocent reader waits while eight others send what attackers send, as fast as they are refused. */
export async function attack(setting: Setting): Promise<Figure[]> {
  const databaseUrl = await setting.country();
  const { port } = await startServer('api.ts', setting.environment(databaseUrl));
  const [reader, attackers] = [await Child.start('load.ts'), await Child.start('load.ts')];
  const innocent = {
    port,
    requests: await askProduct('flat', await cursorsOf(databaseUrl, setting.seed)),
    connections: 1,
    seed: setting.seed,
    status: 200,
  };
  const documents = [...refusedDocuments.map(([, query]) => query), ...introspections, ...guesses];
  const hostile = {
    port,
    requests: [
      ...documents.map((query) => ({ query })),
      Array.from({ length: 10 }, () => ({ query: documents[0] })),
    ].map((body) => ({
      method: 'POST' as const,
      target: '/graphql',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })),
    connections: 8,
    seed: setting.seed,
  };
  await reader.do<Load, Measured>({ ...innocent, milliseconds: 3000 });
  const alone: Measured[] = [];
  const among: Measured[] = [];
  const refused: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(await reader.do<Load, Measured>({ ...innocent, milliseconds: MILLISECONDS }));
    const [waited, sent] = await Promise.all([
      reader.do<Load, Measured>({ ...innocent, milliseconds: MILLISECONDS }),
      attackers.do<Load, Measured>({ ...hostile, milliseconds: MILLISECONDS }),
    ]);
    among.push(waited);
    refused.push(sent);
  }
  const at = (taken: readonly Measured[], share: 'p50' | 'p99') => median(taken.map((one) => one[share]));
  const latency = (taken: readonly Measured[]) => `${number(at(taken, 'p50'))} / ${number(at(taken, 'p99'))}`;
  const rate = median(refused.map(({ perSecond }) => perSecond));
  return [
    { what: 'An innocent reader of the flat page, alone', result: 'one connection', latency: latency(alone) },
    {
      what: 'The same among attacks from 8 connections',
      result: `while ${number(rate)} documents/s are refused`,
      latency: latency(among),
      against: `**+${number(at(among, 'p50') - at(alone, 'p50'))} ms** in the middle, +${number(at(among, 'p99') - at(alone, 'p99'))} ms at p99`,
    },
  ];
}
