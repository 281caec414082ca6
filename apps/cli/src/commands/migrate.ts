import { migrate as bringUpToDate } from '#platform';
import { loadReference } from '#reference';
import { type Command, ownersDatabase, say } from '../command.ts';

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
    });
    await loadReference(url);
    say(count === 0 ? 'The database is up to date.' : `${count} migrations done.`);
  },
};
