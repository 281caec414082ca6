import { cost, hours, isDrawn, isIn, isOrdered, last, totalOf } from './contract.rules.ts';
import { type Life, type Month, MONTHS, ORDERED, today } from './life.ts';
import { changed, type Refusals, type Rule } from './rule.ts';

const monthOf = (life: Life, month: number): Month => last(life).months[month]!;
const become = (life: Life, month: number, change: Partial<Month>): Partial<Life> => ({
  contracts: changed(life.contracts, { months: changed(last(life).months, change, month) }),
});

/** A month belongs to the contract from its signature to its end. */
function isOutside(life: Life, month: number): boolean {
  const { signedOn, endedOn } = last(life);
  return MONTHS[month]! < (signedOn ?? '').slice(0, 7) || (endedOn !== null && MONTHS[month]! > endedOn.slice(0, 7));
}

/** Over with its last day, or with the day on which the contract ended in it. */
function isOver(life: Life, month: number): boolean {
  const { endedOn } = last(life);
  return endedOn?.startsWith(MONTHS[month]!) ? today(life) > endedOn : today(life).slice(0, 7) > MONTHS[month]!;
}

const idle = (life: Life): Refusals => ({
  CONTRACT_NOT_PERFORMING: !last(life).registered || !isIn(life, 'active', 'completed', 'terminated'),
  CONTRACT_SETTLED: last(life).settled,
});

export const report = (life: Life, month: number, reported: number): Rule => ({
  ...idle(life),
  DELIVERY_OUTSIDE_CONTRACT: isOutside(life, month),
  DELIVERY_PERIOD_NOT_OVER: !isOutside(life, month) && !isOver(life, month),
  DELIVERY_IN_ACT: isDrawn(monthOf(life, month)),
  otherwise: () => become(life, month, { reported }),
});

/** What keeps so many hours of a month from being billed. */
const limits = (life: Life, month: number, billed: number): Refusals => ({
  ...idle(life),
  DELIVERY_REPORT_MISSING: last(life).months.some(
    ({ reported }, place) => place < month && reported === null && !isOutside(life, place),
  ),
  ACT_ABOVE_ORDERED: hours(last(life), isDrawn) + billed > ORDERED,
  ACT_ABOVE_REPORT: billed > monthOf(life, month).reported!,
});

export function draftAct(life: Life, month: number): Rule {
  const reported = monthOf(life, month).reported!;
  return {
    ...limits(life, month, reported),
    WRONG_STATE: isDrawn(monthOf(life, month)),
    otherwise: () => become(life, month, { act: { state: 'draft', hours: reported } }),
  };
}

export function submitAct(life: Life, month: number): Rule {
  const act = monthOf(life, month).act!;
  return {
    WRONG_STATE: isDrawn(monthOf(life, month)),
    ...limits(life, month, act.hours),
    otherwise: () => become(life, month, { act: { ...act, state: 'submitted' } }),
  };
}

export function answerAct(life: Life, month: number, state: 'accepted' | 'returned'): Rule {
  const act = monthOf(life, month).act!;
  return {
    WRONG_STATE: act.state !== 'submitted',
    otherwise: () => become(life, month, { act: { ...act, state } }),
  };
}

export function orderPayment(life: Life, month: number, exact: boolean): Rule {
  const { act, payments } = monthOf(life, month);
  const isAgain = isOrdered(monthOf(life, month));
  return {
    PAYMENT_ORDERED_ALREADY: isAgain,
    PAYMENT_ACT_NOT_ACCEPTED: !isAgain && act!.state !== 'accepted',
    PAYMENT_DIFFERS_FROM_ACT: !exact,
    otherwise: () => ({
      paid: life.paid + BigInt(act!.hours) * last(life).price,
      ...become(life, month, { payments: [...payments, 'ordered'] }),
    }),
  };
}

export function recordPayment(life: Life, month: number, answer: 'executed' | 'rejected'): Rule {
  const { payments, act } = monthOf(life, month);
  return {
    WRONG_STATE: payments.at(-1) !== 'ordered',
    otherwise: () => {
      const answered = { payments: payments.with(-1, answer) };
      if (answer === 'executed') return become(life, month, { ...answered, act: { ...act!, state: 'paid' } });
      return { paid: life.paid - BigInt(act!.hours) * last(life).price, ...become(life, month, answered) };
    },
  };
}

export const settle = (life: Life): Rule => ({
  CONTRACT_PERIOD_NOT_OVER: !isIn(life, 'completed', 'terminated'),
  CONTRACT_SETTLED: last(life).settled,
  CONTRACT_ACTS_OPEN: last(life).months.some(({ act }) => act?.state === 'submitted' || act?.state === 'accepted'),
  otherwise: () => ({
    contracts: changed(life.contracts, { settled: true }),
    committed: life.committed - totalOf(last(life)) + cost(last(life), isOrdered),
  }),
});
