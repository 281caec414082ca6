import { localDateOf, plainText, refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, type Transaction, Transactions } from '#platform';
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
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: DecideRegisterApplicationInput): Promise<Result> {
    return this.transactions.run(actor, 'register.decide', input, async (transaction) => {
      const { application, entry } = await lockBoth(transaction, input.applicationId);
      if (!application || !may(actor, 'register.decide', application)) return refuse('NOT_FOUND');
      await notOwnProvider(transaction, actor, application.organisationId);
      const checks = await transaction.of(CriterionChecks).ofApplication(application.id);
      const services =
        entry && entry.state !== 'excluded' ? await transaction.of(RegisterServices).ofEntry(entry.id) : [];
      const listed = services.map(({ serviceCode }) => serviceCode);
      const pack = await pinnedPack(transaction, application.packHash);
      const now = await transaction.now();
      const change = decide(application, decisionOf(input), { checks, listed }, pack, now);
      await transaction.of(RegisterApplications).update(application.id, { ...change, decidedBy: actor.personId });
      const today = localDateOf(now, pack.timeZone);
      if (!input.grant) {
        const { organisationId } = application;
        transaction.record(registerApplicationRefused, application.id, {
          organisationId,
          reasonCode: change.reasonCode ?? '',
        });
      } else if (application.kind === 'include') await includeProvider(transaction, application, entry, today);
      else if (!entry) return refuse('NOT_FOUND');
      else if (application.kind === 'change') await changeEntry(transaction, application, entry);
      else
        await endEntry(
          transaction,
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
  transaction: Transaction,
  applicationId: string,
): Promise<{ application: RegisterApplicationRow | null; entry: RegisterEntryRow | null }> {
  const known = await transaction.of(RegisterApplications).find(applicationId);
  const listed = known && (await transaction.of(RegisterEntries).ofOrganisation(known.organisationId));
  const entry = listed && (await transaction.of(RegisterEntries).lock(listed.id));
  return { application: await transaction.of(RegisterApplications).lock(applicationId), entry };
}

const decisionOf = ({ grant, reasonCode, reasonText }: DecideRegisterApplicationInput): Decision =>
  grant ? { grant } : { grant, reasonCode: reasonCode ?? '', reasonText: plainText(reasonText ?? '') };

const ownRequest = (application: RegisterApplicationRow) => ({ code: 'OWN_REQUEST', text: application.reference });
