import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DonePayload } from '#identity';
import {
  type Asked,
  AskedBy,
  Can,
  checkedInput,
  type GraphqlContext,
  orProblems,
  PageArgs,
  pageOf,
  Reads,
  sql,
} from '#platform';
import { DeleteFile } from '../usecases/delete-file.ts';
import { DeleteFileInput } from './file.inputs.ts';
import { FileConnection } from './file.type.ts';

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

  /** What was deleted is no object that could be answered, so this is no ordinary verb. */
  @Can('file.delete')
  @Mutation(() => DonePayload, { description: 'Deletes a file that nothing names.' })
  async deleteFile(@Args('input') given: DeleteFileInput, @Context() { actor }: GraphqlContext): Promise<DonePayload> {
    return orProblems({ done: false }, async () => {
      await this.deleting.execute(actor, await checkedInput(DeleteFileInput, given));
      return { done: true };
    });
  }
}
