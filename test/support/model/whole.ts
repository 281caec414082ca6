import { verifyChain } from '#platform';
import type { Scene } from './scene.ts';

/** What is true of every life at its end, whatever happened in it: asked of the tables alone. */
export async function expectWhole(scene: Scene): Promise<void> {
  await expectChains(scene);
  await expectNeedBehindMoney(scene);
  expect(await brokenSums(scene)).toEqual([]);
}

async function expectChains({ world: { database }, ...scene }: Scene): Promise<void> {
  const subjects = [
    scene.tenderId,
    scene.lineId,
    scene.planId,
    scene.rows.lot?.id,
    ...scene.rows.contracts.map(({ id }) => id),
  ];
  const { rows: heads } = await database.query<{ chain: string; subject: string; sequence: number; hash: string }>(
    'select chain, subject, sequence::int, hash from journal_head where subject = any($1)',
    [subjects],
  );
  const { rows: lines } = await database.query<Line>(
    `select chain, subject, sequence::int, previous_hash as "previousHash", hash, text from journal
     where subject = any($1) order by chain, subject, sequence`,
    [subjects],
  );
  for (const head of heads) {
    const chain = lines.filter((line) => line.chain === head.chain && line.subject === head.subject);
    expect([head.chain, verifyChain(chain, head)]).toEqual([head.chain, []]);
  }
}

interface Line {
  readonly chain: string;
  readonly subject: string;
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly text: string;
}

/** Each payment is made up of lines of acts, contract and plan that lead to a need which somebody counted. */
async function expectNeedBehindMoney({ world: { database }, rows, tenderId }: Scene): Promise<void> {
  const { rows: traced } = await database.query<{ amount: string }>(
    `select coalesce(sum(pa.amount), 0)::text as amount from payment_allocation pa
       join payment p on p.id = pa.payment_id and p.state <> 'rejected'
       join act_line al on al.id = pa.act_line_id join contract_line cl on cl.id = al.contract_line_id
       join contract c on c.id = cl.contract_id join plan_line pl on pl.id = cl.plan_line_id
       join need_line n on n.id = pl.need_line_id join needs_round r on r.id = n.round_id
     where c.tender_id = $1 and r.state = 'closed' and n.waiting > 0`,
    [tenderId],
  );
  expect(traced[0]!.amount).toBe(rows.line.paid);
}

/** Sums above what limits them, named; each is counted anew from the entries below it. */
async function brokenSums({ world: { database }, lineId, tenderId }: Scene): Promise<string[]> {
  const { rows } = await database.query<{ broken: string }>(
    `with entry as (select kind, amount from budget_entry where line_id = $1),
       line as (select coalesce(sum(amount) filter (where kind in ('appropriation', 'lapse')), 0) as given,
         coalesce(sum(amount) filter (where kind in ('reservation', 'release')), 0) as reserved,
         coalesce(sum(amount) filter (where kind in ('commitment', 'decommitment')), 0) as committed,
         coalesce(sum(amount) filter (where kind = 'payment'), 0) as paid from entry),
       drawn as (select c.id, c.total, l.quantity, c.drawn_total, l.drawn_quantity, coalesce(sum(al.amount), 0) as amount,
         coalesce(sum(al.quantity), 0) as volume from contract c join contract_line l on l.contract_id = c.id
         left join act a on a.contract_id = c.id and a.state in ('submitted', 'accepted', 'paid')
         left join act_line al on al.act_id = a.id where c.tender_id = $2 group by c.id, l.id)
     select 'the line is overdrawn' as broken from line where reserved + committed > given
     union all select 'more is paid than committed' from line where paid > committed or paid < 0 or reserved < 0
     union all select 'acts above the contract' from drawn where amount > total or volume > quantity
     union all select 'sums of the contract differ from its acts' from drawn where amount <> drawn_total or volume <> drawn_quantity
     union all select 'an act is paid twice' from (select act_id from payment p join act a on a.id = p.act_id
       join contract c on c.id = a.contract_id where c.tender_id = $2 and p.state <> 'rejected' group by act_id having count(*) > 1) twice`,
    [lineId, tenderId],
  );
  return rows.map(({ broken }) => broken);
}
