import type { MigrationInterface, QueryRunner } from 'typeorm';

const partitions = [0, 1, 2, 3, 4, 5, 6, 7];

/** Journal, outbox, idempotency, records of legal documents, serials, the clock and the versions of public pages. */
export class Platform1767225600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;

      do $$ begin
        if not exists (select from pg_roles where rolname = 'turbota_app') then create role turbota_app nologin; end if;
      end $$;
      grant turbota_app to current_user;
      grant usage on schema public to turbota_app;
      alter default privileges in schema public grant select, insert, update, delete on tables to turbota_app;
      alter default privileges in schema public grant usage on sequences to turbota_app;

      create table clock_offset (
        single boolean primary key default true,
        ahead interval not null default interval '0',
        moved boolean not null default false,
        constraint clock_offset_single check (single),
        constraint clock_offset_moved check (moved or ahead = interval '0')
      );
      insert into clock_offset default values;

      -- The clock of everything of legal weight. A demonstration may begin in the past; from there the clock only moves forward.
      create function turbota_now() returns timestamptz language sql volatile parallel safe as
        $$ select date_trunc('milliseconds', clock_timestamp() + (select ahead from clock_offset)) $$;

      create function refuse_change() returns trigger language plpgsql as $$
        begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;

      create table journal_head (
        chain text not null,
        subject uuid not null,
        sequence integer not null,
        hash text not null,
        primary key (subject, chain),
        constraint journal_head_sequence_check check (sequence >= 0)
      );

      create table journal (
        chain text not null,
        subject uuid not null,
        sequence integer not null,
        at timestamptz not null,
        type text not null,
        visible text not null,
        text text not null,
        previous_hash text not null,
        hash text not null,
        primary key (subject, chain, sequence),
        constraint journal_sequence_check check (sequence > 0)
      ) partition by hash (subject);
      ${partitions.map((n) => `create table journal_${n} partition of journal for values with (modulus 8, remainder ${n});`).join('\n')}
      create trigger journal_append_only before update or delete on journal for each row execute function refuse_change();
      revoke update, delete, truncate on journal from turbota_app;
      ${partitions.map((n) => `revoke update, delete, truncate on journal_${n} from turbota_app;`).join('\n')}

      create table outbox (
        id uuid primary key,
        type text not null,
        subject uuid not null,
        data text not null,
        recorded_at timestamptz not null,
        sent_at timestamptz
      );
      create index outbox_unsent on outbox (id) where sent_at is null;

      create table handled (
        handler text not null,
        event_id uuid not null,
        at timestamptz not null default clock_timestamp(),
        primary key (event_id, handler)
      );

      create table idempotency (
        person_id uuid not null,
        organisation_id uuid,
        key text not null,
        request_hash text not null,
        result_id uuid,
        at timestamptz not null default clock_timestamp(),
        constraint idempotency_once unique nulls not distinct (person_id, organisation_id, key)
      );
      create index idempotency_at on idempotency (at);

      create table legal_document (
        id uuid primary key,
        kind text not null,
        subject_kind text not null,
        subject_id uuid not null,
        version integer not null,
        language text not null,
        text text not null,
        sha256 text not null,
        file_sha256 text,
        html_sha256 text,
        created_at timestamptz not null,
        constraint legal_document_version unique (kind, subject_id, version),
        constraint legal_document_language_check check (language in ('uk', 'en'))
      );
      create index legal_document_subject on legal_document (subject_id);
      create function legal_document_keeps_facts() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' or (old.id, old.kind, old.subject_id, old.version, old.language, old.text, old.sha256)
              is distinct from (new.id, new.kind, new.subject_id, new.version, new.language, new.text, new.sha256)
              or old.file_sha256 is not null
              and (old.file_sha256, old.html_sha256) is distinct from (new.file_sha256, new.html_sha256) then
            raise exception 'the facts of a document never change' using errcode = 'restrict_violation';
          end if;
          return new;
        end $$;
      create trigger legal_document_append_only before update or delete on legal_document for each row execute function legal_document_keeps_facts();

      create table withheld (
        document_id uuid not null,
        path text not null,
        value text not null,
        salt text not null,
        erase_at timestamptz not null,
        primary key (document_id, path),
        constraint withheld_document_fk foreign key (document_id) references legal_document (id)
      );
      create index withheld_erase on withheld (erase_at);
      create function withheld_goes_whole() returns trigger language plpgsql as $$
        begin
          if tg_op = 'UPDATE' or old.erase_at > turbota_now() then
            raise exception 'what is withheld stays as it is until it is erased' using errcode = 'restrict_violation';
          end if;
          return old;
        end $$;
      create trigger withheld_kept before update or delete on withheld for each row execute function withheld_goes_whole();

      create table serial (
        kind text not null,
        year integer not null,
        last bigint not null,
        primary key (kind, year)
      );

      -- A list of the API ends in an error where it would be cut.
      create function list_too_long(most integer) returns text language plpgsql as $$
        begin raise exception 'a list has more than the % rows that it says', most using errcode = 'program_limit_exceeded'; end $$;

      create table page_version (
        family text primary key,
        version bigint not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table page_version, serial, withheld, legal_document, idempotency, handled, outbox, journal, journal_head cascade;
      drop function list_too_long(integer), legal_document_keeps_facts(), withheld_goes_whole(), refuse_change(), turbota_now();
      drop table clock_offset;
      alter default privileges in schema public revoke select, insert, update, delete on tables from turbota_app;
      alter default privileges in schema public revoke usage on sequences from turbota_app;
    `);
  }
}
