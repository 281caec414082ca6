import type { Unit } from '#platform';
import { type SealedBidRow, SealedBidVersions } from '../db/sealed-bids.ts';

/** Keeps a submission that is replaced: its receipt stays true of something stored. */
export async function keepVersion(unit: Unit, bid: SealedBidRow): Promise<void> {
  const { contentSha256, receivedAt, receiptHead, signedBy, sliceId } = bid;
  if (!contentSha256 || !receivedAt || !receiptHead || !signedBy || !sliceId)
    throw new Error(`bid ${bid.id} has no receipt`);
  const { version, nonce, ciphertext, tag } = bid;
  const sealed = { version, nonce, ciphertext, tag };
  await unit
    .of(SealedBidVersions)
    .insert({ bidId: bid.id, ...sealed, contentSha256, receivedAt, receiptHead, signedBy, sliceId });
}
