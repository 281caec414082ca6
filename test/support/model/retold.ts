import { placeOf } from './catalogue.ts';
import { AT_ONCE, Otherwise, type Told } from './otherwise.ts';
import type { World } from './world.ts';
import { Story } from './story.ts';

/** Leads a life again that went wrong once. */
export async function retell(world: World, { money, after, attempted }: Told): Promise<void> {
  const place = after === null ? -1 : placeOf(after);
  if (place === undefined) throw new Error(`The usual way has no such step, or more than one: ${after}`);
  const story = await Story.begin(world, money);
  await story.walk(place + 1);
  for (const names of attempted) await story.attempt(...names.split(AT_ONCE));
  await story.end();
}

/** With one attempt, or one of two at the same moment, left out. */
const shorter = ({ attempted }: Told): string[][] =>
  attempted.flatMap((names, place) => {
    const pair = names.split(AT_ONCE);
    const rests = pair.length === 1 ? [[]] : [[], ...pair.map((name) => [name])];
    return rests.map((rest) => attempted.toSpliced(place, 1, ...rest));
  });

/** The same failure with no more attempts than lead to it. */
export async function shortest(world: World, failure: Otherwise): Promise<Otherwise> {
  for (const attempted of shorter(failure.told)) {
    const again: unknown = await retell(world, { ...failure.told, attempted }).catch((error: unknown) => error);
    if (again instanceof Otherwise) return shortest(world, again);
  }
  return failure;
}
