import { type Instant, refuseIfAny, type RulePack } from '#kernel';
import { planProblems } from './approval.ts';
import { compositionProblems } from './commission.ts';
import { criteriaProblems } from './criteria.ts';
import type { CriterionFacts, LotFacts, MemberFacts, TenderFacts } from './facts.ts';
import { tenderMachine } from './machines.ts';
import { problem } from './problems.ts';

export interface PublicationFacts {
  readonly lots: readonly LotFacts[];
  readonly adoptedPlanLines: ReadonlySet<string>;
  /** Service codes that the classifier has active on the day of publication. */
  readonly activeServices: ReadonlySet<string>;
  readonly criteria: readonly CriterionFacts[];
  readonly members: readonly MemberFacts[];
}

/** Everything that must stand before anybody may read the tender (BR-33), and time enough to answer it (BR-34). */
export function publish(tender: TenderFacts, facts: PublicationFacts, pack: RulePack, now: Instant) {
  const state = tenderMachine.next(tender.state, 'publish');
  const earliest = pack.after(now, 'tender.submission.minDays');
  refuseIfAny([
    problem(facts.lots.length === 0, 'LOTS_MISSING', ['lots']),
    ...facts.lots.map(({ number, serviceCode }) =>
      problem(!facts.activeServices.has(serviceCode), 'LOT_SERVICE_NOT_ACTIVE', ['lots', `${number}`], { serviceCode }),
    ),
    ...planProblems(tender, facts, pack),
    problem(!tender.description, 'DESCRIPTION_MISSING', ['description']),
    problem(!tender.standardReference, 'STANDARD_MISSING', ['standardReference']),
    problem(!tender.draftContract, 'DRAFT_CONTRACT_MISSING', ['draftContract']),
    problem(!tender.contractFrom || !tender.contractTo, 'CONTRACT_PERIOD_MISSING', ['contractFrom']),
    problem(facts.members.length === 0, 'COMMISSION_MISSING', ['commission']),
    ...(facts.members.length === 0 ? [] : compositionProblems(facts.members, pack)),
    problem(facts.criteria.length === 0, 'CRITERIA_MISSING', ['criteria']),
    ...(facts.criteria.length === 0 ? [] : criteriaProblems(facts.criteria, pack)),
    problem(tender.closesAt === null, 'CLOSES_AT_MISSING', ['closesAt']),
    problem(tender.closesAt !== null && tender.closesAt < earliest, 'TENDERING_TOO_SHORT', ['closesAt'], {
      days: pack.term('tender.submission.minDays').count,
      earliest,
    }),
  ]);
  return { state, publishedAt: now, packHash: pack.hash };
}
