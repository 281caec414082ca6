import type { Instant, LocalDate, Minor, Quantity } from '#kernel';
import {
  anyId,
  DateColumn,
  IdColumn,
  InstantColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  Sql,
  sql,
  Table,
  TextColumn,
} from '#platform';
import { Entity } from 'typeorm';
import type { TariffFacts, TariffState, TariffSubject } from '../domain/tariff.ts';

@Entity('tariff')
export class TariffRow implements TariffFacts {
  @IdColumn() id: string;
  @RefColumn() authorityId: string;
  @RefColumn({ nullable: true }) providerId: string | null;
  @TextColumn() serviceCode: string;
  @TextColumn() unit: string;
  @TextColumn() setting: string;
  @TextColumn({ nullable: true }) targetGroup: string | null;
  @TextColumn() state: TariffState;
  @QuantityColumn() plannedUnits: Quantity;
  @MoneyColumn() total: Minor;
  @MoneyColumn() amount: Minor;
  @TextColumn() currency: string;
  @RefColumn() authorId: string;
  @InstantColumn() draftedAt: Instant;
  @RefColumn({ nullable: true }) approverId: string | null;
  @InstantColumn({ nullable: true }) approvedAt: Instant | null;
  @TextColumn({ nullable: true }) actNumber: string | null;
  @DateColumn({ nullable: true }) actDate: LocalDate | null;
  @TextColumn({ nullable: true }) approvingBody: string | null;
  @DateColumn({ nullable: true }) validFrom: LocalDate | null;
  @DateColumn({ nullable: true }) validTo: LocalDate | null;
  @TextColumn({ nullable: true }) packHash: string | null;
  @InstantColumn({ nullable: true }) revokedAt: Instant | null;
  @TextColumn({ nullable: true }) revocationReason: string | null;
}

const anySubject: TariffSubject = {
  authorityId: anyId,
  providerId: null,
  serviceCode: '015.1',
  unit: 'PERSON_HOUR',
  setting: 'HOME',
};

export class Tariffs extends Table<TariffRow> {
  static readonly row = TariffRow;

  /** The approved tariffs for exactly this subject, the earliest first. */
  @Sql([anySubject])
  approved({ authorityId, providerId, serviceCode, unit, setting }: TariffSubject): Promise<TariffRow[]> {
    return this.many(sql`select * from tariff where state = 'approved' and authority_id = ${authorityId}
      and provider_id is not distinct from ${providerId}::uuid and service_code = ${serviceCode} and unit = ${unit}
      and setting = ${setting} order by valid_from`);
  }

  /** The approved tariff that is valid on a day: the provider's own if there is one, otherwise the one for everybody. */
  @Sql([anySubject, '2026-03-01'])
  validOn(
    { authorityId, providerId, serviceCode, unit, setting }: TariffSubject,
    date: LocalDate,
  ): Promise<TariffRow | null> {
    return this.first(sql`select * from tariff where state = 'approved' and authority_id = ${authorityId}
      and (provider_id is null or provider_id = ${providerId}::uuid) and service_code = ${serviceCode} and unit = ${unit}
      and setting = ${setting} and ${date}::date between valid_from and valid_to order by provider_id nulls last limit 1`);
  }
}
