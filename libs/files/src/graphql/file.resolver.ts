import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Asked, AskedBy, type Call, Can, PageArgs, pageOf, Reads, sql, Verb } from '#platform';
import { DeleteFile } from '../usecases/delete-file.ts';
import { DeleteFileInput, FileConnection, FilePayload } from './file.types.ts';

@Resolver()
export class FileResolver {
  constructor(
    private readonly reads: Reads,
    private readonly deleting: DeleteFile,
  ) {}

  @Can('file.read')
  @Query(() => FileConnection, { description: "The files of the caller's organisation, the newest first." })
  ownFiles(@Args() page: PageArgs, @AskedBy() asked: Asked): Promise<object> {
    return this.reads.page(
      asked,
      pageOf(page),
      (t) => sql`${t}.organisation_id = ${asked.actor.organisationId}::uuid`,
      { columns: [{ name: 'uploaded_at', type: 'timestamptz' }], descending: true },
    );
  }

  @Verb('file.delete', FilePayload, DeleteFileInput, 'Deletes a file that nothing names; what was deleted is null.')
  deleteFile({ actor, input }: Call<DeleteFileInput>) {
    return this.deleting.execute(actor, input);
  }
}
