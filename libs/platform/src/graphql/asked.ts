import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Asked } from '../reads/reads.ts';
import type { GraphqlContext } from './context.ts';

/** Who asks and for which fields: what a query hands to the read planner. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const graphql = GqlExecutionContext.create(context);
  return { actor: graphql.getContext<GraphqlContext>().actor, info: graphql.getInfo() };
});
