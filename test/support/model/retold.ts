import { placeOf } from './catalogue.ts';
import { Otherwise, type Told } from './otherwise.ts';
import type { World } from './world.ts';
import { Story } from './story.ts';

/** Leads a life again that went wrong once. */
export async function retell(world: World, { money, after, attempted }: Told): Promise<void> {
  const place = after === null ? -1 : placeOf(after);
  if (place === undefined) throw new Error(`The usual way has no such step, or more than one: ${after}`);
  const story = await Story.begin(world, money);
  await story.walk(place + 1);
  for (const names of attempted) await story.attempt(...names.split(' | '));
  await story.end();
}

/** The same failure with no more attempts than lead to it. */
export async function shortest(world: World, failure: Otherwise): Promise<Otherwise> {
  const { told } = failure;
  for (const place of told.attempted.keys()) {
    const fewer = { ...told, attempted: told.attempted.toSpliced(place, 1) };
    const again: unknown = await retell(world, fewer).catch((error: unknown) => error);
    if (again instanceof Otherwise) return shortest(world, again);
  }
  return failure;
}
