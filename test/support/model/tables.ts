import type pg from 'pg';

interface Act {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly hours: number;
  readonly amount: string;
}

export interface MonthRow {
  readonly id: string;
  readonly month: string;
  readonly hours: number;
  readonly act: Act | null;
  readonly payments: readonly { readonly id: string; readonly state: string; readonly version: number }[];
}

/** What the tables hold of one life. Money is text in minor units, hours are whole. */
export interface Rows {
  readonly plan: string;
  readonly line: Readonly<Record<'appropriated' | 'reserved' | 'committed' | 'paid', string>>;
  readonly tender:
    (Readonly<Record<'id' | 'state' | 'closesAt', string>> & { version: number; amendment: number }) | null;
  readonly opener: string | null;
  readonly opened: readonly string[];
  readonly lot: { readonly id: string; readonly state: string; readonly itemIds: readonly string[] } | null;
  readonly bids: readonly { id: string; organisation: string; state: string; version: number }[];
  readonly seats: readonly { id: string; person: string; status: string | null }[];
  readonly criterion: string;
  readonly admissions: readonly { bid: string; decision: string }[];
  readonly scores: readonly { bid: string; seat: string }[];
  readonly meetings: readonly (Readonly<Record<'id' | 'kind' | 'state', string>> & {
    readonly present: readonly string[];
    readonly votes: readonly { seat: string; choice: string }[];
  })[];
  readonly awards: readonly (Readonly<Record<'id' | 'bidder' | 'state' | 'record', string>> & {
    readonly signed: readonly string[];
    readonly standstillEndsAt: string | null;
    readonly signBy: string | null;
  })[];
  readonly complaints: readonly { id: string; award: string; organisation: string; state: string }[];
  readonly contracts: readonly (Readonly<
    Record<'id' | 'award' | 'state' | 'signBy' | 'record' | 'line' | 'total' | 'drawn' | 'accepted' | 'ordered', string>
  > & {
    readonly version: number;
    readonly hours: number;
    readonly settled: boolean;
    readonly signed: readonly string[];
    readonly months: readonly MonthRow[];
  })[];
  /** Lines of the journal under tender, budget line and contracts. */
  readonly journal: number;
}

const all = (parts: string, rest: string): string =>
  `coalesce((select json_agg(json_build_object(${parts})) from (select * ${rest}) r), '[]')`;
const moment = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const sum = (...kinds: string[]): string =>
  `coalesce(sum(amount) filter (where kind in (${kinds.map((kind) => `'${kind}'`).join()})), 0)::text`;

const months = all(
  `'id', id, 'month', to_char(period_from, 'YYYY-MM'),
   'hours', (select sum(quantity)::bigint / 1000 from delivery_line where report_id = r.id),
   'act', (select json_build_object('id', a.id, 'state', a.state, 'version', a.version, 'amount', a.total::text,
     'hours', (select sum(quantity)::bigint / 1000 from act_line where act_id = a.id)) from act a where a.report_id = r.id),
   'payments', ${all(`'id', id, 'state', state, 'version', version`, 'from payment where act_id = (select id from act where report_id = r.id) order by id')}`,
  'from delivery_report where contract_id = c.id order by period_from',
);

/** $1 tender, $2 budget line, $3 plan. */
const statement = `select json_build_object(
  'plan', (select state from needs_plan where id = $3),
  'line', (select json_build_object('appropriated', ${sum('appropriation', 'lapse')}, 'reserved', ${sum('reservation', 'release')},
    'committed', ${sum('commitment', 'decommitment')}, 'paid', ${sum('payment')}) from budget_entry where line_id = $2),
  'tender', (select json_build_object('id', id, 'state', state, 'version', version, 'amendment', amendment,
    'closesAt', ${moment('closes_at')}) from tender where id = $1),
  'opener', (select first_person_id from opening where tender_id = $1),
  'opened', coalesce((select json_agg(organisation_id order by place) from bid where tender_id = $1), '[]'),
  'lot', (select json_build_object('id', l.id, 'state', l.state, 'itemIds',
    (select json_agg(i.id) from lot_item i where i.lot_id = l.id)) from lot l where l.tender_id = $1),
  'bids', ${all(`'id', id, 'organisation', organisation_id, 'state', state, 'version', version`, 'from sealed_bid where tender_id = $1 order by id')},
  'seats', ${all(`'id', id, 'person', person_id, 'status', (select status from declaration where member_id = r.id)`, 'from commission_member where tender_id = $1')},
  'criterion', (select id from criterion where tender_id = $1 and kind = 'quality'),
  'admissions', ${all(`'bid', bid_id, 'decision', decision`, 'from admission where bid_id in (select id from bid where tender_id = $1)')},
  'scores', ${all(`'bid', bid_id, 'seat', member_id`, 'from score where bid_id in (select id from bid where tender_id = $1)')},
  'meetings', ${all(
    `'id', id, 'kind', kind, 'state', state, 'present', (select json_agg(member_id) from attendance where meeting_id = r.id),
     'votes', ${all(`'seat', member_id, 'choice', choice`, 'from vote where meeting_id = r.id')}`,
    'from meeting where tender_id = $1 order by number',
  )},
  'awards', ${all(
    `'id', id, 'bidder', organisation_id, 'state', state, 'record', document_id, 'standstillEndsAt', ${moment('standstill_ends_at')},
     'signBy', ${moment('sign_by')}, 'signed', coalesce((select json_agg(member_id) from protocol_signature where award_id = r.id), '[]')`,
    'from award where tender_id = $1 order by id',
  )},
  'complaints', ${all(`'id', id, 'award', award_id, 'organisation', organisation_id, 'state', state`, 'from complaint where tender_id = $1 order by id')},
  'contracts', coalesce((select json_agg(json_build_object('id', c.id, 'award', c.award_id, 'state', c.state, 'version', c.version,
    'signBy', ${moment('c.sign_by')}, 'record', c.document_id, 'total', c.total::text, 'drawn', c.drawn_total::text,
    'accepted', c.accepted_total::text, 'ordered', c.ordered_total::text, 'settled', c.settled_at is not null,
    'line', l.id, 'hours', l.drawn_quantity / 1000,
    'signed', coalesce((select json_agg(capacity order by capacity) from contract_signature where contract_id = c.id), '[]'),
    'months', ${months}) order by c.id) from contract c join contract_line l on l.contract_id = c.id where c.tender_id = $1), '[]'),
  'journal', (select count(*) from journal where subject in ($1, $2) or subject in (select id from contract where tender_id = $1))
) as rows`;

/** The rows of one life, and their text, which stays the same as long as nothing at all has changed. */
export async function rowsOf(
  database: pg.Pool,
  of: { readonly tenderId: string | null; readonly lineId: string; readonly planId: string },
): Promise<{ rows: Rows; text: string }> {
  const values = [of.tenderId, of.lineId, of.planId];
  const { rows } = await database.query<{ rows: Rows }>({ name: 'life', text: statement, values });
  return { rows: rows[0]!.rows, text: JSON.stringify(rows[0]!.rows) };
}
