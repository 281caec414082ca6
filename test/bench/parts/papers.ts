import { Child } from '../child.ts';
import { cpuOf } from '../cpu.ts';
import { type Figure, number } from '../figures.ts';
import type { PapersTaken, PapersTask } from '../processes/papers.ts';

/** Legal documents a second: the largest of them, the protocol of an award, printed as the worker prints it. */
export async function papers(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const threads of [1, 2]) {
    const child = await Child.start('papers.ts');
    await child.do<PapersTask, PapersTaken>({ threads, milliseconds: 3000 });
    const before = cpuOf(child.pid);
    const { count, seconds, bytes } = await child.do<PapersTask, PapersTaken>({ threads, milliseconds: 5000 });
    const cpu = (cpuOf(child.pid) - before) / count;
    await child.stop();
    figures.push({
      what: `Award protocols (${number(bytes / 1000)} kB) on ${threads} thread${threads > 1 ? 's' : ''}`,
      result: `**${number(count / seconds)}** documents/s; ${number(1_000_000 / cpu)} for each second of a core`,
      cpu: `${number(cpu)} + 0`,
    });
  }
  return figures;
}
