import { migrate as bringUpToDate, OtherMigrations } from '#platform';
import { loadReference } from '#reference';
import { type Command, CommandError, ownersDatabase, say } from '../command.ts';

/** Tells whoever started the command that other migrations have made the database; nothing was changed. */
export const OTHERS = 76;

export const migrate: Command = {
  summary:
    'Brings the database and its rule packs and lists up to date, as its owner (MIGRATION_DATABASE_URL, or DATABASE_URL).',
  options: {},
  async run() {
    const url = ownersDatabase();
    let count = 0;
    await bringUpToDate(url, (name) => {
      count += 1;
      say(`  ${name}`);
    }).catch((error: unknown) => {
      if (!(error instanceof OtherMigrations)) throw error;
      throw new CommandError(`${error.message} It is left as it is.`, OTHERS);
    });
    await loadReference(url);
    say(count === 0 ? 'The database is up to date.' : `${count} migrations done.`);
  },
};
