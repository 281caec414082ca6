import { against, type Figure, ofResult } from '../figures.ts';
import { alternate, answerOf, askProduct, type Cell, cellOf, cursorsOf, startServer, tagOf } from '../pages.ts';
import type { PagePart } from '../processes/taken-out.ts';
import type { Setting } from '../setting.ts';

const CHANGES = 10;

interface Walk {
  readonly what: string;
  readonly asked: Parameters<typeof cellOf>[1];
  readonly as: Parameters<typeof cellOf>[2];
  readonly environment?: Record<string, string>;
  readonly without: Readonly<Partial<Record<PagePart, string>>>;
}

/** What each part of what makes public pages fast earns: the same requests with it and without it, in one alternated run. */
export async function earnings(setting: Setting): Promise<Figure[]> {
  const databaseUrl = await setting.country();
  const environment = setting.environment(databaseUrl);
  const cursors = await cursorsOf(databaseUrl, setting.seed);
  const first = await askProduct('flat', [null]);
  const product = await startServer('api.ts', environment);
  const tag = tagOf(await answerOf(product, first));
  await product.child.stop();

  const walks: Walk[] = [
    {
      what: 'Flat page, uncached',
      asked: await askProduct('flat', cursors),
      as: { fresh: true },
      without: {
        written: 'answers that the database writes',
        composed: 'statements that are composed once',
        forms: 'forms of a statement',
        pipelines: 'pipelines',
        once: 'leaving what is asked for once',
      },
    },
    {
      what: 'Nested page, uncached',
      asked: await askProduct('nested', cursors),
      as: { fresh: true },
      without: {
        written: 'answers that the database writes',
        composed: 'statements that are composed once',
        pipelines: 'pipelines',
      },
    },
    {
      what: 'First flat page, again and again',
      asked: first,
      as: {},
      without: { kept: 'keeping answers', front: 'sending them before Fastify' },
    },
    {
      what: `The same with ${CHANGES} changes a second`,
      asked: first,
      as: {},
      environment: { CHANGES: String(CHANGES) },
      without: { together: 'one answer for all who come together' },
    },
    {
      what: 'Any flat page, by somebody who has it',
      asked: await askProduct('flat', cursors, { 'if-none-match': tag }),
      as: { fresh: true, status: 304 },
      without: { etag: 'knowing the tag before the answer' },
    },
  ];
  const cells: Cell[] = [];
  for (const { what, asked, as, environment: more = {}, without } of walks)
    for (const part of ['', ...Object.keys(without)]) {
      const server = await startServer('api.ts', { ...environment, ...more, ...(part && { WITHOUT: part }) });
      cells.push({ name: `${what} ${part}`, ...cellOf(server, asked, as) });
    }
  const results = await alternate(cells, { databaseUrl, milliseconds: 2000, seed: setting.seed });
  return walks.flatMap(({ what, without }) => {
    const whole = results.get(`${what} `)!;
    const lines = Object.entries(without).map(([part, says]): Figure => {
      const result = results.get(`${what} ${part}`)!;
      return { ...ofResult(`… without ${says}`, result), against: against(result, whole, 'the same with it') };
    });
    return [ofResult(what, whole), ...lines];
  });
}
