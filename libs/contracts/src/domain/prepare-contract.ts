import {
  type Instant,
  type LocalDate,
  localDateOf,
  lineAmount,
  type Minor,
  type Problem,
  refuseIfAny,
  type RulePack,
  sum,
} from '#kernel';
import { problem } from './problems.ts';

/** What the award says, at the moment of preparation or signature. */
export interface AwardFacts {
  readonly state: string;
  readonly standstillEndsAt: Instant | null;
  readonly signBy: Instant | null;
  readonly openComplaints: number;
  readonly total: Minor;
}

export interface WinningItem {
  readonly lotItemId: string;
  readonly quantity: bigint;
  readonly unitPrice: Minor;
  readonly amount: Minor;
}

/** An item as announced, with the approved tariff of its service where the authority has one. */
export interface AnnouncedItem {
  readonly id: string;
  readonly quantity: bigint;
  readonly maximumUnitPrice: Minor;
  readonly tariff: Minor | null;
}

export interface PreparedLine {
  readonly lotItemId: string;
  readonly quantity: bigint;
  readonly unitPrice: Minor;
  readonly amount: Minor;
}

/** No contract inside the standstill, while a complaint is open, or after the sign-by deadline (BR-62, BR-63). */
export function awardProblems(award: AwardFacts, now: Instant): (Problem | undefined)[] {
  return [
    problem(award.state !== 'final', 'CONTRACT_AWARD_NOT_FINAL', [], { state: award.state }),
    problem(award.standstillEndsAt === null || now < award.standstillEndsAt, 'CONTRACT_INSIDE_STANDSTILL', [], {
      endsAt: award.standstillEndsAt ?? '',
    }),
    problem(award.openComplaints > 0, 'CONTRACT_COMPLAINT_OPEN', [], { count: award.openComplaints }),
    problem(award.signBy !== null && now >= award.signBy, 'CONTRACT_SIGNING_TOO_LATE', [], {
      signBy: award.signBy ?? '',
    }),
  ];
}

/**
 * The contract's lines: the winning bid's items as they are (BR-64), none above the announced maximum or, where the
 * pack says so, the approved tariff (BR-26), together not above the award (BR-25).
 */
export function prepareContract(
  award: AwardFacts,
  winning: readonly WinningItem[],
  announced: readonly AnnouncedItem[],
  periodTo: LocalDate,
  pack: RulePack,
  now: Instant,
): { lines: PreparedLine[]; total: Minor } {
  const capped = pack.flag('contract.capByTariff');
  const total = sum(winning.map((item) => item.amount));
  refuseIfAny([
    ...awardProblems(award, now),
    problem(localDateOf(now, pack.timeZone) > periodTo, 'CONTRACT_PERIOD_OVER', [], { periodTo }),
    problem(winning.length !== announced.length || winning.length === 0, 'CONTRACT_DIFFERS_FROM_BID', ['lines']),
    problem(total > award.total, 'CONTRACT_ABOVE_AWARD', ['total']),
    ...winning.flatMap((item, index) => {
      const path = ['lines', String(index)];
      const place = announced.find((each) => each.id === item.lotItemId);
      if (!place) return [problem(true, 'CONTRACT_DIFFERS_FROM_BID', path)];
      const differs = item.quantity !== place.quantity || item.amount !== lineAmount(item.quantity, item.unitPrice);
      return [
        problem(differs, 'CONTRACT_DIFFERS_FROM_BID', path),
        problem(item.unitPrice > place.maximumUnitPrice, 'CONTRACT_PRICE_ABOVE_MAXIMUM', [...path, 'unitPrice']),
        problem(capped && place.tariff !== null && item.unitPrice > place.tariff, 'CONTRACT_PRICE_ABOVE_TARIFF', [
          ...path,
          'unitPrice',
        ]),
      ];
    }),
  ]);
  const lines = winning.map(({ lotItemId, quantity, unitPrice, amount }) => ({
    lotItemId,
    quantity,
    unitPrice,
    amount,
  }));
  return { lines, total };
}
