import { Args, Context, Field, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Instant } from '#kernel';
import { Can, Everyone } from '../access/guard.ts';
import { mayAttempt } from '../access/policy.ts';
import type { GraphqlContext } from '../graphql/context.ts';
import { MOST_PROBLEMS, ProblemType } from '../graphql/problem.type.ts';
import { orProblems } from '../graphql/refusals.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Value } from '../reads/declared.ts';
import { Flag, Moment, Nested, Whole } from '../reads/words.ts';
import { Clock, type ClockFace, type ClockState } from './clock.ts';

@Value('The clock that decides every deadline.')
export class ClockType {
  @Moment('The present moment by the database.') now: string;
  @Moment('When something will next be due by itself; told to the operator alone.', { nullable: true })
  nextDueAt: string | null;
  @Whole('What has been announced or is due, and is not done yet; told to the operator alone.', { nullable: true })
  unsettled: number | null;
  @Flag('True in a demonstration, where the clock can be moved forward.') movable: boolean;
}

@Value('The time after the clock was moved, or why it was not moved.')
export class ClockPayload {
  @Nested(() => ClockType, 'The clock; null when refused.', { nullable: true }) clock: ClockType | null;
  @Nested(() => [ProblemType], 'Why it was not moved.', { most: MOST_PROBLEMS }) problems: ProblemType[];
}

@InputType({ description: 'Where to move the clock of a demonstration.' })
export class AdvanceClockInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The moment to move to, real time when left out; the clock stops earlier where something is due before.',
  })
  to: Instant | null;
}

@Resolver()
export class ClockResolver {
  constructor(private readonly clock: Clock) {}

  @Everyone()
  @Query(() => ClockType, { name: 'clock', description: 'The clock that decides every deadline.' })
  read(@Context() { actor }: GraphqlContext): Promise<ClockState | ClockFace> {
    return mayAttempt(actor, 'clock.advance') ? this.clock.state() : this.clock.face();
  }

  @Can('clock.advance')
  @Mutation(() => ClockPayload, {
    description: 'Moves the clock of a demonstration forward, at most to the next due moment.',
  })
  async advanceClock(@Args('input') input: AdvanceClockInput, @Context() context: GraphqlContext): Promise<object> {
    return orProblems({ clock: null }, async () => {
      await this.clock.advance(context.actor, input);
      return { clock: await this.clock.state() };
    });
  }
}
