import { type Figure, number, ofResult } from '../figures.ts';
import { alternate, askProduct, type Cell, cursorsOf, startServer } from '../pages.ts';
import type { Setting } from '../setting.ts';

const SIZES = [10_000, 1_000_000] as const;

/** The same page in a small and in a large list: what it costs must not grow with what stands beside it. */
export async function flatness(setting: Setting): Promise<Figure[]> {
  const cells: Cell[] = [];
  let databaseUrl = '';
  for (const size of SIZES) {
    databaseUrl = await setting.generate(`tenders_${size}`, size, 0);
    const { child, port } = await startServer('api.ts', setting.environment(databaseUrl));
    const requests = await askProduct('flat', await cursorsOf(databaseUrl, setting.seed));
    cells.push({ name: `${size}`, pid: child.pid, load: { port, requests, status: 200, fresh: true } });
  }
  const results = await alternate(cells, { databaseUrl, milliseconds: 4000, seed: setting.seed });
  const [small, large] = SIZES.map((size) => results.get(`${size}`)!);
  return [
    ofResult(`The flat page among ${number(SIZES[0])} tenders`, small!),
    ofResult(`The flat page among ${number(SIZES[1])} tenders`, large!, { name: 'the small list', result: small! }),
  ];
}
