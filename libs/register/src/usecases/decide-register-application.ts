import { localDateOf, plainText, refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, type Unit, Units } from '#platform';
import { pinnedPack } from '#reference';
import { CriterionChecks } from '../db/criterion-checks.ts';
import { type RegisterApplicationRow, RegisterApplications } from '../db/register-applications.ts';
import { RegisterEntries, type RegisterEntryRow } from '../db/register-entries.ts';
import { RegisterServices } from '../db/register-services.ts';
import { decide, type Decision } from '../domain/decision.ts';
import { exclude } from '../domain/entry.ts';
import { registerApplicationRefused } from '../events.ts';
import { may } from '../policy.ts';
import { changeEntry, endEntry, includeProvider } from './grant-application.ts';
import { notOwnProvider } from './not-own-provider.ts';

export interface DecideRegisterApplicationInput {
  readonly applicationId: string;
  readonly grant: boolean;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
}

/** A registrar grants an application, and the register changes with it, or refuses it for a reason (BR-8 to BR-10). */
@Injectable()
export class DecideRegisterApplication {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: DecideRegisterApplicationInput): Promise<Result> {
    return this.units.run(actor, 'register.decide', input, async (unit) => {
      const { application, entry } = await lockBoth(unit, input.applicationId);
      if (!application || !may(actor, 'register.decide', application)) return refuse('NOT_FOUND');
      await notOwnProvider(unit, actor, application.organisationId);
      const checks = await unit.of(CriterionChecks).ofApplication(application.id);
      const services = entry && entry.state !== 'excluded' ? await unit.of(RegisterServices).ofEntry(entry.id) : [];
      const listed = services.map(({ serviceCode }) => serviceCode);
      const pack = await pinnedPack(unit, application.packHash);
      const now = await unit.now();
      const change = decide(application, decisionOf(input), { checks, listed }, pack, now);
      await unit.of(RegisterApplications).update(application.id, { ...change, decidedBy: actor.personId });
      const today = localDateOf(now, pack.timeZone);
      if (!input.grant) {
        const { organisationId } = application;
        unit.record(registerApplicationRefused, application.id, {
          organisationId,
          reasonCode: change.reasonCode ?? '',
        });
      } else if (application.kind === 'include') await includeProvider(unit, application, entry, today);
      else if (!entry) return refuse('NOT_FOUND');
      else if (application.kind === 'change') await changeEntry(unit, application, entry);
      else
        await endEntry(
          unit,
          entry,
          application.entryVersion ?? 0,
          exclude(entry, ownRequest(application), pack, today),
        );
      return { id: application.id };
    });
  }
}

/** The entry stands before its application in the order of locks; whose entry it is never changes. */
async function lockBoth(
  unit: Unit,
  applicationId: string,
): Promise<{ application: RegisterApplicationRow | null; entry: RegisterEntryRow | null }> {
  const known = await unit.of(RegisterApplications).find(applicationId);
  const listed = known && (await unit.of(RegisterEntries).ofOrganisation(known.organisationId));
  const entry = listed && (await unit.of(RegisterEntries).lock(listed.id));
  return { application: await unit.of(RegisterApplications).lock(applicationId), entry };
}

const decisionOf = ({ grant, reasonCode, reasonText }: DecideRegisterApplicationInput): Decision =>
  grant ? { grant } : { grant, reasonCode: reasonCode ?? '', reasonText: plainText(reasonText ?? '') };

const ownRequest = (application: RegisterApplicationRow) => ({ code: 'OWN_REQUEST', text: application.reference });
