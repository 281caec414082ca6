import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cost calculations and the tariffs that an act sets by them. */
export class Tariffs1767225600050 implements MigrationInterface {
  readonly name = 'Tariffs1767225600050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tariff (
        id uuid primary key,
        authority_id uuid not null,
        provider_id uuid,
        service_code text not null,
        unit text not null,
        setting text not null,
        target_group text,
        state text not null,
        planned_units bigint not null,
        total bigint not null,
        amount bigint not null,
        currency text not null,
        author_id uuid not null,
        drafted_at timestamptz not null,
        approver_id uuid,
        approved_at timestamptz,
        act_number text,
        act_date date,
        approving_body text,
        valid_from date,
        valid_to date,
        pack_hash text,
        revoked_at timestamptz,
        revocation_reason text,
        constraint tariff_state_check check (state in ('draft', 'approved', 'revoked')),
        constraint tariff_setting_check
          check (setting in ('HOME', 'STREET', 'SEMI_INPATIENT', 'INPATIENT', 'REMOTE_INTERNET', 'REMOTE_PHONE')),
        constraint tariff_planned_units_check check (planned_units > 0),
        constraint tariff_amount_check check (
          total > 0 and amount = div((2 * total)::numeric * 1000 + planned_units, (2 * planned_units)::numeric)
        ),
        constraint tariff_currency_check check (currency ~ '^[A-Z]{3}$'),
        constraint tariff_act_check check (
          state = 'draft'
          or state = 'revoked' and approved_at is null
          or act_number <> '' and approving_body <> '' and act_date is not null and valid_from <= valid_to
            and pack_hash is not null and approver_id is not null and approved_at is not null
        ),
        constraint tariff_two_persons_check check (approver_id <> author_id),
        constraint tariff_revoked_check check ((state = 'revoked') = (revoked_at is not null and revocation_reason <> '')),
        constraint tariff_no_overlap exclude using gist (
          authority_id with =,
          (coalesce(provider_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
          service_code with =,
          unit with =,
          setting with =,
          daterange(valid_from, valid_to, '[]') with &&
        ) where (state = 'approved'),
        constraint tariff_authority_fk foreign key (authority_id) references organisation (id),
        constraint tariff_provider_fk foreign key (provider_id) references organisation (id),
        constraint tariff_service_fk foreign key (service_code) references service (code),
        constraint tariff_unit_fk foreign key (unit) references unit (code),
        constraint tariff_author_fk foreign key (author_id) references person (id),
        constraint tariff_approver_fk foreign key (approver_id) references person (id),
        constraint tariff_pack_fk foreign key (pack_hash) references rule_pack (hash)
      );
      create index tariff_authority on tariff (authority_id, service_code, id);
      create index tariff_provider on tariff (provider_id);
      create index tariff_service on tariff (service_code);
      create index tariff_unit on tariff (unit);
      create index tariff_author on tariff (author_id);
      create index tariff_approver on tariff (approver_id);
      create index tariff_pack on tariff (pack_hash);

      create table tariff_cost (
        id uuid primary key,
        tariff_id uuid not null,
        position integer not null constraint tariff_cost_position_check check (position between 0 and 200),
        article text not null,
        label text collate "uk-x-icu" not null,
        amount bigint not null,
        constraint tariff_cost_once unique (tariff_id, position),
        constraint tariff_cost_article_check
          check (article in ('LABOUR', 'SOCIAL_CHARGE', 'MATERIALS', 'OTHER_DIRECT', 'OVERHEAD', 'ADMINISTRATION', 'PROFIT')),
        constraint tariff_cost_amount_check check (amount >= 0),
        constraint tariff_cost_tariff_fk foreign key (tariff_id) references tariff (id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tariff_cost, tariff;');
  }
}
