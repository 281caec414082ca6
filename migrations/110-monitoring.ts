import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quarterly monitoring reports on contracts. */
export class Monitoring1767225600110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table monitoring_report (
        id uuid primary key,
        reference text not null constraint monitoring_report_reference_key unique,
        contract_id uuid not null constraint monitoring_report_contract_fk references contract (id),
        authority_id uuid not null constraint monitoring_report_authority_fk references organisation (id),
        period_from date not null,
        period_to date not null,
        state text not null default 'draft' constraint monitoring_report_state_check check (state in ('draft', 'published')),
        figures text not null,
        rating text constraint monitoring_report_rating_check check (rating in ('GOOD', 'SATISFACTORY', 'UNSATISFACTORY')),
        findings text not null constraint monitoring_report_findings_check check (findings <> ''),
        language text not null constraint monitoring_report_language_check check (language in ('uk', 'en')),
        document_id uuid constraint monitoring_report_document_fk references legal_document (id),
        prepared_by uuid not null constraint monitoring_report_prepared_by_fk references person (id),
        prepared_at timestamptz not null,
        published_by uuid constraint monitoring_report_published_by_fk references person (id),
        published_at timestamptz,
        version integer not null default 1,
        constraint monitoring_report_one_per_quarter unique (contract_id, period_from, period_to),
        constraint monitoring_report_quarter_check check (period_from = date_trunc('quarter', period_from)::date
          and period_to = (period_from + interval '3 months' - interval '1 day')::date),
        constraint monitoring_report_published_check check (case when state = 'published'
          then published_by is not null and published_at is not null and document_id is not null
          else published_by is null and published_at is null end)
      );
      create index monitoring_report_authority_index on monitoring_report (authority_id);
      create index monitoring_report_document_index on monitoring_report (document_id);
      create index monitoring_report_prepared_by_index on monitoring_report (prepared_by);
      create index monitoring_report_published_by_index on monitoring_report (published_by);
      create index monitoring_report_list_index on monitoring_report (prepared_at desc, id desc);

      create function monitoring_report_is_published() returns trigger language plpgsql as $$
        begin
          raise exception 'a published monitoring report never changes' using errcode = 'restrict_violation', constraint = 'monitoring_report_is_published';
        end $$;
      create trigger monitoring_report_is_published before update or delete on monitoring_report
        for each row when (old.state = 'published') execute function monitoring_report_is_published();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table monitoring_report; drop function monitoring_report_is_published();');
  }
}
