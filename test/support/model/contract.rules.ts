import { addMonths, atLocalTime, type Instant, localDate } from '#kernel';
import { type Contract, KYIV, type Life, MONTHS, PRICES, today } from './life.ts';
import type { Rule } from './rule.ts';

type State = Contract['state'];

export const monthEnds = (month: number, time: string): Instant =>
  atLocalTime(addMonths(localDate(`${MONTHS[month]}-01`), 1), time, KYIV);

export const prepare = ({ now, award, awards, contracts }: Life): Rule => ({
  CONTRACT_EXISTS: contracts.some((contract) => contract.award === awards.length - 1),
  CONTRACT_AWARD_NOT_FINAL: award.state !== 'final',
  CONTRACT_SIGNING_TOO_LATE: award.signBy !== null && now >= award.signBy,
  otherwise: () => {
    const of = { award: awards.length - 1, price: PRICES[award.bidder]!, signBy: award.signBy! };
    const months = MONTHS.map(() => ({ reported: null, act: null, payments: [] }));
    const nothing = { signed: [], signedOn: null, endedOn: null, registered: false, settled: false, months };
    return { contracts: [...contracts, { ...of, state: 'pending', ...nothing }] };
  },
});

export const sign = (life: Life, side: string): Rule => ({
  NOT_FOUND: side === 'loser',
  WRONG_STATE: life.contract.state !== 'pending',
  CONTRACT_AWARD_NOT_FINAL: life.awards[life.contract.award]!.state !== 'final',
  CONTRACT_SIGNING_TOO_LATE: life.now >= life.contract.signBy,
  CONTRACT_SIGNED_ALREADY: life.contract.signed.includes(side),
  otherwise: () => {
    if (life.contract.signed.length === 0) return { contract: { signed: [side] } };
    return { lot: 'contracted', contract: { state: 'signed', signed: ['head', 'winner'], signedOn: today(life) } };
  },
});

/** The contract goes from one of these states to another. */
const turn = ({ contract }: Life, from: State[], state: State, more: Partial<Contract> = {}): Rule => ({
  WRONG_STATE: !from.includes(contract.state),
  otherwise: () => ({ contract: { state, ...more } }),
});

export const registerCommitment = (life: Life): Rule => turn(life, ['signed'], 'active', { registered: true });
export const cancelContract = (life: Life): Rule => turn(life, ['pending'], 'cancelled');

export const terminate = (life: Life, who: string): Rule => ({
  NOT_FOUND: who !== 'head',
  ...turn(life, ['signed', 'active'], 'terminated', { endedOn: today(life) }),
});

export const fallByTime = (life: Life): Rule => ({
  ...turn(life, ['pending'], 'cancelled'),
  BEFORE_ITS_TERM: life.now < life.contract.signBy,
});

export const completeByTime = (life: Life): Rule => ({
  ...turn(life, ['active'], 'completed'),
  BEFORE_ITS_END: life.now < monthEnds(MONTHS.length - 1, '00:00'),
});
