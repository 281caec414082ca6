import { migrate as bringUpToDate } from '#platform';
import { type Command, CommandError, say } from '../command.ts';

export const migrate: Command = {
  summary: 'Brings the database up to date, as its owner (MIGRATION_DATABASE_URL, or DATABASE_URL).',
  options: {},
  async run() {
    const url = process.env['MIGRATION_DATABASE_URL'] || process.env['DATABASE_URL'];
    if (!url) throw new CommandError('MIGRATION_DATABASE_URL or DATABASE_URL is needed');
    let count = 0;
    await bringUpToDate(url, (name) => {
      count += 1;
      say(`  ${name}`);
    });
    say(count === 0 ? 'The database is up to date.' : `${count} migrations done.`);
  },
};
