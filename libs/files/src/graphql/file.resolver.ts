import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DonePayload } from '#identity';
import {
  type Asked,
  AskedBy,
  Can,
  type Given,
  type GraphqlContext,
  orProblems,
  PageArgs,
  pageOf,
  readInput,
  Reads,
  sql,
  descending,
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
      descending({ uploaded_at: 'timestamptz' }),
    );
  }

  /** What was deleted is no object that could be answered, so this is no ordinary verb. */
  @Can('file.delete')
  @Mutation(() => DonePayload, { description: 'Deletes a file that nothing names.' })
  async deleteFile(
    @Args('input', { type: () => DeleteFileInput }) given: Given<DeleteFileInput>,
    @Context() { actor }: GraphqlContext,
  ): Promise<DonePayload> {
    const work = async () => {
      await this.deleting.execute(actor, readInput(given));
      return { done: true };
    };
    return orProblems({ done: false }, work, given);
  }
}
