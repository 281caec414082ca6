import { readFile } from 'node:fs/promises';
import { sha256 } from '#kernel';
import { type AwardCheck, checkProtocol, VerifyAward } from '#publishing';
import { type Command, CommandError, inRooms, required, say } from '../command.ts';

export const verifyAward: Command = {
  summary: 'Computes an award again from its published protocol and compares.',
  options: {
    award: 'reference or id of the award, e.g. A-2026-000001',
    facts: 'instead: a file with the facts of the protocol, as published; needs no database',
  },
  async run(options) {
    const check = options['facts'] ? await fromFile(options['facts']) : await fromRooms(required(options, 'award'));
    say(check.reference);
    for (const { bid, rank, total } of check.ranking) say(`  ${rank ?? '-'}  ${bid}  ${total}`);
    for (const difference of check.differences) say(`  The protocol says something else: ${difference}`);
    if (!check.factsAreWhole) throw new CommandError('The facts do not have the hash that was recorded.');
    if (check.differences.length > 0) throw new CommandError('The award does not follow from its protocol.');
    say('The award follows from its protocol.');
  },
};

/** A file proves nothing of where it comes from: its hash is told, to be compared with the footer of the document. */
async function fromFile(file: string): Promise<AwardCheck> {
  const text = await readFile(file, 'utf8');
  say(`SHA-256 of the facts, as it must stand in the footer of the protocol: ${sha256(text)}`);
  return { ...checkProtocol(text), factsAreWhole: true };
}

async function fromRooms(which: string): Promise<AwardCheck> {
  const check = await inRooms((app) => app.get(VerifyAward, { strict: false }).execute(which));
  if (!check) throw new CommandError(`there is no award ${which}`);
  return check;
}
