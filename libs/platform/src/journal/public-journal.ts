import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { sql } from '../database/table.ts';
import { Reads } from '../reads/reads.ts';
import { sealedChains } from './event.ts';
import { GENESIS, type Head } from './line.ts';
import type { PublicLine } from './verify.ts';

export interface JournalLine extends PublicLine {
  readonly at: Instant;
  readonly type: string | null;
}

export interface JournalPage {
  readonly head: Head;
  readonly lines: readonly JournalLine[];
}

/**
 * The journal as everybody may read it: the place, time and hash of every line, and its text once that may be shown.
 */
@Injectable()
export class PublicJournal {
  constructor(private readonly reads: Reads) {}

  async page(chain: string, subject: string, after: number, first: number): Promise<JournalPage> {
    const shown = sql`(j.visible = 'at once' or exists (select from journal s where s.subject = j.subject and s.type = j.visible))`;
    // Even the number of lines of a sealed chain stays secret until its time.
    const sealed = sealedChains.has(chain) ? shown : sql`true`;
    const lines = await this.reads.query<JournalLine>(sql`
      select j.sequence, j.at, j.previous_hash as "previousHash", j.hash,
        case when ${shown} then j.type end as type, case when ${shown} then j.text end as text
      from journal j
      where j.chain = ${chain} and j.subject = ${subject} and j.sequence > ${after} and ${sealed}
      order by j.sequence limit ${first}`);
    const [head] = await this.reads.query<Head>(sql`
      select h.sequence, h.hash from journal_head h
      where h.chain = ${chain} and h.subject = ${subject} and exists (
        select from journal j where j.chain = h.chain and j.subject = h.subject and ${sealed})`);
    return { head: head ?? { sequence: 0, hash: GENESIS }, lines };
  }
}
