import { type Problem, refuseIfAny } from '#kernel';
import type { Transaction } from '#platform';
import { UploadedFiles } from './db/uploaded-files.ts';
import { linkProblems } from './domain/file.ts';
import { problem } from './domain/problems.ts';

export interface Linking {
  readonly fileIds: readonly string[];
  /** Whose files they must be. */
  readonly organisationId: string;
  /** What they will belong to; its kind is one for which `@FilesOf` says who reads them. */
  readonly subject: { readonly kind: string; readonly id: string };
  /** Where in the input the ids stand. */
  readonly path: string;
}

/** A file as a frozen document or a receipt names it. */
export interface LinkedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: bigint;
  readonly sha256: string;
}

/**
 * Makes uploaded files a part of something, in the order given, for good: they are not deleted any more. Refuses files of
 * others, infected ones, and those that belong to something already. Locks the files: ask before the clock is read.
 */
export async function linkFiles(transaction: Transaction, linking: Linking): Promise<LinkedFile[]> {
  const { fileIds, organisationId, subject, path } = linking;
  const files = transaction.of(UploadedFiles);
  const locked = new Map((await files.lockAll(fileIds)).map((file) => [file.id, file]));
  const problems = fileIds.flatMap((id, index): (Problem | undefined)[] => {
    const place = [path, String(index)];
    if (fileIds.indexOf(id) < index) return [problem(true, 'FILE_LINKED', place)];
    return linkProblems(locked.get(id), organisationId, place);
  });
  refuseIfAny(problems);
  for (const id of fileIds)
    await files.update(id, { subjectKind: subject.kind, subjectId: subject.id, expiresAt: null });
  return fileIds.map((id) => {
    const { name, size: bytes, sha256 } = locked.get(id)!;
    return { id, name, bytes, sha256: sha256! };
  });
}
