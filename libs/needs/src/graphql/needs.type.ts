import { OrganisationType } from '#identity';
import {
  type Actor,
  type Alias,
  ascending,
  Code,
  Computed,
  connection,
  Day,
  descending,
  everybody,
  Flag,
  Id,
  Language,
  Moment,
  Money,
  MoneyType,
  One,
  Paged,
  payload,
  Quantity,
  Ratio,
  RatioType,
  Readable,
  sql,
  type Statement,
  Text,
  Whole,
} from '#platform';
import { NamedCodeType, ServiceType, SettingEnum, TargetGroupEnum, TerritoryType } from '#reference';
import { TariffType } from '#tariffs';
import { NeedMethodEnum, NeedsPlanStateEnum, NeedsRoundStateEnum, PlanDecisionEnum } from './needs.enums.ts';
import { shareSql, SurveyType } from './survey.type.ts';

/** The authority itself and those who oversee it see counts and drafts before they are public. */
const within = (actor: Actor, authority: Statement): Statement =>
  sql`${authority} = ${actor.organisationId}::uuid or ${actor.organisationKind === 'oversight'}`;

const planIsSeen = (actor: Actor, p: Statement): Statement =>
  sql`${p}.state <> 'draft' or ${within(actor, sql`${p}.authority_id`)}`;

const requiredBudget = (t: Alias): Statement => sql`(select coalesce(sum(l.required_budget), 0)::bigint from plan_line l
  where l.plan_id = ${t}.id and l.decision <> 'DEFER')`;

@Readable({
  table: 'needs_round',
  scope: everybody,
  says: "The yearly counting of a community's needs (Order 130-Н of 19.04.2023).",
})
export class NeedsRoundType {
  @Id() id: string;
  @One(() => OrganisationType, 'The authority that counts.') authority: OrganisationType;
  @Whole('The year that needs are determined for.') year: number;
  @Code(() => NeedsRoundStateEnum, 'State.') state: string;
  @Text('Hash of the rule pack that holds for the round and its plans.') packHash: string;
  @Moment('When it was opened.') openedAt: string;
  @Moment('When it was closed.', { nullable: true }) closedAt: string | null;
  @Paged(() => NeedLineConnection, 'Counted needs, the largest unmet need first; public once the round is closed.', {
    by: 'round_id',
    order: descending({ unmet: 'integer' }),
  })
  lines: Paged<NeedLineType>;
  @Paged(() => NeedsPlanConnection, 'Plans made from the counts; only the authority sees drafts.', {
    by: 'round_id',
    order: ascending({ number: 'integer' }),
  })
  plans: Paged<NeedsPlanType>;
}

@Readable({
  table: 'need_line',
  scope: (actor, t) => sql`exists (select from needs_round r
    where r.id = ${t}.round_id and (r.state = 'closed' or ${within(actor, sql`r.authority_id`)}))`,
  says: 'A counted need: one service, target group, setting and territory. Counts of persons, never of visits (BR-3).',
})
export class NeedLineType {
  @Id() id: string;
  @One(() => NeedsRoundType, 'The round.') round: NeedsRoundType;
  @One(() => ServiceType, 'Service.', { column: 'service_code', key: 'code' }) service: ServiceType;
  @Code(() => TargetGroupEnum, 'For whom.') targetGroup: string;
  @Code(() => SettingEnum, 'Where it is provided.') setting: string;
  @One(() => TerritoryType, 'Territory.', { column: 'territory_code', key: 'code' }) territory: TerritoryType;
  @Whole('Distinct persons served in the period.') served: number;
  @Whole('Persons waiting.') waiting: number;
  @Whole('Persons assessed as in need and not served.') assessedNotServed: number;
  @Whole('Persons refused for want of capacity.') refusedForCapacity: number;
  @Whole('Persons of the target group in the territory.', { nullable: true }) population: number | null;
  @Ratio('Share of them who need the service.', { nullable: true }) prevalence: RatioType | null;
  @Whole('Need identified: the four counts together.') identified: number;
  @Whole('Need estimated: population times prevalence, rounded up to whole persons.', { nullable: true })
  estimated: number | null;
  @Whole('The need: the larger of the two.') need: number;
  @Whole('Need that is not served.') unmet: number;
  @Code(() => NeedMethodEnum, 'Which of the two is the need.') method: string;
  @Computed(() => RatioType, 'Share of the need that is served; null where there is no need (BR-3).', {
    nullable: true,
    sql: (t) => shareSql(sql`${t}.served`, sql`${t}.need`),
  })
  coverage: RatioType | null;
  @Text('Where the figures come from.') source: string;
  @Language('Language of the source.') language: string;
  @One(() => SurveyType, 'The survey behind the prevalence.', { nullable: true }) survey: SurveyType | null;
  @Whole('Give it when correcting the count.') version: number;
  @Paged(() => PlanLineConnection, 'Lines of plans that serve this need.', {
    by: 'need_line_id',
    order: ascending({ priority: 'integer' }),
  })
  planLines: Paged<PlanLineType>;
}

