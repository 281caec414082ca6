import { addDays, startOfDay } from '#kernel';
import { BIDDERS, fail, KYIV, type Life, openedBidder, type Refusal, today, VALUE } from './life.ts';

export function adoptPlan(life: Life, head: boolean): Refusal {
  if (!head) return 'NOT_FOUND';
  if (life.plan === 'adopted') return 'WRONG_STATE';
  life.plan = 'adopted';
}

export function appropriate(life: Life, amount: bigint): Refusal {
  if (life.appropriated + amount < life.reserved + life.committed) return 'APPROPRIATION_BELOW_USE';
  life.appropriated += amount;
}

export function draftTender(life: Life): Refusal {
  life.tender = 'draft';
}

export function addLot(life: Life): Refusal {
  if (life.tender !== 'draft') return 'TENDER_NOT_DRAFT';
  if (life.plan !== 'adopted') return 'PLAN_LINE_NOT_ADOPTED';
  life.lot = 'active';
}

export function approve(life: Life, ownHead: boolean): Refusal {
  if (!ownHead) return 'NOT_FOUND';
  if (life.tender !== 'draft') return 'WRONG_STATE';
  if (life.lot === 'none') return 'LOTS_MISSING';
  if (life.appropriated - life.reserved - life.committed < VALUE) return 'BUDGET_LINE_EXCEEDED';
  life.reserved += VALUE;
  life.tender = 'approved';
}

export function publish(life: Life): Refusal {
  if (life.tender !== 'approved') return 'WRONG_STATE';
  if (life.closesAt < startOfDay(addDays(today(life), 31), KYIV)) return 'TENDERING_TOO_SHORT';
  life.tender = 'published';
  life.published = true;
}

export function discard(life: Life): Refusal {
  if (life.tender !== 'draft' && life.tender !== 'approved') return 'WRONG_STATE';
  life.tender = 'discarded';
  life.reserved = 0n;
}

export function amend(life: Life): Refusal {
  if (!life.published) return 'WRONG_STATE';
  if (life.tender !== 'published' || life.now >= life.closesAt) return 'TENDERING_OVER';
  const least = startOfDay(addDays(today(life), 8), KYIV);
  if (life.closesAt < least) life.closesAt = least;
  life.amendment += 1;
}

export function cancel(life: Life): Refusal {
  if (!['published', 'closed', 'opened'].includes(life.tender)) return 'WRONG_STATE';
  if (life.lot === 'awarded') return 'CANCELLATION_AFTER_AWARD';
  life.tender = 'cancelled';
  life.lot = 'cancelled';
  life.reserved = 0n;
}

/** Why a lot takes nothing from bidders now. */
const closedToBids = (life: Life): string | undefined => {
  if (life.now >= life.closesAt) return 'BID_LATE';
  return life.tender === 'published' && life.lot === 'active' ? undefined : 'TENDER_TAKES_NO_BIDS';
};

/** A bid of a signatory that replaces the standing one, or `blind`: as if there were none. */
export function submit(life: Life, bidder: number, { blind = false, tooDear = false } = {}): Refusal {
  if (!life.published) return 'NOT_FOUND';
  const bids = life.bids[bidder]!;
  const last = bids.at(-1);
  const standing = last?.state === 'withdrawn' ? undefined : last;
  const closed = closedToBids(life);
  if (closed) return closed;
  if (blind && standing) return standing.state === 'draft' ? 'BID_DRAFT_EXISTS' : 'BID_ALREADY_SUBMITTED';
  if (tooDear) return 'BID_UNIT_PRICE_ABOVE_MAXIMUM';
  if (standing) Object.assign(standing, { state: 'submitted', version: standing.version + 1 });
  else bids.push({ state: 'submitted', version: 1 });
}

export function saveDraft(life: Life, bidder: number): Refusal {
  if (!life.published) return 'NOT_FOUND';
  const last = life.bids[bidder]!.at(-1);
  if (last?.state === 'submitted') return 'BID_ALREADY_SUBMITTED';
  const closed = closedToBids(life);
  if (closed) return closed;
  if (last?.state === 'draft') last.version += 1;
  else life.bids[bidder]!.push({ state: 'draft', version: 1 });
}

export function withdraw(life: Life, bidder: number): Refusal {
  const bid = life.bids[bidder]!.at(-1)!;
  const closed = closedToBids(life);
  if (closed) return closed;
  if (bid.state === 'withdrawn') return 'WRONG_STATE';
  bid.state = 'withdrawn';
}

export function closeByTime(life: Life): Refusal {
  if (life.tender === 'published' && life.now >= life.closesAt) life.tender = 'closed';
}

export function open(life: Life, who: string): Refusal {
  if (!life.published || who === 'member' || who === 'stranger') return 'NOT_FOUND';
  if (life.opened) return 'BIDS_ALREADY_OPENED';
  if (life.tender === 'published' && life.now < life.closesAt) return 'BIDS_STILL_SEALED';
  if (life.tender === 'cancelled') return 'WRONG_STATE';
  if (life.opener === who) return 'OPENING_NEEDS_TWO_PEOPLE';
  if (life.opener === null) {
    life.opener = who;
    return;
  }
  life.tender = 'opened';
  life.opened = true;
  if (!BIDDERS.some((bidder) => openedBidder(life, bidder))) fail(life);
}
