import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { isId } from '#kernel';
import { Everyone } from '../access/guard.ts';
import { ApiError } from '../graphql/api-error.ts';
import { Value } from '../reads/declared.ts';
import { MAX_PAGE } from '../reads/page.ts';
import { Moment, Nested, Text, Whole } from '../reads/words.ts';
import { type JournalPage, PublicJournal } from './public-journal.ts';

@Value('The last line of a chain.')
export class JournalHeadType {
  @Whole('How many lines there are.') sequence: number;
  @Text('SHA-256 of the last line; 64 zeros before the first.') hash: string;
}

@Value('One line of a chain that is only ever added to.')
export class JournalLineType {
  @Whole('Its place, from 1.') sequence: number;
  @Moment('When it was written, by the clock of the database.') at: string;
  @Text('What happened; null while that may not be shown.', { nullable: true }) type: string | null;
  @Text('The hash of the line before.') previousHash: string;
  @Text('SHA-256 over the previous hash and the text.') hash: string;
  @Text('The exact canonical JSON (RFC 8785) that was hashed; null while it may not be shown.', { nullable: true })
  text: string | null;
}

@Value('A part of a chain, with its head.')
export class JournalPageType {
  @Nested(() => JournalHeadType, 'The head, to hold the lines against.') head: JournalHeadType;
  @Nested(() => [JournalLineType], 'Lines in their order.', { most: MAX_PAGE }) lines: JournalLineType[];
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
