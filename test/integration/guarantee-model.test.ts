import fc from 'fast-check';
import { attack } from '../support/attack.ts';
import { attempts, LONGEST, prologue } from '../support/model/commands.ts';
import { beginning } from '../support/model/life.ts';
import { regressions } from '../support/model/regressions.ts';
import { Scene, World } from '../support/model/scene.ts';
import { expectWhole } from '../support/model/whole.ts';

const SEQUENCES = Number(process.env['SEQUENCES'] ?? 1000);

let worlds: readonly World[] = [];
beforeAll(async () => {
  worlds = [await World.start(), await World.start()];
});
afterAll(() => Promise.all(worlds.map((world) => world.stop())));

/** A life with so much money, so much of the usual way, and then whatever is attempted. */
const lives = (world: World, replay: { readonly replayPath?: string } = {}) =>
  fc.asyncProperty(
    fc.constantFrom('15000.00', '20000.00', '14999.99'),
    fc.nat(LONGEST),
    fc.commands(attempts, { maxCommands: 16, size: 'max', ...replay }),
    async (money, steps, commands) => {
      const life = beginning(BigInt(money.replace('.', '')));
      const scene = await Scene.begin(world, money);
      await prologue(money === '14999.99' ? Math.min(steps, 3) : steps, life, scene);
      await fc.asyncModelRun(() => ({ model: life, real: scene }), commands);
      await expectWhole(scene);
    },
  );

test('whatever people attempt with a tender, alone or two at once, comes out as the reference model says', async () => {
  for (const { seed, path, replayPath } of regressions) {
    await fc.assert(lives(worlds[0]!, { replayPath }), { seed, path, numRuns: 1 });
  }
  const { seed = 0, numRuns = 0 } = attack(30, SEQUENCES);
  const halves = worlds.map((world, place) =>
    fc.assert(lives(world), { seed: seed + place, numRuns: Math.ceil(numRuns / 2) }),
  );
  await Promise.all(halves);
}, 1_200_000);
