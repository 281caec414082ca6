import { localDateOf, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { linkFiles } from '#files';
import { organisationFacts } from '#identity';
import { type Actor, onConstraint, type Result, type Transaction, Transactions } from '#platform';
import { activeServices, settings, todaysPack } from '#reference';
import { RegisterApplications } from '../db/register-applications.ts';
import { RegisterEntries, type RegisterEntryRow } from '../db/register-entries.ts';
import { type ApplicationKind, file } from '../domain/application.ts';
import { refuse } from '../domain/problems.ts';
import type { ProviderDetails, ProviderService } from '../domain/provider.ts';
import { registerApplicationFiled } from '../events.ts';
import { may } from '../policy.ts';

export interface FileRegisterApplicationInput {
  readonly kind: ApplicationKind;
  /** Who is to decide; null for a change or an exclusion, which the authority that keeps the entry decides. */
  readonly authorityId: string | null;
  readonly services: readonly ProviderService[];
  readonly details: ProviderDetails | null;
  readonly entryVersion: number | null;
  /** Uploaded files of the provider that show what the application says. */
  readonly evidenceFileIds: readonly string[];
}

/** A provider applies to be included, to change its entry, or to leave. */
@Injectable()
export class FileRegisterApplication {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: FileRegisterApplicationInput): Promise<Result> {
    return this.transactions.run(actor, 'register.file', input, async (transaction) => {
      const { organisationId, personId } = actor;
      if (!may(actor, 'register.file') || !organisationId || !personId) return refuse('NOT_FOUND');
      const known = await transaction.of(RegisterEntries).ofOrganisation(organisationId);
      const entry = known && (await transaction.of(RegisterEntries).share(known.id));
      const applicant = (await organisationFacts(transaction, organisationId)) ?? refuse('NOT_FOUND');
      const authorityId = await authorityOf(transaction, input, entry);
      const id = newId();
      const subject = { kind: 'register_application', id };
      await linkFiles(transaction, {
        fileIds: input.evidenceFileIds,
        organisationId,
        subject,
        path: 'evidenceFileIds',
      });
      const pack = await todaysPack(transaction, authorityId);
      const now = await transaction.now();
      const codes = input.services.map(({ serviceCode }) => serviceCode);
      const services = await activeServices(transaction, codes, localDateOf(now, pack.timeZone));
      const filed = file(input, applicant, entry, { services, settings: Object.keys(settings) }, pack, now);
      const { kind, details, entryVersion } = input;
      const application = {
        id,
        authorityId,
        organisationId,
        kind,
        services: input.services,
        details,
        entryVersion,
        filedBy: personId,
        ...filed,
      };
      const reference = await transaction.reference('AP');
      await onConstraint(transaction, transaction.of(RegisterApplications).insert({ ...application, reference }), {
        register_application_one_filed: () => refuse('APPLICATION_ALREADY_FILED'),
      });
      transaction.record(registerApplicationFiled, id, { organisationId, authorityId, kind, serviceCodes: codes });
      return { id };
    });
  }
}

async function authorityOf(
  transaction: Transaction,
  input: FileRegisterApplicationInput,
  entry: RegisterEntryRow | null,
): Promise<string> {
  if (input.kind !== 'include' && entry) return entry.authorityId;
  const authority = input.authorityId === null ? null : await organisationFacts(transaction, input.authorityId);
  return authority?.kind === 'authority' ? authority.id : refuse('REGISTER_AUTHORITY_UNKNOWN', ['authorityId']);
}
