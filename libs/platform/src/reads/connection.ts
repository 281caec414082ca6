import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Most, Value } from './declared.ts';
import { MAX_PAGE } from './page.ts';
import type { Paged } from './words.ts';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The endCursor of the previous page.' })
  after: string | null;
}

@Value('Where a page ends.')
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there is more.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to read on.' })
  endCursor: string | null;
}

/** A list that is read page by page: `TenderConnection { nodes, edges, pageInfo, totalCount }`. */
export function connection<Node extends object>(name: string, node: () => Type<Node>): Type<Paged<Node>> {
  class Edge {}
  class Connection {
    nodes: readonly Node[];
  }
  Object.defineProperty(Edge, 'name', { value: `${name}Edge` });
  Object.defineProperty(Connection, 'name', { value: `${name}Connection` });
  Field(node, { description: 'The object.' })(Edge.prototype, 'node');
  Field(() => String, { description: 'Its place in the list.' })(Edge.prototype, 'cursor');
  Value(`A ${name} and its place in the list.`, `${name}Edge`)(Edge);
  Field(() => [node()] as [Type], { description: 'The objects of this page.' })(Connection.prototype, 'nodes');
  Field(() => [Edge], { description: 'The objects of this page with their places.' })(Connection.prototype, 'edges');
  Field(() => PageInfoType, { description: 'Where this page ends.' })(Connection.prototype, 'pageInfo');
  Field(() => Int, {
    description:
      'How many there are in all, counted only when asked for and up to 1,000: 1,001 stands for all that is more.',
  })(Connection.prototype, 'totalCount');
  for (const list of ['nodes', 'edges']) Most(MAX_PAGE)(Connection.prototype, list);
  Value(`A page of ${name} objects.`, `${name}Connection`)(Connection);
  return Connection;
}
