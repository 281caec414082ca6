import { anyId, IdColumn, IntColumn, ListColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { ProviderService } from '../domain/provider.ts';

@Entity('register_service')
export class RegisterServiceRow implements ProviderService {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @TextColumn() serviceCode: string;
  @IntColumn() capacity: number;
  @ListColumn() settings: string[];
}

export class RegisterServices extends Table<RegisterServiceRow> {
  static readonly row = RegisterServiceRow;

  @Sql()
  ofEntry(entryId: string): Promise<RegisterServiceRow[]> {
    return this.many(sql`select * from register_service where entry_id = ${entryId} order by service_code`);
  }

  /** The services that an entry lists from now on; what it listed before stands in its slices. */
  @Sql([anyId, []])
  async replace(entryId: string, services: readonly ProviderService[]): Promise<void> {
    await this.query(sql`delete from register_service where entry_id = ${entryId}`);
    await this.insertAll(
      services.map(({ serviceCode, capacity, settings }) => ({
        entryId,
        serviceCode,
        capacity,
        settings: [...settings],
      })),
    );
  }
}
