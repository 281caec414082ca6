import { Args, Field, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Refusal } from '#kernel';
import { ApiError } from '../../libs/platform/src/graphql/api-error.ts';
import { Most, Value } from '../../libs/platform/src/reads/declared.ts';
import { persistedManifest } from '../../libs/platform/src/graphql/persisted.ts';

@Value('A tender.')
export class Tender {
  @Field(() => String, { description: 'Its name.' }) title: string;
  @Field(() => Tender, { nullable: true, description: 'Another one.' }) similar?: Tender;
}

export const asked: string[] = [];

@Resolver()
export class Tenders {
  @Most(100)
  @Query(() => [Tender], { description: 'A page.' })
  tenders(
    @Args('first', { type: () => Int, defaultValue: 2 }) first: number,
    @Info() info: GraphQLResolveInfo,
  ): Tender[] {
    asked.push(`${info.fieldName} ${info.fieldNodes.length} ${Object.keys(info.fragments)}`);
    return Array.from({ length: first }, (_, n) => ({ title: `Tender ${n}`, similar: { title: 'Other' } }));
  }

  @Query(() => String, { description: 'Fails.' })
  broken(@Args('how') how: string): string {
    if (how === 'ours') throw new ApiError('FORBIDDEN', 'Not for you.');
    if (how === 'refused') throw new Refusal([{ code: 'NOT_FOUND', path: ['id'], parameters: {} }]);
    if (how === 'foreign') throw new GraphQLError('password=secret', { extensions: { code: 'BAD_USER_INPUT' } });
    throw new Error('postgres://user:secret@host');
  }

  @Mutation(() => Boolean, { description: 'Changes something.' })
  change(): boolean {
    asked.push('change');
    return true;
  }
}

export const listed = {
  public:
    '# public: tender\nquery TenderPage($first: Int! = 2) { tenders(first: $first) { ...Shown } } fragment Shown on Tender { title }',
  private: 'query Own { tenders { title similar { title } } }',
  verb: 'mutation Change { change }',
  broken: 'query Broken($how: String!) { broken(how: $how) }',
};
export const manifest = persistedManifest(Object.entries(listed).map(([path, text]) => ({ path, text })));
export const hashOf = (name: string): string =>
  Object.keys(manifest).find((hash) => manifest[hash]?.name === name) ?? '';
