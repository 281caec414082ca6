import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications of providers, their checks, and the register itself with its history. */
export class Register1767225600040 implements MigrationInterface {
  readonly name = 'Register1767225600040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table register_application (
        id uuid primary key,
        reference text not null,
        authority_id uuid not null,
        organisation_id uuid not null,
        kind text not null,
        state text not null,
        services jsonb not null,
        details jsonb,
        entry_version integer,
        filed_by uuid not null,
        filed_at timestamptz not null,
        decide_by timestamptz not null,
        pack_hash text not null,
        decided_by uuid,
        decided_at timestamptz,
        reason_code text,
        reason_text text,
        constraint register_application_reference unique (reference),
        constraint register_application_kind_check check (kind in ('include', 'change', 'exclude')),
        constraint register_application_state_check check (state in ('filed', 'included', 'refused', 'withdrawn')),
        constraint register_application_details_check check (kind = 'exclude' or details is not null),
        constraint register_application_version_check check ((kind = 'include') = (entry_version is null)),
        constraint register_application_decided_check check ((state = 'filed') = (decided_at is null)),
        constraint register_application_decider_check check ((decided_at is null) = (decided_by is null)),
        constraint register_application_reason_check
          check ((state = 'refused') = (reason_code is not null) and (state = 'refused') = (coalesce(reason_text, '') <> '')),
        constraint register_application_authority_fk foreign key (authority_id) references organisation (id),
        constraint register_application_organisation_fk foreign key (organisation_id) references organisation (id),
        constraint register_application_filed_by_fk foreign key (filed_by) references person (id),
        constraint register_application_decided_by_fk foreign key (decided_by) references person (id),
        constraint register_application_pack_fk foreign key (pack_hash) references rule_pack (hash)
      );
      create unique index register_application_one_filed on register_application (organisation_id) where state = 'filed';
      create index register_application_authority on register_application (authority_id, filed_at, id);
      create index register_application_organisation on register_application (organisation_id);
      create index register_application_filed_by on register_application (filed_by);
      create index register_application_decided_by on register_application (decided_by);
      create index register_application_pack on register_application (pack_hash);

      create table criterion_check (
        id uuid primary key,
        application_id uuid not null,
        service_code text not null,
        criterion_code text not null,
        result text not null,
        evidence text not null,
        checked_by uuid not null,
        checked_at timestamptz not null,
        constraint criterion_check_once unique (application_id, service_code, criterion_code),
        constraint criterion_check_result_check check (result in ('MET', 'NOT_MET', 'NOT_APPLICABLE')),
        constraint criterion_check_evidence_check check (evidence <> ''),
        constraint criterion_check_application_fk foreign key (application_id) references register_application (id),
        constraint criterion_check_service_fk foreign key (service_code) references service (code),
        constraint criterion_check_checked_by_fk foreign key (checked_by) references person (id)
      );
      create index criterion_check_service on criterion_check (service_code);
      create index criterion_check_checked_by on criterion_check (checked_by);

      create table register_entry (
        id uuid primary key,
        reference text not null,
        authority_id uuid not null,
        organisation_id uuid not null,
        type text not null,
        state text not null,
        version integer not null,
        name text collate "uk-x-icu" not null,
        legal_code text not null,
        territory_code text,
        legal_form text,
        ownership_form text,
        details jsonb not null,
        included_on date not null,
        excluded_on date,
        reason_code text,
        reason text,
        constraint register_entry_reference unique (reference),
        constraint register_entry_organisation unique (organisation_id),
        constraint register_entry_legal_code unique (legal_code),
        constraint register_entry_type_check check (type in ('O', 'F')),
        constraint register_entry_state_check check (state in ('active', 'suspended', 'excluded')),
        constraint register_entry_version_check check (version > 0),
        constraint register_entry_legal_form_check check (type = 'F' or (legal_form <> '' and ownership_form <> '')),
        constraint register_entry_excluded_check check ((state = 'excluded') = (excluded_on is not null)),
        constraint register_entry_reason_check check (
          (state = 'excluded') = (reason_code is not null) and (state = 'active') = (reason is null)
        ),
        constraint register_entry_authority_fk foreign key (authority_id) references organisation (id),
        constraint register_entry_organisation_fk foreign key (organisation_id) references organisation (id),
        constraint register_entry_territory_fk foreign key (territory_code) references territory (code)
      );
      create index register_entry_authority on register_entry (authority_id);
      create index register_entry_territory on register_entry (territory_code);
      create index register_entry_name on register_entry (name, id);

      create table register_service (
        id uuid primary key,
        entry_id uuid not null,
        service_code text not null,
        capacity integer not null,
        settings text[] not null,
        constraint register_service_once unique (entry_id, service_code),
        constraint register_service_capacity_check check (capacity > 0),
        constraint register_service_settings_check check (cardinality(settings) > 0),
        constraint register_service_entry_fk foreign key (entry_id) references register_entry (id),
        constraint register_service_service_fk foreign key (service_code) references service (code)
      );
      create index register_service_service on register_service (service_code);

      create table register_slice (
        id uuid primary key,
        entry_id uuid not null,
        number integer not null,
        valid_from timestamptz not null,
        facts text not null,
        sha256 text not null,
        constraint register_slice_once unique (entry_id, number),
        constraint register_slice_number_check check (number > 0),
        constraint register_slice_sha256_check check (sha256 = encode(sha256(convert_to(facts, 'UTF8')), 'hex')),
        constraint register_slice_entry_fk foreign key (entry_id) references register_entry (id)
      );
      create trigger register_slice_append_only before update or delete on register_slice for each row execute function refuse_change();
      revoke update, delete, truncate on register_slice from turbota_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table register_slice, register_service, register_entry, criterion_check, register_application;
    `);
  }
}
