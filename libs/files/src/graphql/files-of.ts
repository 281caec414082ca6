import { Many, sql } from '#platform';
import { letRead, type Readers } from '../readers.ts';
import { FileType } from './file.type.ts';

/** The word for the files of a room's own things, and who reads them besides the organisation that uploaded them. */
export function FilesOf(kind: string, says: string, most: number, mayRead: Readers) {
  letRead(kind, mayRead);
  return Many(() => FileType, says, {
    on: (t, file) => sql`${file}.subject_kind = ${kind} and ${file}.subject_id = ${t}.id`,
    order: 'uploaded_at',
    most,
  });
}
