import { Press } from '../../../libs/publishing/src/press/press.ts';
import { sampleSheet } from '../../support/sample-sheet.ts';
import { serve } from './served.ts';

export interface PapersTask {
  readonly threads: number;
  readonly milliseconds: number;
}

export interface PapersTaken {
  readonly count: number;
  readonly seconds: number;
  readonly bytes: number;
}

/** Award protocols through the product's press, two waiting for each thread; called twice, the first time warms it up. */
async function print({ threads, milliseconds }: PapersTask): Promise<PapersTaken> {
  const press = (presses[threads] ??= new Press({ threads }));
  const sheet = sampleSheet('award.protocol');
  const began = performance.now();
  let count = 0;
  let bytes = 0;
  const ask = async () => {
    while (performance.now() - began < milliseconds) {
      bytes = (await press.print(sheet, 'pdf')).length;
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: 2 * threads }, ask));
  return { count, bytes, seconds: (performance.now() - began) / 1000 };
}

const presses: Record<number, Press> = {};

serve<PapersTask, PapersTaken>(print);
