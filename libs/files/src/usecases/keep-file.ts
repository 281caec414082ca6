import { addSeconds } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { UploadedFiles } from '../db/uploaded-files.ts';
import { fileMachine, UNLINKED_SECONDS } from '../domain/file.ts';
import { refuse } from '../domain/problems.ts';
import { fileKept } from '../events.ts';
import { may } from '../policy.ts';

export interface KeepFileInput {
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Keeps a file that has arrived whole; from now on something has to name it within a day. */
@Injectable()
export class KeepFile {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: KeepFileInput): Promise<Result> {
    return this.transactions.run(actor, 'file.keep', { ...input }, async (transaction) => {
      const files = transaction.of(UploadedFiles);
      const file = await files.lock(input.fileId);
      if (!file || !may(actor, 'file.upload') || file.uploadedBy !== actor.personId) return refuse('NOT_FOUND');
      const state = fileMachine.next(file.state, 'keep');
      const { name, type, bytes, sha256 } = input;
      const arrivedAt = await files.realTime();
      const expiresAt = addSeconds(arrivedAt, UNLINKED_SECONDS);
      await files.update(file.id, { state, name, type, size: BigInt(bytes), sha256, expiresAt, scanAt: arrivedAt });
      transaction.record(fileKept, file.id, { organisationId: file.organisationId, sha256, bytes });
      return { id: file.id };
    });
  }
}
