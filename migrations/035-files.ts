import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people upload: a row for everything that lies in the store, written before its first byte. */
export class Files1767225600035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file (
        id uuid primary key,
        organisation_id uuid not null,
        uploaded_by uuid not null,
        state text not null,
        name text collate "uk-x-icu" not null,
        size bigint not null,
        type text,
        sha256 text,
        scan text not null,
        uploaded_at timestamptz not null,
        subject_kind text,
        subject_id uuid,
        expires_at timestamptz,
        scan_at timestamptz,
        constraint file_state_check check (state in ('arriving', 'kept', 'discarded')),
        constraint file_scan_check check (scan in ('not_scanned', 'clean', 'infected')),
        constraint file_size_check check (size >= 0),
        constraint file_kept_check check (state <> 'kept' or (name <> '' and size > 0 and type is not null and sha256 is not null)),
        constraint file_subject_check check ((subject_kind is null) = (subject_id is null)),
        constraint file_linked_check check (subject_id is null or (state = 'kept' and expires_at is null)),
        constraint file_expires_check check (subject_id is not null or expires_at is not null),
        constraint file_organisation_fk foreign key (organisation_id) references organisation (id),
        constraint file_uploaded_by_fk foreign key (uploaded_by) references person (id)
      );
      create index file_organisation on file (organisation_id, uploaded_at, id);
      create index file_uploaded_by on file (uploaded_by);
      create index file_subject on file (subject_id) where subject_id is not null;
      create index file_expires_at on file (expires_at) where expires_at is not null;
      create index file_scan_at on file (scan_at) where scan_at is not null;

      -- What belongs to something stays what it is, and with it.
      create function file_keeps_content() returns trigger language plpgsql as $$
        begin
          if old.subject_id is not null and (tg_op = 'DELETE' or
              (old.organisation_id, old.state, old.name, old.size, old.type, old.sha256, old.subject_kind, old.subject_id)
              is distinct from (new.organisation_id, new.state, new.name, new.size, new.type, new.sha256, new.subject_kind, new.subject_id)) then
            raise exception 'a file that belongs to something never changes' using errcode = 'restrict_violation';
          end if;
          return coalesce(new, old);
        end $$;
      create trigger file_keeps_content before update or delete on file for each row execute function file_keeps_content();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table file; drop function file_keeps_content();');
  }
}
