import { refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Units } from '#platform';
import { RegisterEntries } from '../db/register-entries.ts';
import { reinstate } from '../domain/entry.ts';
import { registerEntryReinstated } from '../events.ts';
import { may } from '../policy.ts';
import { notOwnProvider } from './not-own-provider.ts';
import { writeSlice } from './write-slice.ts';

export interface ReinstateRegisterEntryInput {
  readonly entryId: string;
  /** The version that the registrar has read (BR-13). */
  readonly version: number;
}

/** Lifts a suspension. */
@Injectable()
export class ReinstateRegisterEntry {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: ReinstateRegisterEntryInput): Promise<Result> {
    return this.units.run(actor, 'register.reinstate', input, async (unit) => {
      const entry = await unit.of(RegisterEntries).lock(input.entryId);
      if (!entry || !may(actor, 'register.reinstate', entry)) return refuse('NOT_FOUND');
      await notOwnProvider(unit, actor, entry.organisationId);
      const change = reinstate(entry);
      await unit.of(RegisterEntries).updateVersion(entry.id, input.version, change);
      const sliceSha256 = await writeSlice(unit, { ...entry, ...change, version: input.version + 1 });
      unit.record(registerEntryReinstated, entry.id, { organisationId: entry.organisationId, sliceSha256 });
      return { id: entry.id };
    });
  }
}
