import { readReference, sha256 } from '#kernel';
import { bundleOfProtocol, type RankedBid, rankBids, type RecomputableProtocol, verifyProtocol } from '#evaluation';
import { Injectable } from '@nestjs/common';
import { Reads, sql } from '#platform';
import { frozenRecord } from '../db/frozen-records.ts';
import { readFacts } from '../domain/facts/kinds.ts';

export interface AwardCheck {
  readonly reference: string;
  /** The facts have the hash that the journal and the signatures carry. */
  readonly factsAreWhole: boolean;
  readonly ranking: readonly RankedBid[];
  /** Where the protocol says something else than the computation; empty when the award is right (G8). */
  readonly differences: readonly string[];
}

/** Computes the ranking of a published protocol again, from its frozen facts alone. */
@Injectable()
export class VerifyAward {
  constructor(private readonly reads: Reads) {}

  /** By the reference of the award (`A-2026-000001`) or its id; null when there is no such award. */
  async execute(which: string): Promise<AwardCheck | null> {
    const [award] = await this.reads.query<{ recordId: string }>(sql`
      select a.record_id as "recordId" from award a where a.reference = ${readReference(which)?.text ?? null} or a.id::text = ${which}`);
    const record = award ? await frozenRecord(this.reads, award.recordId) : null;
    if (!award || !record) return null;
    return { ...checkProtocol(record.text), factsAreWhole: sha256(record.text) === record.sha256 };
  }
}

/** The same without a database: for whoever has downloaded the facts of a protocol. */
export function checkProtocol(text: string): Omit<AwardCheck, 'factsAreWhole'> {
  const frozen = JSON.parse(text) as RecomputableProtocol;
  const { award } = readFacts('award.protocol', frozen);
  return {
    reference: award.reference,
    ranking: rankBids(bundleOfProtocol(frozen)),
    differences: verifyProtocol(frozen),
  };
}
