import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';
import type { SealedBidRow } from '../db/sealed-bids.ts';
import type { TenderKeyRow } from '../db/tender-keys.ts';
import { type Label, newDataKey, unwrapKey, wrapKey } from '../domain/sealing.ts';

/** The keys of the configuration: the first one wraps, each one unwraps what it wrapped. */
@Injectable()
export class Seals {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'sealingKeys'>) {}

  /** A new tender's data key, wrapped. */
  newKey(tenderId: string): TenderKeyRow {
    const [first] = this.config.sealingKeys;
    if (!first) throw new Error('no sealing key is configured');
    const [keyId, key] = first;
    return { id: tenderId, keyId, wrapped: wrapKey(key, newDataKey(), tenderId) };
  }

  /** The data key of a published tender: each has one. */
  dataKey(row: TenderKeyRow | null): Buffer {
    if (!row) throw new Error('a published tender has no key');
    const key = this.config.sealingKeys.get(row.keyId);
    if (!key) throw new Error(`sealing key ${row.keyId} is not configured`);
    return unwrapKey(key, row.wrapped, row.id);
  }
}

/** What a bid's ciphertext is bound to: moved to another lot, bidder or version it does not open. */
export const labelOf = (
  bid: Pick<SealedBidRow, 'id' | 'tenderId' | 'lotId' | 'organisationId' | 'version'>,
): Label => ({
  bidId: bid.id,
  tenderId: bid.tenderId,
  lotId: bid.lotId,
  organisationId: bid.organisationId,
  version: bid.version,
});
