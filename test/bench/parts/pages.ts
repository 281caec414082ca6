import { type Figure, ofResult } from '../figures.ts';
import { alternate, askPlain, askProduct, assertEqual, type Cell, cursorsOf, startServer, tagOf } from '../pages.ts';
import type { Setting } from '../setting.ts';

const TURBOTA = 'Turbota';
const PLAIN = 'plain server';

/**
 * The list of tenders beside a plain server of the same page on the same database: read from the database at each
 * request, asked for again and again, and asked for by somebody who has it already. All take turns in one run.
 */
export async function pages(setting: Setting): Promise<Figure[]> {
  const databaseUrl = await setting.country();
  const environment = setting.environment(databaseUrl);
  const [product, plain] = [await startServer('api.ts', environment), await startServer('plain.ts', environment)];
  const cursors = await cursorsOf(databaseUrl, setting.seed);
  const some = [null, ...cursors.slice(0, 50)];
  for (const form of ['flat', 'nested'] as const) await assertEqual(product, plain, form, some);

  const first = await askProduct('flat', [null]);
  const tag = await tagOf(product, first);
  const kept = await askProduct('flat', [null], { 'if-none-match': tag });
  const asked = {
    flat: { ours: await askProduct('flat', cursors), theirs: askPlain('flat', cursors), status: 200, fresh: true },
    nested: {
      ours: await askProduct('nested', cursors),
      theirs: askPlain('nested', cursors),
      status: 200,
      fresh: true,
    },
    hot: { ours: first, theirs: askPlain('flat', [null]), status: 200, fresh: false },
    kept: { ours: kept, theirs: null, status: 304, fresh: false },
  };
  const cells: Cell[] = Object.entries(asked).flatMap(([name, { ours, theirs, status, fresh }]) => [
    { name: `${name} ${TURBOTA}`, pid: product.child.pid, load: { port: product.port, requests: ours, status, fresh } },
    ...(theirs
      ? [
          {
            name: `${name} ${PLAIN}`,
            pid: plain.child.pid,
            load: { port: plain.port, requests: theirs, status: 200, fresh },
          },
        ]
      : []),
  ]);
  const results = await alternate(cells, { databaseUrl, rounds: 5, milliseconds: 4000, seed: setting.seed });
  await Promise.all([product.child.stop(), plain.child.stop()]);

  const pair = (name: string, what: string): Figure[] => {
    const beside = { name: 'plain', result: results.get(`${name === 'kept' ? 'hot' : name} ${PLAIN}`)! };
    const ours = ofResult(`${what}: ${TURBOTA}`, results.get(`${name} ${TURBOTA}`)!, beside);
    return name === 'kept' ? [ours] : [ours, ofResult(`${what}: ${PLAIN}`, beside.result)];
  };
  return [
    ...pair('flat', 'Page of 20 tenders, flat, any of 1,000 places, uncached'),
    ...pair('nested', 'Page of 20 tenders with buyer, lots and awards, uncached'),
    ...pair('hot', 'The first flat page, again and again'),
    ...pair('kept', 'The same, by somebody who has it (304)'),
  ];
}