@Readable({ table: 'needs_plan', scope: planIsSeen, says: 'What an authority does in a year about its counted needs.' })
export class NeedsPlanType {
  @Id() id: string;
  @Text('The number that people quote, e.g. N-2026-000001.') reference: string;
  @One(() => OrganisationType, 'The authority.') authority: OrganisationType;
  @Whole('Year.') year: number;
  @One(() => NeedsRoundType, 'The round whose counts it is made of.') round: NeedsRoundType;
  @Code(() => NeedsPlanStateEnum, 'State.') state: string;
  @Whole('Which plan of the round it is.') number: number;
  @Text('Number of the act that adopted it.', { nullable: true }) actNumber: string | null;
  @Day('Date of the act.', { nullable: true }) actDate: string | null;
  @Moment('When it came into force here.', { nullable: true }) adoptedAt: string | null;
  @Flag('Adopted after the window of the year: allowed, and said (BR-4).') late: boolean;
  @One(() => NeedsPlanType, 'The plan that took its place.', { nullable: true, column: 'superseded_by' })
  supersededBy: NeedsPlanType | null;
  @Money('Budget that its lines require, without those deferred.', { sql: requiredBudget })
  requiredBudget: MoneyType;
  @Paged(() => PlanLineConnection, 'Lines, the highest priority first.', {
    by: 'plan_id',
    order: ascending({ priority: 'integer' }),
  })
  lines: Paged<PlanLineType>;
}

@Readable({
  table: 'plan_line',
  scope: (actor, t) =>
    sql`exists (select from needs_plan p where p.id = ${t}.plan_id and (${planIsSeen(actor, sql`p`)}))`,
  says: 'One counted need in a plan: what is done about it, and what that takes.',
})
export class PlanLineType {
  @Id() id: string;
  @One(() => NeedsPlanType, 'The plan.') plan: NeedsPlanType;
  @One(() => NeedLineType, 'The counted need that it serves.', { nullable: true }) needLine: NeedLineType | null;
  @One(() => ServiceType, 'Service.', { column: 'service_code', key: 'code' }) service: ServiceType;
  @Code(() => TargetGroupEnum, 'For whom.') targetGroup: string;
  @Code(() => SettingEnum, 'Where it is provided.') setting: string;
  @One(() => TerritoryType, 'Territory.', { column: 'territory_code', key: 'code' }) territory: TerritoryType;
  @Whole('1 is the highest, 5 the lowest.') priority: number;
  @Code(() => PlanDecisionEnum, 'What is done about the need.') decision: string;
  @One(() => NamedCodeType, 'Unit of measure.', { column: 'unit', key: 'code' }) unit: NamedCodeType;
  @Whole('Persons the line is for.') persons: number;
  @Quantity('Units for one person in one month.') unitsPerPerson: string;
  @Whole('Months of service in the year.') months: number;
  @Quantity('Persons times units a month times months, exact.') requiredUnits: string;
  @Money('Cost of one unit.') unitCost: MoneyType;
  @One(() => TariffType, 'The approved tariff that the cost was taken from.', { nullable: true })
  tariff: TariffType | null;
  @Money('What recipients are expected to pay themselves.') expectedFees: MoneyType;
  @Money('Required units at the unit cost, half-up to the minor unit, less expected fees.') requiredBudget: MoneyType;
  @Text('Why, or how.', { nullable: true }) note: string | null;
  @Language('Language of the note.', { nullable: true }) language: string | null;
}

export const NeedsRoundConnection = connection('NeedsRound', () => NeedsRoundType);
export const NeedLineConnection = connection('NeedLine', () => NeedLineType);
export const NeedsPlanConnection = connection('NeedsPlan', () => NeedsPlanType);
export const PlanLineConnection = connection('PlanLine', () => PlanLineType);
export const NeedsRoundPayload = payload('needsRound', () => NeedsRoundType);
export const NeedLinePayload = payload('needLine', () => NeedLineType);
export const NeedsPlanPayload = payload('needsPlan', () => NeedsPlanType);
export const PlanLinePayload = payload('planLine', () => PlanLineType);
