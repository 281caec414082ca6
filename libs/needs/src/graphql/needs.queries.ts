import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Asked, AskedBy, descending, every, Everyone, given, Most, PageArgs, pageOf, Reads, sql } from '#platform';
import { MOST_ANSWERS } from '../domain/survey.ts';
import {
  NeedLineConnection,
  NeedLineType,
  NeedsPlanConnection,
  NeedsPlanType,
  NeedsRoundConnection,
  NeedsRoundType,
  PlanLineType,
} from './needs.type.ts';
import { SurveyAnswerType, SurveyConnection, SurveyType } from './survey.type.ts';

const authority = { type: () => String, description: 'The authority.' };
const year = { type: () => Int, nullable: true, description: 'Only this year.' };
const identifier = { type: () => String, description: 'Identifier.' };

/** Evidence, needs and plans, for everybody as far as they are public. */
@Resolver()
export class NeedsQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => SurveyConnection, { description: "An authority's surveys, the latest first." })
  surveys(
    @Args('authorityId', authority) authorityId: string,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.pageBy(asked, pageOf(page), 'authority_id', authorityId, descending({ period_to: 'date' }));
  }

  @Everyone()
  @Query(() => SurveyType, { nullable: true, description: 'A survey by its identifier.' })
  survey(@Args('id', identifier) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Most(MOST_ANSWERS)
  @Query(() => [SurveyAnswerType], {
    description: 'The ranked answers of one question: which services people put first.',
  })
  surveyPriorities(
    @Args('surveyId', { type: () => String, description: 'The survey.' }) surveyId: string,
    @Args('question', { type: () => String, defaultValue: 'priority_services', description: 'Key of the question.' })
    question: string,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.all(
      asked,
      (t) => sql`${t}.survey_id = ${surveyId} and ${t}.question_key = ${question} and ${t}.rank is not null`,
      (t) => sql`${t}.rank, ${t}.id`,
    );
  }

  @Everyone()
  @Query(() => NeedsRoundConnection, { description: "An authority's rounds, the latest year first." })
  needsRounds(
    @Args('authorityId', authority) authorityId: string,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.pageBy(asked, pageOf(page), 'authority_id', authorityId, descending({ year: 'integer' }));
  }

  @Everyone()
  @Query(() => NeedsRoundType, { nullable: true, description: 'A round by its identifier.' })
  needsRound(@Args('id', identifier) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => NeedLineType, { nullable: true, description: 'A counted need by its identifier.' })
  needLine(@Args('id', identifier) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => NeedLineConnection, {
    description: "An authority's counted needs of a year with their coverage, the largest unmet need first.",
  })
  needs(
    @Args('authorityId', authority) authorityId: string,
    @Args('year', { type: () => Int, description: 'Year.' }) of: number,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.page(
      asked,
      pageOf(page),
      (t) =>
        sql`${t}.round_id = (select r.id from needs_round r where r.authority_id = ${authorityId} and r.year = ${of})`,
      descending({ unmet: 'integer' }),
    );
  }

  @Everyone()
  @Query(() => NeedsPlanConnection, {
    description: "An authority's plans, the latest first; drafts are seen by itself alone.",
  })
  needsPlans(
    @Args('authorityId', authority) authorityId: string,
    @Args('year', year) of: number | null,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.page(
      asked,
      pageOf(page),
      (t) =>
        every(
          sql`${t}.authority_id = ${authorityId}`,
          given(of, (value) => sql`${t}.year = ${value}`),
        ),
      descending({ year: 'integer', number: 'integer' }),
    );
  }

  @Everyone()
  @Query(() => NeedsPlanType, { nullable: true, description: 'A plan by its identifier.' })
  needsPlan(@Args('id', identifier) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => NeedsPlanType, { nullable: true, description: 'The plan that is in force for an authority and year.' })
  planInForce(
    @Args('authorityId', authority) authorityId: string,
    @Args('year', { type: () => Int, description: 'Year.' }) of: number,
    @AskedBy() asked: Asked,
  ): Promise<object | null> {
    return this.reads.one(
      asked,
      (t) => sql`${t}.authority_id = ${authorityId} and ${t}.year = ${of} and ${t}.state = 'adopted'`,
    );
  }

  @Everyone()
  @Query(() => PlanLineType, { nullable: true, description: 'A line of a plan by its identifier.' })
  planLine(@Args('id', identifier) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }
}
