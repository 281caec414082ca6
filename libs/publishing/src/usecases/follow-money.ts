import { isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, Reads } from '#platform';
import { tracePaths } from '../db/trace-paths.ts';
import { linkByReference } from '../db/trace-references.ts';
import { composeTrace, type Trace, type TraceKind } from '../domain/trace.ts';

/** Follows money from any link of the chain to both ends: back to the counted need, and on to every payment. */
@Injectable()
export class FollowMoney {
  constructor(private readonly reads: Reads) {}

  /** Null when there is no such link, or it is not for this actor. */
  async execute(actor: Actor, kind: TraceKind, id: string): Promise<Trace | null> {
    if (!isId(id)) return null;
    const paths = await tracePaths(this.reads, actor, kind, id);
    return paths.length === 0 ? null : composeTrace(paths);
  }

  /** The same from the number that people quote. */
  async byReference(actor: Actor, reference: string): Promise<Trace | null> {
    const link = await linkByReference(this.reads, reference);
    return link && this.execute(actor, link.kind, link.id);
  }
}
