import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { UploadedFiles } from '../db/uploaded-files.ts';
import { fileMachine } from '../domain/file.ts';
import { refuse } from '../domain/problems.ts';
import { fileDeleted } from '../events.ts';
import { may } from '../policy.ts';

export interface DeleteFileInput {
  readonly fileId: string;
}

/** Deletes a file of one's own organisation that nothing names; what something names stays with it. */
@Injectable()
export class DeleteFile {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: DeleteFileInput): Promise<Result> {
    return this.transactions.run(actor, 'file.delete', input, async (transaction) => {
      const files = transaction.of(UploadedFiles);
      const file = await files.lock(input.fileId);
      if (file?.state !== 'kept' || !may(actor, 'file.delete') || file.organisationId !== actor.organisationId)
        return refuse('NOT_FOUND');
      if (file.subjectId !== null) return refuse('FILE_LINKED', ['fileId']);
      const state = fileMachine.next(file.state, 'discard');
      await files.update(file.id, { state, expiresAt: await files.realTime(), scanAt: null });
      transaction.record(fileDeleted, file.id, { organisationId: file.organisationId });
      return { id: file.id };
    });
  }
}
