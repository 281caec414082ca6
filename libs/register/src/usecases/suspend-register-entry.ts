import { plainText, refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Units } from '#platform';
import { RegisterEntries } from '../db/register-entries.ts';
import { suspend } from '../domain/entry.ts';
import { registerEntrySuspended } from '../events.ts';
import { may } from '../policy.ts';
import { notOwnProvider } from './not-own-provider.ts';
import { writeSlice } from './write-slice.ts';

export interface SuspendRegisterEntryInput {
  readonly entryId: string;
  /** The version that the registrar has read (BR-13). */
  readonly version: number;
  readonly reason: string;
}

/** Suspends a provider: from this moment it can neither bid nor be awarded nor sign (BR-6). */
@Injectable()
export class SuspendRegisterEntry {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: SuspendRegisterEntryInput): Promise<Result> {
    return this.units.run(actor, 'register.suspend', input, async (unit) => {
      const entry = await unit.of(RegisterEntries).lock(input.entryId);
      if (!entry || !may(actor, 'register.suspend', entry)) return refuse('NOT_FOUND');
      await notOwnProvider(unit, actor, entry.organisationId);
      const change = suspend(entry, plainText(input.reason));
      await unit.of(RegisterEntries).updateVersion(entry.id, input.version, change);
      const sliceSha256 = await writeSlice(unit, { ...entry, ...change, version: input.version + 1 });
      unit.record(registerEntrySuspended, entry.id, { organisationId: entry.organisationId, sliceSha256 });
      return { id: entry.id };
    });
  }
}
