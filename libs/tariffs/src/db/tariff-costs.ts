import type { Minor } from '#kernel';
import { IdColumn, IntColumn, MoneyColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { CostArticle, CostFacts } from '../domain/calculation.ts';

@Entity('tariff_cost')
export class TariffCostRow implements CostFacts {
  @IdColumn() id: string;
  @RefColumn() tariffId: string;
  @IntColumn() position: number;
  @TextColumn() article: CostArticle;
  @TextColumn() label: string;
  @MoneyColumn() amount: Minor;
}

export class TariffCosts extends Table<TariffCostRow> {
  static readonly row = TariffCostRow;

  @Sql()
  ofTariff(tariffId: string): Promise<TariffCostRow[]> {
    return this.many(sql`select * from tariff_cost where tariff_id = ${tariffId} order by position`);
  }
}
