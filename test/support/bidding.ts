import type { OfferInput } from '../../libs/tendering/src/usecases/offer-input.ts';
import { SaveBidDraft } from '../../libs/tendering/src/usecases/save-bid-draft.ts';
import { SubmitBid } from '../../libs/tendering/src/usecases/submit-bid.ts';
import { WithdrawBid } from '../../libs/tendering/src/usecases/withdraw-bid.ts';
import type { TestApplication } from './application.ts';
import { type Member, PASSWORD } from './given-identity.ts';
import { bidContent, type PublishedLot, type PublishedTender, query } from './given-tendering.ts';
import { refused } from './refused.ts';

interface Naming {
  readonly bidId?: string;
  readonly version?: number;
}

/** What bidders do with their bids, and what the tables then hold of them. */
export class Bidding {
  constructor(private readonly app: TestApplication) {}

  submit(actor: Member, lot: PublishedLot, more: Naming & { content?: OfferInput | null; password?: string } = {}) {
    const blank = { bidId: null, version: null, content: bidContent(lot), password: PASSWORD };
    const input = { lotId: lot.id, ...blank, ...more };
    return this.app.get(SubmitBid).execute(actor, input);
  }

  save(actor: Member, lot: PublishedLot, more: Naming & { content?: OfferInput } = {}) {
    const input = { lotId: lot.id, bidId: null, version: null, content: bidContent(lot), ...more };
    return this.app.get(SaveBidDraft).execute(actor, input);
  }

  withdraw(actor: Member, bidId: string, version: number) {
    return this.app.get(WithdrawBid).execute(actor, { bidId, version });
  }

  /** The rows of a tender's bids in the order of the sealed chain. */
  rows(tenderId: string) {
    return query<{
      id: string;
      state: string;
      version: number;
      content_sha256: string;
      received_at: string;
      receipt_head: string;
    }>(
      this.app,
      `select id, state, version, content_sha256, received_at, receipt_head
       from sealed_bid where tender_id = $1 order by chain_sequence`,
      [tenderId],
    );
  }

  chain(tenderId: string) {
    return query<{ type: string; visible: string; hash: string; sequence: number }>(
      this.app,
      `select type, visible, hash, sequence from journal where subject = $1 and chain = 'bids' order by sequence`,
      [tenderId],
    );
  }

  /** Expects a refusal with these codes that leaves neither a bid nor a line of the sealed chain. */
  async leavesNothing({ tenderId }: PublishedTender, work: () => Promise<unknown>, codes: string[]): Promise<void> {
    const before = { bids: await this.rows(tenderId), chain: await this.chain(tenderId) };
    expect(await refused(work())).toEqual(codes);
    expect({ bids: await this.rows(tenderId), chain: await this.chain(tenderId) }).toEqual(before);
  }
}
