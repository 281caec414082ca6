import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files of legal documents, and notices to organisations. */
export class Publishing1767225600120 implements MigrationInterface {
  readonly name = 'Publishing1767225600120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table document (
        id uuid primary key,
        record_id uuid not null,
        kind text not null,
        language text not null,
        name text collate "uk-x-icu" not null,
        file_name text not null,
        file_sha256 text not null,
        bytes integer not null,
        rendered_at timestamptz not null,
        constraint document_one_per_record unique (record_id),
        constraint document_record_fk foreign key (record_id) references record (id),
        constraint document_language_check check (language in ('uk', 'en')),
        constraint document_file_check check (file_sha256 ~ '^[0-9a-f]{64}$'),
        constraint document_bytes_check check (bytes > 0)
      );
      create trigger document_append_only before update or delete on document for each row execute function refuse_change();

      create table notice (
        id uuid primary key,
        organisation_id uuid not null,
        event_id uuid not null,
        kind text not null,
        subject_kind text not null,
        subject_id uuid not null,
        reference text,
        title text collate "uk-x-icu",
        at timestamptz not null,
        read_at timestamptz,
        constraint notice_once unique (event_id, organisation_id, kind),
        constraint notice_organisation_fk foreign key (organisation_id) references organisation (id),
        constraint notice_read_check check (read_at >= at)
      );
      create index notice_list on notice (organisation_id, at, id);
      create index notice_unread on notice (organisation_id) where read_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice, document');
  }
}
