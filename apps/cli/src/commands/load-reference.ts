import { loadReference as load } from '#reference';
import { type Command, CommandError, say } from '../command.ts';

export const loadReference: Command = {
  summary: "Brings the product's own lists and rule packs into the database; a second run changes nothing.",
  options: {},
  async run() {
    const url = process.env['MIGRATION_DATABASE_URL'] || process.env['DATABASE_URL'];
    if (!url) throw new CommandError('MIGRATION_DATABASE_URL or DATABASE_URL is needed');
    await load(url);
    say('Services, codes, units, territories and rule packs are in place.');
  },
};
