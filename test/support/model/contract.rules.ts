import { addMonths, atLocalTime, type Instant, localDate } from '#kernel';
import { type Contract, KYIV, type Life, type Month, MONTHS, ORDERED, PRICES, type Refusal, VALUE } from './life.ts';

export const last = (life: Life): Contract => life.contracts.at(-1)!;
export const drawing = ['submitted', 'accepted', 'paid'];
const within = (states: readonly string[]) => (month: Month) =>
  states.includes(month.act?.state ?? '') ? month.act!.hours : 0;
export const hoursIn = (contract: Contract, states: readonly string[]): number =>
  contract.months.map(within(states)).reduce((sum, hours) => sum + hours, 0);

export const totalOf = ({ price }: Contract): bigint => BigInt(ORDERED) * price;
export const drawnHours = (contract: Contract): number => hoursIn(contract, drawing);
export const drawn = (contract: Contract): bigint => BigInt(drawnHours(contract)) * contract.price;
export const accepted = (contract: Contract): bigint => BigInt(hoursIn(contract, drawing.slice(1))) * contract.price;
export const ordered = (contract: Contract): bigint =>
  BigInt(contract.months.filter(isPaid).reduce((sum, { act }) => sum + act!.hours, 0)) * contract.price;
const isPaid = ({ payments }: Month): boolean => payments.some((state) => state !== 'rejected');

export function prepare(life: Life): Refusal {
  const place = life.awards.length - 1;
  const award = life.awards[place]!;
  if (life.contracts.some((contract) => contract.award === place)) return 'CONTRACT_EXISTS';
  if (award.state !== 'final') return 'CONTRACT_AWARD_NOT_FINAL';
  if (life.now >= award.signBy!) return 'CONTRACT_SIGNING_TOO_LATE';
  const nothing = { signed: [], signedAt: null, endedAt: null, registered: false, settled: false };
  const months = MONTHS.map(() => ({ reported: null, act: null, payments: [] }));
  const price = PRICES[award.bidder]!;
  life.contracts.push({ award: place, price, signBy: award.signBy!, state: 'pending', ...nothing, months });
}

export function signContract(life: Life, side: 'head' | 'winner' | 'loser'): Refusal {
  const contract = last(life);
  if (side === 'loser') return 'NOT_FOUND';
  if (contract.state !== 'pending') return 'WRONG_STATE';
  if (life.awards[contract.award]!.state !== 'final') return 'CONTRACT_AWARD_NOT_FINAL';
  if (life.now >= contract.signBy) return 'CONTRACT_SIGNING_TOO_LATE';
  if (contract.signed.includes(side)) return 'CONTRACT_SIGNED_ALREADY';
  contract.signed = [...contract.signed, side].sort();
  if (contract.signed.length < 2) return;
  Object.assign(contract, { state: 'signed', signedAt: life.now });
  Object.assign(life, { lot: 'contracted', tender: 'concluded', committed: life.committed + totalOf(contract) });
  life.reserved -= VALUE;
}

export function registerCommitment(life: Life): Refusal {
  const contract = last(life);
  if (contract.state !== 'signed') return 'WRONG_STATE';
  Object.assign(contract, { state: 'active', registered: true });
}

export function cancelContract(life: Life): Refusal {
  if (last(life).state !== 'pending') return 'WRONG_STATE';
  last(life).state = 'cancelled';
}

export function terminate(life: Life, ownHead: boolean): Refusal {
  if (!ownHead) return 'NOT_FOUND';
  if (!['signed', 'active'].includes(last(life).state)) return 'WRONG_STATE';
  Object.assign(last(life), { state: 'terminated', endedAt: life.now });
}

/** An unsigned contract falls at the end of its term; a running one is completed when July is over. */
export function turnByTime(life: Life): Refusal {
  const contract = last(life);
  if (contract.state === 'pending' && life.now >= contract.signBy) contract.state = 'cancelled';
  if (contract.state === 'active' && life.now >= monthEnds(MONTHS.length - 1, '00:00')) contract.state = 'completed';
}

export const monthEnds = (month: number, time: string): Instant =>
  atLocalTime(addMonths(localDate(`${MONTHS[month]}-01`), 1), time, KYIV);
