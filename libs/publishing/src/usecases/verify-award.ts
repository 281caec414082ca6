import { readReference, sha256 } from '#kernel';
import { bundleOfProtocol, protocol, protocolOf, type RankedBid, rankBids, verifyProtocol } from '#evaluation';
import { Injectable } from '@nestjs/common';
import { frozenDocument, Reads } from '#platform';

export interface AwardCheck {
  readonly reference: string;
  /** The facts have the hash that the journal and the signatures carry. */
  readonly factsAreWhole: boolean;
  readonly ranking: readonly RankedBid[];
  /** Where the protocol says something else than the computation; empty when the award is right (G8). */
  readonly differences: readonly string[];
}

/** Computes the ranking of a published protocol again, from what is public of its frozen facts. */
@Injectable()
export class VerifyAward {
  constructor(private readonly reads: Reads) {}

  /** By the reference of the award (`A-2026-000001`) or its id; null when there is no such award. */
  async execute(which: string): Promise<AwardCheck | null> {
    const [award] = await this.reads.query<{ documentId: string }>(
      protocolOf(readReference(which)?.text ?? null, which),
    );
    const document = award ? await frozenDocument(this.reads, award.documentId) : null;
    if (!document) return null;
    return { ...checkProtocol(document.text), factsAreWhole: sha256(document.text) === document.sha256 };
  }
}

/** The same without a database: for whoever has downloaded the facts of a protocol. */
export function checkProtocol(text: string): Omit<AwardCheck, 'factsAreWhole'> {
  const facts = protocol.shown(JSON.parse(text));
  return {
    reference: facts.award.reference,
    ranking: rankBids(bundleOfProtocol(facts)),
    differences: verifyProtocol(facts),
  };
}
