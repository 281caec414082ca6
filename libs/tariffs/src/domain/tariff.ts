import {
  type DayPeriod,
  lastDayOfMonths,
  type LocalDate,
  machine,
  type Minor,
  periodContains,
  periodsOverlap,
  type Quantity,
  refuseIfAny,
  type RulePack,
  type StateOf,
} from '#kernel';
import { calculateTariff, type CostFacts } from './calculation.ts';
import { problem } from './problems.ts';

/** A draft is withdrawn by revoking it; an approved tariff by an act that says why. */
export const tariffMachine = machine('tariff', {
  draft: { approve: 'approved', revoke: 'revoked' },
  approved: { revoke: 'revoked' },
  revoked: {},
});

export type TariffState = StateOf<typeof tariffMachine>;

/** What a tariff is the price of: no two approved tariffs with the same may be valid on the same day (BR-15). */
export interface TariffSubject {
  readonly authorityId: string;
  /** Null when the tariff holds for every provider of the authority's community. */
  readonly providerId: string | null;
  readonly serviceCode: string;
  readonly unit: string;
  readonly setting: string;
}

export interface TariffFacts extends TariffSubject {
  readonly id: string;
  readonly state: TariffState;
  readonly plannedUnits: Quantity;
  /** The price of one unit in minor units of the currency. */
  readonly amount: Minor;
  readonly currency: string;
  readonly authorId: string;
}

/** The act of the executive committee or the council that sets a tariff. */
export interface TariffAct {
  readonly actNumber: string;
  readonly actDate: LocalDate;
  readonly approvingBody: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

export interface ApprovedTariff extends TariffAct {
  readonly state: TariffState;
  readonly approverId: string;
  readonly packHash: string;
}

/**
 * Approves a drafted tariff by its act (BR-15). The calculation must hold under the pack of the act's date: when a rate has changed
 * since the draft, the tariff is calculated anew, not silently altered (BR-84). The author does not approve (BR-86).
 */
export function approve(
  tariff: TariffFacts,
  enteredCosts: readonly CostFacts[],
  act: TariffAct,
  approval: { approverId: string; neighbours: readonly (DayPeriod & { actNumber: string })[]; today: LocalDate },
  pack: RulePack,
): ApprovedTariff {
  const state = tariffMachine.next(tariff.state, 'approve');
  const validity = { from: act.validFrom, to: act.validTo };
  const months = pack.months('tariff.validity');
  const longest = { from: act.validFrom, to: lastDayOfMonths(act.validFrom, months) };
  const overlapped = approval.neighbours.filter((neighbour) => periodsOverlap(neighbour, validity));
  const { amount } = calculateTariff({ costs: enteredCosts, plannedUnits: tariff.plannedUnits }, pack);
  refuseIfAny([
    problem(approval.approverId === tariff.authorId, 'TARIFF_AUTHOR_APPROVES'),
    problem(act.actNumber.trim() === '', 'TARIFF_ACT_NUMBER_MISSING', ['actNumber']),
    problem(act.approvingBody.trim() === '', 'TARIFF_APPROVING_BODY_MISSING', ['approvingBody']),
    problem(act.actDate > approval.today, 'TARIFF_ACT_DATE_LATER', ['actDate'], { today: approval.today }),
    problem(act.validTo < act.validFrom, 'TARIFF_VALIDITY_REVERSED', ['validTo']),
    problem(!periodContains(longest, validity), 'TARIFF_VALIDITY_TOO_LONG', ['validTo'], {
      months,
      latest: longest.to,
    }),
    ...overlapped.map(({ actNumber, from, to }) =>
      problem(true, 'TARIFF_OVERLAPS', ['validFrom'], { actNumber, from, to }),
    ),
    problem(amount !== tariff.amount, 'TARIFF_CALCULATION_OUTDATED', ['actDate']),
  ]);
  return { ...act, state, approverId: approval.approverId, packHash: pack.hash };
}

/** Ends a tariff with words for it; contracts that were made by it keep their prices (BR-83). */
export function revoke(
  tariff: Pick<TariffFacts, 'state'>,
  reason: string,
): { state: TariffState; revocationReason: string } {
  const state = tariffMachine.next(tariff.state, 'revoke');
  refuseIfAny([problem(reason.trim() === '', 'TARIFF_REVOCATION_REASON_MISSING', ['reason'])]);
  return { state, revocationReason: reason };
}
