import { addMonths, atLocalTime, type Instant, localDate } from '#kernel';
import { lastAward } from './award.rules.ts';
import { type Contract, KYIV, type Life, type Month, MONTHS, ORDERED, PRICES, today, VALUE } from './life.ts';
import { changed, type Rule } from './rule.ts';

type State = Contract['state'];

export const last = ({ contracts }: Life): Contract => contracts.at(-1)!;
export const isIn = (life: Life, ...states: State[]): boolean => states.includes(last(life).state);

export const isDrawn = ({ act }: Month): boolean => !!act && act.state !== 'draft' && act.state !== 'returned';
export const isOrdered = ({ payments }: Month): boolean => payments.some((state) => state !== 'rejected');
export const hours = ({ months }: Contract, counts: (month: Month) => boolean): number =>
  months.filter(counts).reduce((sum, { act }) => sum + act!.hours, 0);
export const cost = (contract: Contract, counts: (month: Month) => boolean): bigint =>
  BigInt(hours(contract, counts)) * contract.price;
export const totalOf = ({ price }: Contract): bigint => BigInt(ORDERED) * price;

export const monthEnds = (month: number, time: string): Instant =>
  atLocalTime(addMonths(localDate(`${MONTHS[month]}-01`), 1), time, KYIV);

/** The contract goes from one of these states to another. */
const turn = (life: Life, from: State[], state: State, more: Partial<Contract> = {}): Rule => ({
  WRONG_STATE: !isIn(life, ...from),
  otherwise: () => ({ contracts: changed(life.contracts, { state, ...more }) }),
});

export function prepare(life: Life): Rule {
  const { state, bidder, signBy } = lastAward(life);
  const award = life.awards.length - 1;
  return {
    CONTRACT_EXISTS: life.contracts.some((contract) => contract.award === award),
    CONTRACT_AWARD_NOT_FINAL: state !== 'final',
    CONTRACT_SIGNING_TOO_LATE: signBy !== null && life.now >= signBy,
    otherwise: () => {
      const months = MONTHS.map(() => ({ reported: null, act: null, payments: [] }));
      const nothing = { signed: [], signedOn: null, endedOn: null, registered: false, settled: false, months };
      const contract: Contract = { award, price: PRICES[bidder]!, signBy: signBy!, state: 'pending', ...nothing };
      return { contracts: [...life.contracts, contract] };
    },
  };
}

export function sign(life: Life, side: string): Rule {
  const { award, signBy, signed } = last(life);
  return {
    NOT_FOUND: side === 'loser',
    WRONG_STATE: !isIn(life, 'pending'),
    CONTRACT_AWARD_NOT_FINAL: life.awards[award]!.state !== 'final',
    CONTRACT_SIGNING_TOO_LATE: life.now >= signBy,
    CONTRACT_SIGNED_ALREADY: signed.includes(side),
    otherwise: () => {
      if (signed.length === 0) return { contracts: changed(life.contracts, { signed: [side] }) };
      const both = changed(life.contracts, { state: 'signed', signed: ['head', 'winner'], signedOn: today(life) });
      const money = { reserved: life.reserved - VALUE, committed: life.committed + totalOf(last(life)) };
      return { ...money, lot: 'contracted', tender: 'concluded', contracts: both };
    },
  };
}

export const registerCommitment = (life: Life): Rule => turn(life, ['signed'], 'active', { registered: true });

export const cancelContract = (life: Life): Rule => turn(life, ['pending'], 'cancelled');

export const terminate = (life: Life, who: string): Rule => ({
  NOT_FOUND: who !== 'head',
  ...turn(life, ['signed', 'active'], 'terminated', { endedOn: today(life) }),
});

export const fallByTime = (life: Life): Rule => ({
  ...turn(life, ['pending'], 'cancelled'),
  BEFORE_ITS_TERM: life.now < last(life).signBy,
});

export const completeByTime = (life: Life): Rule => ({
  ...turn(life, ['active'], 'completed'),
  BEFORE_ITS_END: life.now < monthEnds(MONTHS.length - 1, '00:00'),
});
