import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atLocalTime, localDate } from '#kernel';
import { CreateFirstOperator } from '#identity';
import { Clock } from '#platform';
import { authority, OPERATOR_EMAIL, PASSWORD, TIME_ZONE } from '../cycle/cast.ts';
import { hasBeenPlayed, newcomerCanTry } from '../cycle/chapters/newcomer.ts';
import { chapters, FIRST_DAY } from '../cycle/story.ts';
import { layOutPapers } from '../cycle/papers.ts';
import { Api } from '../cycle/player.ts';
import { World } from '../cycle/world.ts';
import { type Command, CommandError, inRooms, say } from '../command.ts';

/** Tells whoever started the command that an earlier run was cut off, and that the database has to be made anew. */
export const CUT_OFF = 75;

export const cycle: Command = {
  summary:
    'Plays the demonstration year through the API (API_URL) as ordinary users; played already, it keeps a tender open.',
  options: {},
  async run() {
    const url = process.env['API_URL'];
    if (!url) throw new CommandError('API_URL is needed: the year is played through a running API');
    await mustAnswer(url);
    const begun = await begin();
    const world = await World.open(new Api(url), (text) => say(`    ${text}`));
    if (begun) await play(world, papersFolder());
    else if (await hasBeenPlayed(world)) await keepOpen(world);
    else process.exitCode = CUT_OFF;
  },
};

/** Sets the clock of an empty database to the first day and lets the operator in; false when that was done before. */
function begin(): Promise<boolean> {
  return inRooms(async (app) => {
    const create = app.get(CreateFirstOperator, { strict: false });
    if (await create.exists()) return false;
    await app.get(Clock, { strict: false }).begin(atLocalTime(localDate(FIRST_DAY), '09:00', TIME_ZONE));
    await create.execute({
      organisationName: 'Оператор «Турбота» (демонстрація)',
      legalCode: '00000000',
      email: OPERATOR_EMAIL,
      personName: 'Оператор демонстрації',
      password: PASSWORD,
    });
    return true;
  });
}

/** Beside the store, whose files have hashes for names. */
const papersFolder = (): string =>
  path.join(path.dirname(process.env['STORAGE_FOLDER'] ?? '.data/documents'), 'papers');

async function play(world: World, folder: string): Promise<void> {
  for (const [at, { title, play: playChapter }] of chapters.entries()) {
    say(`  ${at + 1}/${chapters.length} ${title}`);
    await playChapter(world);
  }
  const papers = await layOutPapers(world, folder);
  say(`  ${papers.length} documents lie in ${folder}`);
}

async function keepOpen(world: World): Promise<void> {
  for (const { key, email } of authority) await world.enter(key, email);
  await newcomerCanTry(world);
}

async function mustAnswer(url: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await wait(250);
  }
  throw new CommandError(`the API at ${url} is not ready; npm start starts everything`);
}
