import { formatMoney } from '#kernel';
import { SaveBidDraft } from '../../../libs/tendering/src/usecases/save-bid-draft.ts';
import { SubmitBid } from '../../../libs/tendering/src/usecases/submit-bid.ts';
import { WithdrawBid } from '../../../libs/tendering/src/usecases/withdraw-bid.ts';
import { PASSWORD } from '../given-identity.ts';
import { bidContent } from '../given-tendering.ts';
import { about, type Action, action } from './action.ts';
import { BIDDERS, type Life, PRICES } from './life.ts';
import type { Scene } from './scene.ts';
import * as rule from './tendering.rules.ts';

const withLot = (life: Life): boolean => life.lot !== 'none';
const hasBid = (bidder: number) => (life: Life) => life.bids[bidder]!.length > 0;

/** Submits a bid that replaces the bidder's standing one; `blind`, it names none. */
function submit(scene: Scene, bidder: number, { blind = false, tooDear = false } = {}): Promise<unknown> {
  const last = scene.bid(bidder);
  const named = blind || !last || last.state === 'withdrawn' ? null : last;
  const content = bidContent(scene.rows.lot!, tooDear ? '151.00' : formatMoney(PRICES[bidder]!));
  const input = { bidId: named?.id ?? null, version: named?.version ?? null, content, password: PASSWORD };
  return scene.does(SubmitBid, scene.bidder(bidder).signatory, { lotId: scene.rows.lot!.id, ...input });
}

function save(scene: Scene, bidder: number): Promise<unknown> {
  const last = scene.bid(bidder);
  const named = !last || last.state === 'withdrawn' ? null : last;
  const input = { bidId: named?.id ?? null, version: named?.version ?? null, content: bidContent(scene.rows.lot!) };
  return scene.does(SaveBidDraft, scene.bidder(bidder).writer, { lotId: scene.rows.lot!.id, ...input });
}

function withdraw(scene: Scene, bidder: number): Promise<unknown> {
  const { id: bidId, version } = scene.bid(bidder)!;
  return scene.does(WithdrawBid, scene.bidder(bidder).signatory, { bidId, version });
}

/** The bid that was to be replaced has come or gone. */
const stale = ['BID_ALREADY_SUBMITTED', 'BID_DRAFT_EXISTS', 'WRONG_STATE'];

export const bidding: readonly Action[] = [
  ...BIDDERS.flatMap((bidder) => [
    ...[{}, { blind: true }, { tooDear: true }].map((how) =>
      action(
        `bidder ${bidder} submits ${Object.keys(how).join()}`,
        withLot,
        about(rule.submit, bidder, how),
        (scene) => submit(scene, bidder, how),
        { stale },
      ),
    ),
    action(`bidder ${bidder} saves a draft`, withLot, about(rule.saveDraft, bidder), (scene) => save(scene, bidder), {
      stale,
    }),
    action(`bidder ${bidder} withdraws`, hasBid(bidder), about(rule.withdraw, bidder), (scene) =>
      withdraw(scene, bidder),
    ),
  ]),
];
