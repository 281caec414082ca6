import { type Bid, BIDDERS, fullDays, type Life, VALUE } from './life.ts';
import { free } from './money.ts';
import { changed, type Refusals, type Rule } from './rule.ts';

/** With its only lot a tender is over. */
export const stateOf = ({ tender, lot }: Life): Life['tender'] | 'concluded' =>
  lot === 'unsuccessful' || lot === 'contracted' ? 'concluded' : tender;
const isIn = (life: Life, ...states: string[]): boolean => states.includes(stateOf(life));
const isOver = ({ now, closesAt }: Life): boolean => now >= closesAt;

/** Before its publication a tender exists for its buyer alone. */
export const isHidden = (life: Life): boolean => isIn(life, 'none', 'draft', 'approved', 'discarded');

const standing = ({ bids }: Life, bidder: number): Bid | undefined =>
  bids[bidder]!.slice(-1).find(({ state }) => state !== 'withdrawn');
const hasBid = (life: Life, bidder: number): boolean => standing(life, bidder)?.state === 'submitted';
export const isOpened = (life: Life, bidder: number): boolean => life.opened && hasBid(life, bidder);

export const adoptPlan = (life: Life, who: string): Rule => ({
  NOT_FOUND: who !== 'head',
  WRONG_STATE: life.plan === 'adopted',
  otherwise: () => ({ plan: 'adopted' }),
});

export const appropriate = (life: Life, amount: bigint): Rule => ({
  APPROPRIATION_BELOW_USE: free(life) + amount < 0n,
  otherwise: () => ({ appropriated: life.appropriated + amount }),
});

export const draftTender = (): Rule => ({ otherwise: () => ({ tender: 'draft' }) });

export const addLot = (life: Life): Rule => ({
  TENDER_NOT_DRAFT: !isIn(life, 'draft'),
  PLAN_LINE_NOT_ADOPTED: life.plan !== 'adopted',
  otherwise: () => ({ lot: 'active' }),
});

/** The tender goes from one of these states to another. */
const turn = (life: Life, from: Life['tender'][], tender: Life['tender'], more: Partial<Life> = {}): Rule => ({
  WRONG_STATE: !isIn(life, ...from),
  otherwise: () => ({ tender, ...more }),
});

export const approve = (life: Life, who: string): Rule => ({
  NOT_FOUND: who !== 'head',
  ...turn(life, ['draft'], 'approved'),
  LOTS_MISSING: life.lot === 'none',
  BUDGET_LINE_EXCEEDED: free(life) < VALUE,
});

export const publish = (life: Life): Rule => ({
  ...turn(life, ['approved'], 'published'),
  TENDERING_TOO_SHORT: life.closesAt < fullDays(life, 30),
});

export const discard = (life: Life): Rule => turn(life, ['draft', 'approved'], 'discarded');

export const amend = (life: Life): Rule => ({
  WRONG_STATE: isHidden(life),
  TENDERING_OVER: !isHidden(life) && (!isIn(life, 'published') || isOver(life)),
  otherwise: () => ({
    amendment: life.amendment + 1,
    closesAt: [life.closesAt, fullDays(life, 7)].sort()[1]!,
  }),
});

export const cancel = (life: Life): Rule => ({
  ...turn(life, ['published', 'closed', 'opened'], 'cancelled', { lot: 'cancelled' }),
  CANCELLATION_AFTER_AWARD: life.lot === 'awarded',
});

export const closeByTime = (life: Life): Rule => ({
  ...turn(life, ['published'], 'closed'),
  BEFORE_THE_DEADLINE: !isOver(life),
});

/** What keeps a lot from taking anything from bidders. */
const shut = (life: Life): Refusals => ({
  NOT_FOUND: isHidden(life),
  BID_LATE: !isHidden(life) && isOver(life),
  TENDER_TAKES_NO_BIDS: !isHidden(life) && !isOver(life) && !(isIn(life, 'published') && life.lot === 'active'),
});

function put(life: Life, bidder: number, state: Bid['state']): Partial<Life> {
  const [bids, last] = [life.bids[bidder]!, standing(life, bidder)];
  const next = last ? changed(bids, { state, version: last.version + 1 }) : [...bids, { state, version: 1 }];
  return { bids: life.bids.with(bidder, next) };
}

/** A bid of a signatory that replaces the standing one, or `blind`: as if there were none. */
export const submit = (life: Life, bidder: number, { blind = false, tooDear = false } = {}): Rule => ({
  ...shut(life),
  BID_DRAFT_EXISTS: blind && standing(life, bidder)?.state === 'draft',
  BID_ALREADY_SUBMITTED: blind && hasBid(life, bidder),
  BID_UNIT_PRICE_ABOVE_MAXIMUM: tooDear,
  otherwise: () => put(life, bidder, 'submitted'),
});

export const saveDraft = (life: Life, bidder: number): Rule => ({
  BID_ALREADY_SUBMITTED: hasBid(life, bidder),
  ...shut(life),
  otherwise: () => put(life, bidder, 'draft'),
});

export const withdraw = (life: Life, bidder: number): Rule => ({
  ...shut(life),
  WRONG_STATE: !standing(life, bidder),
  otherwise: () => ({ bids: life.bids.with(bidder, changed(life.bids[bidder]!, { state: 'withdrawn' })) }),
});

/** Two people open: one proposes it, another one does it. */
export const open = (life: Life, who: string): Rule => ({
  NOT_FOUND: isHidden(life) || who === 'member' || who === 'stranger',
  BIDS_ALREADY_OPENED: life.opened,
  BIDS_STILL_SEALED: isIn(life, 'published') && !isOver(life),
  WRONG_STATE: isIn(life, 'cancelled'),
  OPENING_NEEDS_TWO_PEOPLE: life.opener === who,
  otherwise: () => {
    if (life.opener === null) return { opener: who };
    const lot = BIDDERS.some((bidder) => hasBid(life, bidder)) ? life.lot : 'unsuccessful';
    return { tender: 'opened', opened: true, lot };
  },
});
