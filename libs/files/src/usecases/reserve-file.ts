import { addSeconds } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CONFIG, type Config, type Result, Transactions } from '#platform';
import { UploadedFiles } from '../db/uploaded-files.ts';
import { ARRIVING_SECONDS, checkQuota, fileMachine } from '../domain/file.ts';
import { refuse } from '../domain/problems.ts';
import { may } from '../policy.ts';

export interface ReserveFileInput {
  readonly name: string;
  /** The most that may come. */
  readonly bytes: number;
}

/** Makes room for a file before it arrives, so that uploads at the same time cannot exceed the quota together. */
@Injectable()
export class ReserveFile {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'files'>,
  ) {}

  execute(actor: Actor, { name, bytes }: ReserveFileInput): Promise<Result> {
    return this.transactions.run(actor, 'file.reserve', { name, bytes }, async (transaction) => {
      const { organisationId, personId } = actor;
      if (!may(actor, 'file.upload') || !personId) return refuse('NOT_FOUND');
      if (!organisationId) return refuse('FILE_ORGANISATION_MISSING');
      const files = transaction.of(UploadedFiles);
      const { organisationBytes, organisationCount } = this.config.files;
      const quota = { bytes: organisationBytes, count: organisationCount };
      checkQuota(await files.lockUsed(organisationId), bytes, quota);
      const id = await files.insert({
        organisationId,
        uploadedBy: personId,
        state: fileMachine.initial,
        name,
        size: BigInt(bytes),
        scan: 'not_scanned',
        uploadedAt: await transaction.now(),
        expiresAt: addSeconds(await files.realTime(), ARRIVING_SECONDS),
      });
      return { id };
    });
  }
}
