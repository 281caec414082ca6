import { lotOfAct, lotOfContract, lotOfPayment } from '#contracts';
import { lotOfAward } from '#evaluation';
import { nameOfOrganisation } from '#identity';
import { type Actor, instantSql, readableOf, type Reads, sql, type Statement } from '#platform';
import { nameOfService } from '#reference';
import { lotOfBid } from '#tendering';
import type { TraceKind, TracePath } from '../domain/trace.ts';

/** Whatever a link does not have is null. */
const link = (alias: Statement, fields: Readonly<Record<string, Statement>>): Statement => {
  const field = (name: string) => fields[name] ?? sql`null::text`;
  return sql`case when ${alias}.id is not null then json_build_object('id', ${alias}.id,
    'reference', ${field('reference')}, 'title', ${field('title')}, 'state', ${field('state')}, 'at', ${field('at')},
    'amount', ${field('amount')}, 'currency', ${field('currency')}, 'persons', ${fields['persons'] ?? sql`null::int`},
    'explanation', ${field('explanation')}) end`;
};

const links: Readonly<Record<TraceKind, Statement>> = {
  NEED_LINE: link(sql`n`, {
    title: nameOfService(sql`n.service_code`),
    state: sql`n.method`,
    at: instantSql(sql`n.counted_at`),
    persons: sql`n.need`,
  }),
  PLAN_LINE: link(sql`p`, {
    reference: sql`g.reference`,
    title: nameOfService(sql`p.service_code`),
    state: sql`g.state`,
    at: instantSql(sql`g.adopted_at`),
    amount: sql`p.required_budget::text`,
    currency: sql`p.currency`,
    persons: sql`p.persons`,
  }),
  TENDER: link(sql`t`, {
    reference: sql`t.reference`,
    title: sql`t.title`,
    state: sql`t.state`,
    at: instantSql(sql`t.published_at`),
  }),
  LOT: link(sql`l`, {
    reference: sql`t.reference || '/' || l.number`,
    title: sql`l.title`,
    state: sql`l.state`,
    at: instantSql(sql`t.published_at`),
    amount: sql`l.maximum_value::text`,
    currency: sql`t.currency`,
    explanation: sql`case when l.plan_line_id is null then t.emergency_justification end`,
  }),
  BID: link(sql`b`, {
    reference: sql`b.reference`,
    title: nameOfOrganisation(sql`b.organisation_id`),
    at: instantSql(sql`b.received_at`),
    amount: sql`b.total::text`,
    currency: sql`b.currency`,
  }),
  AWARD: link(sql`a`, {
    reference: sql`a.reference`,
    title: nameOfOrganisation(sql`a.organisation_id`),
    state: sql`a.state`,
    at: instantSql(sql`a.decided_at`),
  }),
  CONTRACT: link(sql`c`, {
    reference: sql`c.reference`,
    title: nameOfOrganisation(sql`c.provider_id`),
    state: sql`c.state`,
    at: instantSql(sql`c.signed_at`),
    amount: sql`c.total::text`,
    currency: sql`c.currency`,
  }),
  ACT: link(sql`x`, {
    reference: sql`x.reference`,
    title: sql`x.period_from || ' / ' || x.period_to`,
    state: sql`x.state`,
    at: instantSql(sql`x.decided_at`),
    amount: sql`x.total::text`,
    currency: sql`c.currency`,
  }),
  PAYMENT: link(sql`y`, {
    reference: sql`y.reference`,
    state: sql`y.state`,
    at: instantSql(sql`y.ordered_at`),
    amount: sql`y.amount::text`,
    currency: sql`y.currency`,
  }),
};

/** Where the link stands in a way. Of what lies behind a lot, the lot is named too: from there the database finds the rest. */
const standsIn: Readonly<Record<TraceKind, (id: string) => Statement>> = {
  NEED_LINE: (id) => sql`n.id = ${id}`,
  PLAN_LINE: (id) => sql`p.id = ${id}`,
  TENDER: (id) => sql`t.id = ${id}`,
  LOT: (id) => sql`l.id = ${id}`,
  BID: (id) => sql`b.id = ${id} and l.id = ${lotOfBid(sql`${id}`)}`,
  AWARD: (id) => sql`a.id = ${id} and l.id = ${lotOfAward(sql`${id}`)}`,
  CONTRACT: (id) => sql`c.id = ${id} and l.id = ${lotOfContract(sql`${id}`)}`,
  ACT: (id) => sql`x.id = ${id} and l.id = ${lotOfAct(sql`${id}`)}`,
  PAYMENT: (id) => sql`y.id = ${id} and l.id = ${lotOfPayment(sql`${id}`)}`,
};

/**
 * Every way through the chain that passes a link: one statement, whichever end is asked. Table and scope are those of
 * the type that its room declares, so nothing is told here that its owner would not tell.
 */
export function tracePaths(reads: Reads, actor: Actor, kind: TraceKind, id: string): Promise<TracePath[]> {
  const seen = (type: string) => {
    const { table, scope } = readableOf(type);
    return sql`(select seen.* from ${sql([table])} seen where (${scope(actor, sql`seen`)}))`;
  };
  return reads.query<TracePath>(sql`
    select ${links.NEED_LINE} as "NEED_LINE", ${links.PLAN_LINE} as "PLAN_LINE", ${links.TENDER} as "TENDER",
      ${links.LOT} as "LOT", ${links.BID} as "BID", ${links.AWARD} as "AWARD", ${links.CONTRACT} as "CONTRACT",
      ${links.ACT} as "ACT", ${links.PAYMENT} as "PAYMENT"
    from (${seen('NeedLine')} n
      left join ${seen('PlanLine')} p on p.need_line_id = n.id
      left join ${seen('NeedsPlan')} g on g.id = p.plan_id)
    full join (${seen('Lot')} l
      join ${seen('Tender')} t on t.id = l.tender_id) on l.plan_line_id = p.id
    left join ${seen('Award')} a on a.lot_id = l.id
    left join ${seen('Bid')} b on b.id = a.bid_id
    left join ${seen('Contract')} c on c.award_id = a.id
    left join ${seen('Act')} x on x.contract_id = c.id
    left join ${seen('Payment')} y on y.act_id = x.id and y.state <> 'rejected'
    where ${standsIn[kind](id)}`);
}
