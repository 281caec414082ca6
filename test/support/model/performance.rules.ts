import { drawing, drawnHours, hoursIn, last, ordered, totalOf } from './contract.rules.ts';
import { localDateOf } from '#kernel';
import { type Contract, KYIV, type Life, type Month, MONTHS, ORDERED, type Refusal, today } from './life.ts';

const monthOf = (life: Life, month: number): Month => last(life).months[month]!;

/** A month belongs to the contract from its signature to its end; a running one is not over. */
function outside(life: Life, month: number): string | undefined {
  const { signedAt, endedAt } = last(life);
  const [name, day] = [MONTHS[month]!, today(life)];
  const ended = endedAt === null ? null : localDateOf(endedAt, KYIV);
  if (name < localDateOf(signedAt!, KYIV).slice(0, 7) || (ended && name > ended.slice(0, 7)))
    return 'DELIVERY_OUTSIDE_CONTRACT';
  const running = ended?.startsWith(name) ? day <= ended : day.slice(0, 7) <= name;
  return running ? 'DELIVERY_PERIOD_NOT_OVER' : undefined;
}

const performing = ({ state, registered, settled }: Contract): string | undefined => {
  if (!registered || !['active', 'completed', 'terminated'].includes(state)) return 'CONTRACT_NOT_PERFORMING';
  return settled ? 'CONTRACT_SETTLED' : undefined;
};

export function report(life: Life, month: number, hours: number): Refusal {
  const kept = performing(last(life)) ?? outside(life, month);
  if (kept) return kept;
  const { act } = monthOf(life, month);
  if (act && drawing.includes(act.state)) return 'DELIVERY_IN_ACT';
  monthOf(life, month).reported = hours;
}

/** What keeps so many hours of a month from being billed. */
function limits(life: Life, month: number, hours: number): string | undefined {
  const contract = last(life);
  const missing = contract.months
    .slice(0, month)
    .some(({ reported }, place) => reported === null && outside(life, place) !== 'DELIVERY_OUTSIDE_CONTRACT');
  const kept = performing(contract) ?? (missing ? 'DELIVERY_REPORT_MISSING' : undefined);
  if (kept) return kept;
  if (drawnHours(contract) + hours > ORDERED) return 'ACT_ABOVE_ORDERED';
  return hours > (monthOf(life, month).reported ?? 0) ? 'ACT_ABOVE_REPORT' : undefined;
}

export function draftAct(life: Life, month: number): Refusal {
  const { reported, act } = monthOf(life, month);
  const kept = limits(life, month, reported!);
  if (kept) return kept;
  if (act && drawing.includes(act.state)) return 'WRONG_STATE';
  monthOf(life, month).act = { state: 'draft', hours: reported! };
}

export function submitAct(life: Life, month: number): Refusal {
  const act = monthOf(life, month).act!;
  if (drawing.includes(act.state)) return 'WRONG_STATE';
  const kept = limits(life, month, act.hours);
  if (kept) return kept;
  act.state = 'submitted';
}

export function answerAct(life: Life, month: number, answer: 'accepted' | 'returned'): Refusal {
  const act = monthOf(life, month).act!;
  if (act.state !== 'submitted') return 'WRONG_STATE';
  act.state = answer;
}

export function orderPayment(life: Life, month: number, exact: boolean): Refusal {
  const { act, payments } = monthOf(life, month);
  if (payments.some((state) => state !== 'rejected')) return 'PAYMENT_ORDERED_ALREADY';
  if (act!.state !== 'accepted') return 'PAYMENT_ACT_NOT_ACCEPTED';
  if (!exact) return 'PAYMENT_DIFFERS_FROM_ACT';
  payments.push('ordered');
  life.paid += BigInt(act!.hours) * last(life).price;
}

export function recordPayment(life: Life, month: number, answer: 'executed' | 'rejected'): Refusal {
  const { act, payments } = monthOf(life, month);
  if (payments.at(-1) !== 'ordered') return 'WRONG_STATE';
  payments[payments.length - 1] = answer;
  if (answer === 'executed') act!.state = 'paid';
  else life.paid -= BigInt(act!.hours) * last(life).price;
}

export function settle(life: Life): Refusal {
  const contract = last(life);
  if (!['completed', 'terminated'].includes(contract.state)) return 'CONTRACT_PERIOD_NOT_OVER';
  if (contract.settled) return 'CONTRACT_SETTLED';
  if (hoursIn(contract, ['submitted', 'accepted']) > 0) return 'CONTRACT_ACTS_OPEN';
  contract.settled = true;
  life.committed -= totalOf(contract) - ordered(contract);
}
