import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files of legal documents, and notices to organisations. */
export class Publishing1767225600120 implements MigrationInterface {
  readonly name = 'Publishing1767225600120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table printed_file (
        id uuid primary key,
        document_id uuid not null,
        form text not null,
        print text not null,
        name text collate "uk-x-icu" not null,
        file_name text not null,
        file_sha256 text not null,
        bytes integer not null,
        rendered_at timestamptz not null,
        constraint printed_file_once unique (document_id, form, print),
        constraint printed_file_document_fk foreign key (document_id) references legal_document (id),
        constraint printed_file_form_check check (form in ('pdf', 'html')),
        constraint printed_file_print_check check (print in ('public', 'restricted')),
        constraint printed_file_sha256_check check (file_sha256 ~ '^[0-9a-f]{64}$'),
        constraint printed_file_bytes_check check (bytes > 0)
      );
      create index printed_file_hash on printed_file (file_sha256);
      create trigger printed_file_append_only before update on printed_file for each row execute function refuse_change();
      create trigger printed_file_kept before delete on printed_file for each row
        when (old.print = 'public') execute function refuse_change();

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
    await runner.query('drop table notice, printed_file');
  }
}
