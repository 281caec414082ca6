import type { LocalDate, Minor, Quantity } from '#kernel';
import { anyId, Sql, sql, Table } from '#platform';
import { ContractRow } from './contracts.ts';

const sample = [anyId, '2026-01-01', '2026-03-31'];

interface LineSums {
  readonly number: number;
  readonly description: string;
  readonly unit: string;
  readonly ordered: Quantity;
  readonly unitPrice: Minor;
  readonly delivered: Quantity;
  readonly persons: number;
}

interface Sums {
  readonly accepted: Minor;
  readonly paid: Minor;
  readonly refusals: number;
  readonly waiting: number;
  readonly complaints: number;
}

type AsText<T> = { readonly [K in keyof T]: T[K] extends bigint ? string : T[K] };

/** Sums over what a contract's own tables hold, by the months that begin in a period. */
export class ContractFigures extends Table<ContractRow> {
  static readonly row = ContractRow;

  @Sql(sample)
  async lines(contractId: string, from: LocalDate, to: LocalDate): Promise<LineSums[]> {
    const rows = await this.query<
      AsText<LineSums>
    >(sql`select l.number, l.description, l.unit, l.quantity::text as ordered,
      l.unit_price::text as "unitPrice", coalesce(sum(d.quantity), 0)::text as delivered, coalesce(max(d.persons), 0) as persons
      from contract_line l
      left join (delivery_line d join delivery_report r on r.id = d.report_id and r.period_from between ${from} and ${to})
        on d.contract_line_id = l.id
      where l.contract_id = ${contractId} group by l.id order by l.number`);
    return rows.map(({ ordered, unitPrice, delivered, ...row }) => ({
      ...row,
      ordered: BigInt(ordered),
      unitPrice: BigInt(unitPrice),
      delivered: BigInt(delivered),
    }));
  }

  @Sql(sample)
  async sums(contractId: string, from: LocalDate, to: LocalDate): Promise<Sums> {
    const [row] = await this.query<AsText<Sums>>(sql`select
      (select coalesce(sum(total), 0)::text from act where contract_id = ${contractId} and state in ('accepted', 'paid')
        and period_from between ${from} and ${to}) as accepted,
      (select coalesce(sum(p.amount), 0)::text from payment p join act a on a.id = p.act_id where p.contract_id = ${contractId}
        and p.state = 'executed' and a.period_from between ${from} and ${to}) as paid,
      coalesce(sum(refusals), 0)::int as refusals, coalesce(sum(complaints), 0)::int as complaints,
      coalesce((array_agg(waiting order by period_from desc))[1], 0) as waiting
      from delivery_report where contract_id = ${contractId} and period_from between ${from} and ${to}`);
    const { accepted, paid, ...counts } = row!;
    return { ...counts, accepted: BigInt(accepted), paid: BigInt(paid) };
  }
}
