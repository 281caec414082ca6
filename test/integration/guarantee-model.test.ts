import fc from 'fast-check';
import { attack, drawn } from '../support/attack.ts';
import { way } from '../support/model/catalogue.ts';
import { attempts } from '../support/model/commands.ts';
import { regressions } from '../support/model/regressions.ts';
import { World } from '../support/model/scene.ts';
import { retell, Story } from '../support/model/story.ts';

const SEQUENCES = Number(process.env['SEQUENCES'] ?? 1000);

let worlds: readonly World[] = [];
beforeAll(async () => {
  const world = await World.start();
  worlds = [world, await world.twin()];
});
afterAll(() => Promise.all(worlds.map((world) => world.stop())));

/** A life that has come to a step of the usual way, and then whatever is attempted. */
const life = (begin: () => Promise<Story>) =>
  fc.asyncProperty(fc.commands(attempts, { maxCommands: 16, size: 'max' }), async (commands) => {
    const story = await begin();
    await fc.asyncModelRun(() => ({ model: story, real: story.scene }), commands);
    await story.end();
  });

/** A branch of a life; what is tried afterwards, to find the shortest failure, begins anew. */
function branching({ world, money, step }: Story, branch: Story): () => Promise<Story> {
  const branches = [branch];
  return async () => branches.pop() ?? Story.begin(world, money).then((story) => story.walk(step));
}

test('whatever people attempt with a tender, alone or two at once, comes out as the reference model says', async () => {
  const { seed = 0, numRuns = 0 } = attack(30, SEQUENCES);
  const numbers = drawn(fc.nat(), way.length + 1);
  const lives = Array.from({ length: numRuns }, (_, place) => ({
    seed: seed + place,
    half: place % worlds.length,
    from: Math.floor((place * numbers.length) / numRuns),
  }));
  let failed = false;

  /** Goes the usual way with some lives together, and leads them on from every step; then the world is set back to there. */
  async function lead(world: World, half: number): Promise<void> {
    const branches = numbers.map((_, step) => lives.filter((life) => life.half === half && life.from === step));
    const together = Math.max(...branches.map(({ length }) => length));
    const trunk: Story[] = [];
    while (trunk.length < together) trunk.push(await Story.begin(world, trunk.length % 2 ? '14999.99' : '10000.00'));
    for (const [step, here] of branches.entries()) {
      for (const story of trunk) await story.walk(step);
      if (step % worlds.length === half) await trunk[0]!.attemptNearMisses(numbers[step]!);
      if (here.length === 0) continue;
      const kept = await world.keep();
      for (const [place, { seed }] of here.entries()) {
        if (failed) return;
        const begin = branching(trunk[place]!, await trunk[place]!.fork());
        await fc.assert(life(begin), { seed, numRuns: 1, unbiased: true });
      }
      await world.setBack(kept);
    }
  }
  const ends = worlds.map((world, half) =>
    lead(world, half).catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  for (const end of await Promise.allSettled(ends)) if (end.status === 'rejected') throw end.reason;
}, 1_200_000);

test.each(regressions)('a life that once went wrong goes right: $found', (regression) =>
  retell(worlds[0]!, regression),
);
