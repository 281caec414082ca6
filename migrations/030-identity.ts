import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, people and what people may do for organisations. */
export class Identity1767225600030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid primary key,
        kind text not null,
        legal_type text not null,
        legal_code text not null,
        name text collate "uk-x-icu" not null,
        language text not null,
        territory_code text,
        demonstration boolean not null default false,
        created_by uuid,
        created_at timestamptz not null default turbota_now(),
        constraint organisation_legal_code unique (legal_code),
        constraint organisation_kind_check check (kind in ('authority', 'provider', 'oversight', 'operator')),
        constraint organisation_legal_type_check
          check (legal_type in ('authority', 'communal', 'ngo', 'charity', 'religious', 'company', 'sole_entrepreneur', 'other')),
        constraint organisation_legal_code_check check (legal_code ~ '^([0-9]{8}|[0-9]{10})$'),
        constraint organisation_language_check check (language in ('uk', 'en')),
        constraint organisation_territory_fk foreign key (territory_code) references territory (code)
      );
      create index organisation_territory on organisation (territory_code);

      create table person (
        id uuid primary key,
        email text not null,
        name text collate "uk-x-icu" not null,
        password_hash text not null,
        demonstration boolean not null default false,
        created_at timestamptz not null default turbota_now(),
        constraint person_email unique (email),
        constraint person_email_check check (email = lower(email))
      );
      alter table organisation add constraint organisation_created_by_fk foreign key (created_by) references person (id);
      create index organisation_created_by on organisation (created_by);

      create table membership (
        id uuid primary key,
        person_id uuid not null,
        organisation_id uuid not null,
        roles text[] not null,
        active_from timestamptz not null,
        active_to timestamptz,
        constraint membership_roles_check check (cardinality(roles) > 0),
        constraint membership_person_fk foreign key (person_id) references person (id),
        constraint membership_organisation_fk foreign key (organisation_id) references organisation (id)
      );
      create unique index membership_one_active on membership (person_id, organisation_id) where active_to is null;
      create index membership_person on membership (person_id);
      create index membership_organisation on membership (organisation_id);

      create table session (
        id uuid primary key,
        token_sha256 text not null,
        person_id uuid not null,
        organisation_id uuid,
        started_at timestamptz not null,
        used_at timestamptz not null,
        ended_at timestamptz,
        constraint session_token unique (token_sha256),
        constraint session_person_fk foreign key (person_id) references person (id),
        constraint session_organisation_fk foreign key (organisation_id) references organisation (id)
      );
      create index session_person on session (person_id);
      create index session_organisation on session (organisation_id);

      create table sign_in_attempt (
        id uuid primary key,
        email_sha256 text not null,
        failures integer not null,
        failed_at timestamptz not null default clock_timestamp(),
        constraint sign_in_attempt_email unique (email_sha256)
      );

      create table api_key (
        id uuid primary key,
        person_id uuid not null,
        organisation_id uuid not null,
        name text collate "uk-x-icu" not null,
        token_sha256 text not null,
        roles text[] not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        created_at timestamptz not null default clock_timestamp(),
        constraint api_key_token unique (token_sha256),
        constraint api_key_person_fk foreign key (person_id) references person (id),
        constraint api_key_organisation_fk foreign key (organisation_id) references organisation (id)
      );
      create index api_key_person on api_key (person_id);
      create index api_key_organisation on api_key (organisation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation drop constraint organisation_created_by_fk;
      drop table api_key, sign_in_attempt, session, membership, person, organisation;
    `);
  }
}
