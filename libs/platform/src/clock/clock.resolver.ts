import { Args, Context, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Instant } from '#kernel';
import { Can, Everyone } from '../access/guard.ts';
import { mayAttempt } from '../access/policy.ts';
import type { GraphqlContext } from '../graphql/context.ts';
import type { Given } from '../graphql/inputs/given.ts';
import { readInput } from '../graphql/inputs/read-input.ts';
import { Moment } from '../graphql/inputs/words.ts';
import { ProblemType } from '../graphql/problem.type.ts';
import { orProblems } from '../graphql/refusals.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Clock, type ClockFace, type ClockState } from './clock.ts';

@ObjectType('Clock', { description: 'The clock that decides every deadline.' })
export class ClockType {
  @Field(() => DateTimeScalar, { description: 'The present moment by the database.' })
  now: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When something will next be due by itself; told to the operator alone.',
  })
  nextDueAt: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What has been announced or is due, and is not done yet; told to the operator alone.',
  })
  unsettled: number | null;

  @Field(() => Boolean, { description: 'True in a demonstration, where the clock can be moved forward.' })
  movable: boolean;
}

@ObjectType('ClockPayload', { description: 'Where the clock stands after it was moved, or why it was not.' })
export class ClockPayload {
  @Field(() => ClockType, { nullable: true, description: 'The clock; null when refused.' })
  clock: ClockType | null;

  @Field(() => [ProblemType], { description: 'Why it was not moved.' })
  problems: ProblemType[];
}

@InputType({ description: 'Where to move the clock of a demonstration.' })
export class AdvanceClockInput {
  @Moment('The wanted moment, real time when left out; the clock stops earlier when something is due before.', {
    nullable: true,
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
  async advanceClock(
    @Args('input', { type: () => AdvanceClockInput }) given: Given<AdvanceClockInput>,
    @Context() context: GraphqlContext,
  ): Promise<object> {
    return orProblems({ clock: null }, async () => {
      await this.clock.advance(context.actor, readInput(given));
      return { clock: await this.clock.state() };
    });
  }
}
