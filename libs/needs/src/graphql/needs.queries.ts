import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Asked, AskedBy, every, Everyone, given, Reads, sql } from '#platform';
import { NeedLineType, NeedsPlanType, NeedsRoundType, PlanLineType } from './needs.types.ts';
import { SurveyAnswerType, SurveyType } from './survey.types.ts';

const authority = { type: () => String, description: 'The authority.' };
const year = { type: () => Int, nullable: true, description: 'Only this year.' };
const identifier = { type: () => String, description: 'Identifier.' };

/** Evidence, needs and plans, for everybody as far as they are public. */
@Resolver()
export class NeedsQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => [SurveyType], { description: "An authority's surveys, the latest first." })
  surveys(@Args('authorityId', authority) authorityId: string, @AskedBy() asked: Asked): Promise<object> {
    return this.reads.all(
      asked,
      (t) => sql`${t}.authority_id = ${authorityId}`,
      (t) => sql`${t}.period_to desc, ${t}.id`,
    );
  }

  @Everyone()
  @Query(() => SurveyType, { nullable: true, description: 'A survey by its identifier.' })
  survey(@Args('id', identifier) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
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
  @Query(() => [NeedsRoundType], { description: "An authority's rounds, the latest year first." })
  needsRounds(@Args('authorityId', authority) authorityId: string, @AskedBy() asked: Asked): Promise<object> {
    return this.reads.all(
      asked,
      (t) => sql`${t}.authority_id = ${authorityId}`,
      (t) => sql`${t}.year desc`,
    );
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
  @Query(() => [NeedLineType], {
    description: "An authority's counted needs of a year with their coverage, the largest unmet need first.",
  })
  needs(
    @Args('authorityId', authority) authorityId: string,
    @Args('year', { type: () => Int, description: 'Year.' }) of: number,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.all(
      asked,
      (t) =>
        sql`${t}.round_id = (select r.id from needs_round r where r.authority_id = ${authorityId} and r.year = ${of})`,
      (t) => sql`${t}.unmet desc, ${t}.id`,
    );
  }

  @Everyone()
  @Query(() => [NeedsPlanType], {
    description: "An authority's plans, the latest first; drafts are seen by itself alone.",
  })
  needsPlans(
    @Args('authorityId', authority) authorityId: string,
    @Args('year', year) of: number | null,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.all(
      asked,
      (t) =>
        every(
          sql`${t}.authority_id = ${authorityId}`,
          given(of, (value) => sql`${t}.year = ${value}`),
        ),
      (t) => sql`${t}.year desc, ${t}.number desc`,
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
