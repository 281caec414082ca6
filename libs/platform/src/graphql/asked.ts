import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Asked } from '../reads/reads.ts';
import type { GraphqlContext } from './context.ts';

/** Who asks and for which fields: what a query hands to the read planner. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const graphql = GqlExecutionContext.create(context);
  const { actor, written = false } = graphql.getContext<GraphqlContext>();
  return { actor, info: graphql.getInfo(), written };
});
