import { Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { isId } from '#kernel';
import { Everyone } from '../access/guard.ts';
import { ApiError } from '../graphql/api-error.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { MAX_PAGE } from '../reads/page.ts';
import { type JournalPage, PublicJournal } from './public-journal.ts';

@ObjectType('JournalHead', { description: 'The last line of a chain.' })
export class JournalHeadType {
  @Field(() => Int, { description: 'How many lines there are.' })
  sequence: number;

  @Field(() => String, { description: 'SHA-256 of the last line; 64 zeros before the first.' })
  hash: string;
}

@ObjectType('JournalLine', { description: 'One line of a chain that is only ever added to.' })
export class JournalLineType {
  @Field(() => Int, { description: 'Its place, from 1.' })
  sequence: number;

  @Field(() => DateTimeScalar, { description: 'When it was written, by the clock of the database.' })
  at: string;

  @Field(() => String, { nullable: true, description: 'What happened; null while that may not be shown.' })
  type: string | null;

  @Field(() => String, { description: 'The hash of the line before.' })
  previousHash: string;

  @Field(() => String, { description: 'SHA-256 over the previous hash and the text.' })
  hash: string;

  @Field(() => String, {
    nullable: true,
    description: 'The exact canonical JSON (RFC 8785) that was hashed; null while it may not be shown.',
  })
  text: string | null;
}

@ObjectType('JournalPage', { description: 'A part of a chain, with its head.' })
export class JournalPageType {
  @Field(() => JournalHeadType, { description: 'The head, to hold the lines against.' })
  head: JournalHeadType;

  @Field(() => [JournalLineType], { description: 'Lines in their order.' })
  lines: JournalLineType[];
}

@Resolver()
export class JournalResolver {
  constructor(private readonly journal: PublicJournal) {}

  @Everyone()
  @Query(() => JournalPageType, {
    name: 'journal',
    description: 'The history of one subject, which anybody can recompute (BR-83).',
  })
  read(
    @Args('chain', { description: 'Kind of subject: tender, bids, contract, budget_line, ...' }) chain: string,
    @Args('subject', { description: 'Identifier of the subject.' }) subject: string,
    @Args('after', { type: () => Int, defaultValue: 0, description: 'Lines behind this place.' }) after: number,
    @Args('first', { type: () => Int, defaultValue: MAX_PAGE, description: 'How many lines, at most 100.' })
    first: number,
  ): Promise<JournalPage> {
    if (!isId(subject)) throw new ApiError('BAD_INPUT', 'the subject is not an identifier');
    if (first < 1 || first > MAX_PAGE) throw new ApiError('BAD_INPUT', `first must lie between 1 and ${MAX_PAGE}`);
    return this.journal.page(chain, subject, after, first);
  }
}
