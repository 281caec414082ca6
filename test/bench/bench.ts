import { stopChildren } from './child.ts';
import { type Figure, told } from './figures.ts';
import { parts } from './parts.ts';
import { Setting } from './setting.ts';

export { paper } from './paper.ts';

export interface Tools {
  readonly server: string;
  readonly seed: number;
  /** Says what begins, does it, and says how long it took. */
  task<T>(title: string, work: () => Promise<T>): Promise<T>;
}

let setting: Setting | undefined;

/** Ends and throws away whatever was made, at the end of a run as in the middle of one. */
export async function stopMeasuring(): Promise<void> {
  await stopChildren();
  await setting?.close();
  setting = undefined;
}

/** Measures these parts one after the other; all of them when none is named. */
export async function measure(names: readonly string[], { server, seed, task }: Tools): Promise<Figure[]> {
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    throw new Error(`There is no part "${unknown.join(', ')}": there are ${Object.keys(parts).join(', ')}.`);
  }
  const figures: Figure[] = [];
  const opened = (setting = await Setting.open(server, seed, (text) => console.log(`  ${text}`)));
  for (const [name, part] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const found = await task(`Measuring ${name}`, () => part(opened));
    for (const figure of found) console.log(`  ${told(figure)}`);
    figures.push(...found);
    await stopChildren();
  }
  return figures;
}
