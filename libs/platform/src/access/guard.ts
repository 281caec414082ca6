import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ApiError } from '../graphql/api-error.ts';
import type { GraphqlContext } from '../graphql/context.ts';
import { mayAttempt } from './policy.ts';

const ACTION = 'turbota:action';
const EVERYONE = 'turbota:everyone';

/** The root field is open to those who may attempt the action; the use case checks again for the row. */
export const Can = (action: string): MethodDecorator => SetMetadata(ACTION, action);

/** The root field is public; each type's scope decides what a reader sees in it. */
export const Everyone = (): MethodDecorator => SetMetadata(EVERYONE, true);

export const declaredAction = (handler: object): string | undefined =>
  Reflect.getMetadata(ACTION, handler) as string | undefined;
export const isForEveryone = (handler: object): boolean => Reflect.getMetadata(EVERYONE, handler) === true;

/** Default deny: a root field that declares nothing is refused. Routes outside GraphQL guard themselves. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const handler = context.getHandler();
    if (this.reflector.get<boolean>(EVERYONE, handler)) return true;
    const action = this.reflector.get<string>(ACTION, handler);
    const { actor } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
    if (action !== undefined && mayAttempt(actor, action)) return true;
    throw actor.kind === 'anonymous'
      ? new ApiError('UNAUTHENTICATED', 'Sign in first.')
      : new ApiError('FORBIDDEN', 'Your roles do not allow this.');
  }
}
