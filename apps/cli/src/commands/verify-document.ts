import { readFile } from 'node:fs/promises';
import { sha256 } from '#kernel';
import { VerifyDocument } from '#publishing';
import { type Command, CommandError, inRooms, required, say } from '../command.ts';

export const verifyDocument: Command = {
  summary: 'Proves a document: its frozen facts, its stored files, and the files made again from the facts.',
  options: {
    document: 'id of the document, or the SHA-256 of one of its files',
    file: 'instead: a file that somebody gave you',
  },
  async run(options) {
    const which = options['file'] ? sha256(await readFile(options['file'])) : required(options, 'document');
    const check = await inRooms((app) => app.get(VerifyDocument, { strict: false }).execute(which));
    if (!check) throw new CommandError(`no document has ${options['file'] ? 'exactly this file' : `the id ${which}`}`);
    say(check.name);
    say(`  facts  ${check.documentSha256}`);
    say(`  file   ${check.fileSha256}`);
    const faults = [
      check.factsAreWhole ? [] : 'The facts do not have the hash that was recorded.',
      check.fileIsWhole ? [] : 'A stored file is missing or is not the one that was reported.',
      check.fileFollowsFromFacts ? [] : 'Made again from the facts, a file comes out different.',
    ].flat();
    if (faults.length > 0) throw new CommandError(faults.join('\n'));
    if (check.isErased) say('What was withheld from the public may no longer be kept, and is erased.');
    say('Facts, files and the files made again agree.');
  },
};
