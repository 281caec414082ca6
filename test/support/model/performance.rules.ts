import { type Act, type Life, type Month, MONTHS, ORDERED, today } from './life.ts';
import { hours, isDrawn, isOrdered } from './money.ts';
import { type Change, changed, type Refusals, type Rule } from './rule.ts';

const monthOf = ({ contract }: Life, month: number): Month => contract.months[month]!;
const actOf = (life: Life, month: number): Act => monthOf(life, month).act!;
const change = (life: Life, month: number, change: Partial<Month>): Change => ({
  contract: { months: changed(life.contract.months, change, month) },
});

/** A month belongs to the contract from its signature to its end. */
const isOutside = ({ contract: { signedOn, endedOn } }: Life, month: number): boolean =>
  MONTHS[month]! < (signedOn ?? '').slice(0, 7) || (endedOn !== null && MONTHS[month]! > endedOn.slice(0, 7));

/** Over with its last day, or with the day on which the contract ended in it. */
const isOver = (life: Life, month: number): boolean =>
  life.contract.endedOn?.startsWith(MONTHS[month]!)
    ? today(life) > life.contract.endedOn
    : today(life).slice(0, 7) > MONTHS[month]!;

const idle = ({ contract }: Life): Refusals => ({
  CONTRACT_NOT_PERFORMING: !contract.registered || !['active', 'completed', 'terminated'].includes(contract.state),
  CONTRACT_SETTLED: contract.settled,
});

export const report = (life: Life, month: number, reported: number): Rule => ({
  ...idle(life),
  DELIVERY_OUTSIDE_CONTRACT: isOutside(life, month),
  DELIVERY_PERIOD_NOT_OVER: !isOutside(life, month) && !isOver(life, month),
  DELIVERY_IN_ACT: isDrawn(monthOf(life, month)),
  otherwise: () => change(life, month, { reported }),
});

/** What keeps so many hours of a month from being billed. */
const limits = (life: Life, month: number, billed: number): Refusals => ({
  ...idle(life),
  DELIVERY_REPORT_MISSING: life.contract.months.some(
    ({ reported }, place) => place < month && reported === null && !isOutside(life, place),
  ),
  ACT_ABOVE_ORDERED: hours(life.contract, isDrawn) + billed > ORDERED,
  ACT_ABOVE_REPORT: billed > monthOf(life, month).reported!,
});

export const draftAct = (life: Life, month: number): Rule => ({
  ...limits(life, month, monthOf(life, month).reported!),
  WRONG_STATE: isDrawn(monthOf(life, month)),
  otherwise: () => change(life, month, { act: { state: 'draft', hours: monthOf(life, month).reported! } }),
});

export const submitAct = (life: Life, month: number): Rule => ({
  WRONG_STATE: isDrawn(monthOf(life, month)),
  ...limits(life, month, actOf(life, month).hours),
  otherwise: () => change(life, month, { act: { ...actOf(life, month), state: 'submitted' } }),
});

export const answerAct = (life: Life, month: number, state: 'accepted' | 'returned'): Rule => ({
  WRONG_STATE: actOf(life, month).state !== 'submitted',
  otherwise: () => change(life, month, { act: { ...actOf(life, month), state } }),
});

export const orderPayment = (life: Life, month: number, exact: boolean): Rule => ({
  PAYMENT_ORDERED_ALREADY: isOrdered(monthOf(life, month)),
  PAYMENT_ACT_NOT_ACCEPTED: !isOrdered(monthOf(life, month)) && actOf(life, month).state !== 'accepted',
  PAYMENT_DIFFERS_FROM_ACT: !exact,
  otherwise: () => change(life, month, { payments: [...monthOf(life, month).payments, 'ordered'] }),
});

export const recordPayment = (life: Life, month: number, answer: 'executed' | 'rejected'): Rule => ({
  WRONG_STATE: monthOf(life, month).payments.at(-1) !== 'ordered',
  otherwise: () => {
    const act: Act = { ...actOf(life, month), state: answer === 'executed' ? 'paid' : 'accepted' };
    return change(life, month, { act, payments: monthOf(life, month).payments.with(-1, answer) });
  },
});

export const settle = ({ contract }: Life): Rule => ({
  CONTRACT_PERIOD_NOT_OVER: contract.state !== 'completed' && contract.state !== 'terminated',
  CONTRACT_SETTLED: contract.settled,
  CONTRACT_ACTS_OPEN: contract.months.some(({ act }) => act?.state === 'submitted' || act?.state === 'accepted'),
  otherwise: () => ({ contract: { settled: true } }),
});
