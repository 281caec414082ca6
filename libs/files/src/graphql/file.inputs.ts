import { Id, Input } from '#platform';
import type { DeleteFileInput as DeleteFacts } from '../usecases/delete-file.ts';

@Input('A file to delete.')
export class DeleteFileInput implements DeleteFacts {
  @Id('The file.')
  fileId: string;
}
