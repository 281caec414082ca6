import { loadReference as load } from '#reference';
import { type Command, ownersDatabase, say } from '../command.ts';

export const loadReference: Command = {
  summary: "Brings the product's own lists and rule packs into the database; a second run changes nothing.",
  options: {},
  async run() {
    const url = ownersDatabase();
    await load(url);
    say('Services, codes, units, territories and rule packs are in place.');
  },
};
