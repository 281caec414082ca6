import { type Contract, type Life, type Month, ORDERED, VALUE } from './life.ts';

/** Where the money of a line stands follows from where everything else stands. */

export const isDrawn = ({ act }: Month): boolean => !!act && act.state !== 'draft' && act.state !== 'returned';
export const isOrdered = ({ payments }: Month): boolean => payments.some((state) => state !== 'rejected');
export const hours = ({ months }: Contract, counts: (month: Month) => boolean): number =>
  months.filter(counts).reduce((sum, { act }) => sum + act!.hours, 0);
export const cost = (contract: Contract, counts: (month: Month) => boolean): bigint =>
  BigInt(hours(contract, counts)) * contract.price;
export const totalOf = ({ price }: Contract): bigint => BigInt(ORDERED) * price;

/** From its approval until the lot has a contract or ends without one. */
export const reserved = ({ tender, lot }: Life): bigint =>
  ['approved', 'published', 'closed', 'opened'].includes(tender) && ['active', 'evaluated', 'awarded'].includes(lot)
    ? VALUE
    : 0n;

const sum = (life: Life, of: (contract: Contract) => bigint): bigint =>
  life.contracts.reduce((total, contract) => total + of(contract), 0n);

/** The whole of a signed contract; what was used of it once it is settled. */
export const committed = (life: Life): bigint =>
  sum(life, (contract) =>
    contract.signedOn === null ? 0n : contract.settled ? cost(contract, isOrdered) : totalOf(contract),
  );
export const paid = (life: Life): bigint => sum(life, (contract) => cost(contract, isOrdered));
export const free = (life: Life): bigint => life.appropriated - reserved(life) - committed(life);
