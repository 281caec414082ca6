import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { atLocalTime, localDate } from '#kernel';
import { CreateFirstOperator } from '#identity';
import { Clock } from '#platform';
import { OPERATOR_EMAIL, PASSWORD, TIME_ZONE } from '../../apps/cli/src/cycle/cast.ts';
import { Api } from '../../apps/cli/src/cycle/player.ts';
import { chapters, FIRST_DAY } from '../../apps/cli/src/cycle/story.ts';
import { World, type WorldSoFar } from '../../apps/cli/src/cycle/world.ts';
import { type StartOptions, STORAGE_FOLDER, TestApplication } from './application.ts';
import { copyOf, freshDatabase, fromSetUp } from './database.ts';

/** Moments of the demonstration year, each by the chapter that it follows. */
const CHAPTERS = {
  planned: 'The needs plan is adopted',
  published: 'The tender is prepared and published',
  opened: 'Bids are opened',
  awarded: 'Awards are decided',
  signed: 'Contracts are signed',
  paid: 'Services are delivered and paid',
} as const;

export type Moment = keyof typeof CHAPTERS;
const moments = Object.keys(CHAPTERS) as Moment[];
const endOf = (moment: Moment): number => chapters.findIndex(({ title }) => title === CHAPTERS[moment]) + 1;

/** What comes after a moment, to be played on from there. */
export const chaptersAfter = (moment: Moment) => chapters.slice(endOf(moment));
export const chaptersUntil = (moment: Moment) => chapters.slice(0, endOf(moment));

export interface Year {
  /** With a worker: what is asked of it takes effect, as in the year itself. */
  readonly app: TestApplication;
  readonly world: World;
  /** What the story has told so far, line by line. */
  readonly told: string[];
}

interface Kept {
  readonly world: WorldSoFar;
  readonly told: readonly string[];
}

/** The year as it stands at a moment, in a database of its own. It is played once a run, by whoever first asks, as far as is asked. */
export async function yearAt(moment: Moment, options: StartOptions = {}): Promise<Year> {
  const kept = await playedTo(moment);
  cpSync(filesOfYear(), STORAGE_FOLDER, { recursive: true });
  const app = await TestApplication.start({ worker: true, ...options, on: await copyOf(templateOf(moment)) });
  return resumed(app, kept);
}

/** The demonstration year in the database of a test, ready to be played: its first day has come and the operator is in. */
export async function beginYear(app: TestApplication, api: Api, tell: (text: string) => void): Promise<World> {
  await app.get(Clock).begin(atLocalTime(localDate(FIRST_DAY), '09:00', TIME_ZONE));
  await app.get(CreateFirstOperator).execute({
    organisationName: 'Оператор «Турбота» (демонстрація)',
    legalCode: '00000000',
    email: OPERATOR_EMAIL,
    personName: 'Оператор',
    password: PASSWORD,
  });
  return World.open(api, tell);
}

const templateOf = (moment: Moment): string => `${fromSetUp('TURBOTA_TEST_RUN')}_year_${moment}`;

/** Under the number of the run, so that the next run clears them away. */
const filesOfYear = (): string => path.join('.data/test-files', fromSetUp('TURBOTA_TEST_RUN').split('_').at(-1)!);

function resumed(app: TestApplication, kept: Kept): Year {
  const told = [...kept.told];
  return { app, world: World.resumed(new Api(app.url), (text) => void told.push(text), kept.world), told };
}

/** One process plays; the others wait for what it keeps. */
async function playedTo(moment: Moment): Promise<Kept> {
  const admin = new pg.Client({ connectionString: fromSetUp('TURBOTA_TEST_SERVER') });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(hashtext($1))', [templateOf('paid')]);
    let kept: Kept | null = null;
    for (const [at, next] of moments.slice(0, moments.indexOf(moment) + 1).entries()) {
      kept = (await keptAt(admin, next)) ?? (await playOn(admin, moments[at - 1] ?? null, next, kept));
    }
    return kept!;
  } finally {
    await admin.end();
  }
}

async function keptAt(admin: pg.Client, moment: Moment): Promise<Kept | null> {
  const { rows } = await admin.query<{ kept: string }>(
    `select shobj_description(oid, 'pg_database') as kept from pg_database where datname = $1`,
    [templateOf(moment)],
  );
  return rows[0]?.kept ? (JSON.parse(rows[0].kept) as Kept) : null;
}

/** Plays from one moment to the next and keeps what has come about: the database, and in its comment who has done what. */
async function playOn(admin: pg.Client, from: Moment | null, to: Moment, before: Kept | null): Promise<Kept> {
  mkdirSync(filesOfYear(), { recursive: true });
  const database = from ? await copyOf(templateOf(from)) : await freshDatabase();
  const app = await TestApplication.start({
    worker: true,
    on: database,
    environment: { STORAGE_FOLDER: filesOfYear() },
  });
  try {
    const year = before ? resumed(app, before) : await begun(app);
    await play(year, chapters.slice(from ? endOf(from) : 0, endOf(to)));
    await year.world.clock.settled();
    const kept = { world: year.world.soFar(), told: year.told };
    await app.app.close();
    // The comment comes last: a moment that has none was cut off.
    await admin.query(`alter database ${new URL(database.url).pathname.slice(1)} rename to ${templateOf(to)}`);
    await admin.query(`comment on database ${templateOf(to)} is ${admin.escapeLiteral(JSON.stringify(kept))}`);
    return kept;
  } catch (error) {
    await app.stop();
    throw error;
  }
}

async function begun(app: TestApplication): Promise<Year> {
  const told: string[] = [];
  return { app, told, world: await beginYear(app, new Api(app.url), (text) => void told.push(text)) };
}

/** Plays chapters; fails with what was told and logged last, also when the application logged an error and went on. */
export async function play({ app, world, told }: Year, story: typeof chapters): Promise<void> {
  const errors = () => app.log.lines.filter(({ level }) => level === 'error');
  for (const { title, play: playChapter } of story) {
    const fail = (reason: unknown): never => {
      throw new Error(`in the chapter "${title}", after "${told.at(-1)}": ${String(reason)}`, {
        cause: errors().slice(-3),
      });
    };
    await playChapter(world).catch(fail);
    if (errors().length > 0) fail(`an error was logged: ${errors()[0]!.text}`);
  }
}
