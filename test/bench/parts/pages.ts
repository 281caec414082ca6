import { type Figure, ofResult } from '../figures.ts';
import {
  alternate,
  answerOf,
  askBare,
  askPlain,
  askProduct,
  assertEqual,
  type Cell,
  cellOf,
  cursorsOf,
  startServer,
  tagOf,
} from '../pages.ts';
import type { Answered } from '../processes/bare.ts';
import type { Setting } from '../setting.ts';

const TURBOTA = 'Turbota';
const PLAIN = 'the plain server';
const BARE = 'a bare node:http';

interface Pair {
  readonly what: string;
  readonly other: string;
  readonly cells: readonly [ours: Omit<Cell, 'name'>, theirs: Omit<Cell, 'name'>];
}

/**
 * The list of tenders beside a plain server of the same page on the same database, where each request reads from it, and
 * beside a server that sends the same bytes and does nothing else, where it is asked for again and again. All take turns
 * in one run.
 */
export async function pages(setting: Setting): Promise<Figure[]> {
  const databaseUrl = await setting.country();
  const environment = setting.environment(databaseUrl);
  const product = await startServer('api.ts', environment);
  const plain = await startServer('plain.ts', environment);
  const bare = await startServer('bare.ts', {});
  const cursors = await cursorsOf(databaseUrl, setting.seed);
  const some = [null, ...cursors.slice(0, 50)];
  for (const form of ['flat', 'nested'] as const) await assertEqual(product, plain, form, some);

  const hot = await askProduct('flat', [null]);
  const tag = tagOf(await answerOf(product, hot));
  const had = await askProduct('flat', [null], { 'if-none-match': tag });
  const bytes = [await answerOf(product, hot), await answerOf(product, had)];
  await bare.child.do<readonly Answered[], number>(bytes);

  const pairs: Pair[] = [
    {
      what: 'Page of 20 tenders, flat, any of 1,000 places, uncached',
      other: PLAIN,
      cells: [
        cellOf(product, await askProduct('flat', cursors), { fresh: true }),
        cellOf(plain, askPlain('flat', cursors), { fresh: true }),
      ],
    },
    {
      what: 'Page of 20 tenders with buyer, lots and awards, uncached',
      other: PLAIN,
      cells: [
        cellOf(product, await askProduct('nested', cursors), { fresh: true }),
        cellOf(plain, askPlain('nested', cursors), { fresh: true }),
      ],
    },
    {
      what: 'The first flat page, again and again',
      other: BARE,
      cells: [cellOf(product, hot), cellOf(bare, askBare(0))],
    },
    {
      what: 'The same, by somebody who has it (304)',
      other: BARE,
      cells: [cellOf(product, had, { status: 304 }), cellOf(bare, askBare(1), { status: 304 })],
    },
  ];
  const named = (what: string, by: string): string => `${what}: ${by}`;
  const cells = pairs.flatMap(({ what, other, cells: [ours, theirs] }): Cell[] => [
    { name: named(what, TURBOTA), ...ours },
    { name: named(what, other), ...theirs },
  ]);
  const results = await alternate(cells, { databaseUrl, milliseconds: 4000, seed: setting.seed });
  return pairs.flatMap(({ what, other }) => {
    const [ours, theirs] = [results.get(named(what, TURBOTA))!, results.get(named(what, other))!];
    return [
      ofResult(named(what, TURBOTA), ours, { name: other, result: theirs }),
      ofResult(named(what, other), theirs),
    ];
  });
}
