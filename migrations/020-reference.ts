import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that the whole product refers to by code, and the law by dated packs. */
export class Reference1767225600020 implements MigrationInterface {
  readonly name = 'Reference1767225600020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table service (
        code text constraint service_pk primary key,
        name_uk text collate "uk-x-icu" not null,
        name_en text collate "uk-x-icu" not null,
        parent text,
        type text not null,
        settings text[] not null,
        basic boolean not null,
        code_status text not null,
        name_status text not null,
        active_from date not null,
        active_to date,
        origin text not null,
        constraint service_parent_fk foreign key (parent) references service (code),
        constraint service_parent_check check (parent <> code),
        constraint service_type_check check (type in ('SIMPLE', 'COMPLEX', 'COMPLEX_SPECIALISED', 'AUXILIARY')),
        constraint service_settings_check check (
          cardinality(settings) > 0
          and settings <@ array['HOME', 'STREET', 'SEMI_INPATIENT', 'INPATIENT', 'REMOTE_INTERNET', 'REMOTE_PHONE']
        ),
        constraint service_code_status_check check (code_status in ('confirmed', 'inferred', 'derived', 'unknown')),
        constraint service_name_status_check check (name_status in ('high', 'medium', 'low')),
        constraint service_active_check check (active_to >= active_from),
        constraint service_origin_check check (origin in ('product', 'import'))
      );
      create index service_parent_index on service (parent);

      create table cpv (
        code text constraint cpv_pk primary key,
        name_uk text collate "uk-x-icu" not null,
        name_en text collate "uk-x-icu" not null,
        origin text not null,
        constraint cpv_code_check check (code ~ '^[0-9]{8}-[0-9]$'),
        constraint cpv_origin_check check (origin in ('product', 'import'))
      );

      create table unit (
        code text constraint unit_pk primary key,
        name_uk text collate "uk-x-icu" not null,
        name_en text collate "uk-x-icu" not null
      );

      create table economic_code (
        code text constraint economic_code_pk primary key,
        name_uk text collate "uk-x-icu" not null,
        name_en text collate "uk-x-icu" not null,
        constraint economic_code_check check (code ~ '^[0-9]{4}$')
      );

      create table territory (
        code text constraint territory_pk primary key,
        name_uk text collate "uk-x-icu" not null,
        name_en text collate "uk-x-icu" not null,
        kind text not null,
        parent text,
        oblast text not null,
        population integer,
        population_year integer,
        origin text not null,
        constraint territory_code_check check (code ~ '^UA[0-9]{17}$'),
        constraint territory_kind_check check (
          kind in ('OBLAST', 'SPECIAL_CITY', 'RAION', 'COMMUNITY', 'CITY', 'CITY_DISTRICT')
        ),
        constraint territory_parent_fk foreign key (parent) references territory (code),
        constraint territory_oblast_fk foreign key (oblast) references territory (code),
        constraint territory_top_check check ((parent is null) = (kind in ('OBLAST', 'SPECIAL_CITY'))),
        constraint territory_population_check check (population >= 0),
        constraint territory_population_year_check check ((population is null) = (population_year is null)),
        constraint territory_origin_check check (origin in ('product', 'import'))
      );
      create index territory_parent_index on territory (parent);
      create index territory_oblast_index on territory (oblast);

      create table rule_pack (
        hash text constraint rule_pack_pk primary key,
        code text not null,
        country text not null,
        effective_from date not null,
        data text not null,
        in_use boolean not null,
        created_at timestamptz not null default turbota_now(),
        constraint rule_pack_hash_check check (hash = encode(sha256(convert_to(data, 'UTF8')), 'hex'))
      );
      create unique index rule_pack_one_in_use on rule_pack (country, effective_from) where in_use;

      create table own_rule (
        id uuid constraint own_rule_pk primary key,
        authority_id uuid not null,
        key text not null,
        value text,
        reason text not null,
        language text not null,
        set_by uuid not null,
        set_at timestamptz not null,
        constraint own_rule_reason_check check (reason <> ''),
        constraint own_rule_language_check check (language in ('uk', 'en'))
      );
      create index own_rule_latest_index on own_rule (authority_id, key, set_at desc, id desc);
      create view own_rule_in_force as
        select authority_id, key, value, id from (
          select distinct on (authority_id, key) * from own_rule order by authority_id, key, set_at desc, id desc
        ) latest where value is not null;

      create table subsistence_minimum (
        country text not null,
        category text not null,
        valid_from date not null,
        amount bigint not null,
        constraint subsistence_minimum_pk primary key (country, category, valid_from),
        constraint subsistence_minimum_category_check check (
          category in ('GENERAL', 'CHILD_UNDER_6', 'CHILD_6_TO_18', 'WORKING_AGE', 'LOST_ABILITY_TO_WORK')
        ),
        constraint subsistence_minimum_amount_check check (amount > 0)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view own_rule_in_force;
      drop table own_rule, subsistence_minimum, rule_pack, territory, economic_code, unit, cpv, service;
    `);
  }
}
